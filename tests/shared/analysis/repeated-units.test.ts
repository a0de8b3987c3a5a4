import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fleissKappa, randolphKappa } from '../../../shared/analysis/fleiss-kappa.ts';
import { gwetAc } from '../../../shared/analysis/gwet-ac.ts';
import { krippendorffAlpha } from '../../../shared/analysis/krippendorff-alpha.ts';
import { percentAgreement } from '../../../shared/analysis/percent-agreement.ts';
import type { UnitCounts } from '../../../shared/analysis/unit-counts.ts';

const coders = 3;
/** Units that some of three coders put into two categories, and how many are like them. */
const anyUnits = fc.array(
  fc
    .tuple(fc.nat(coders), fc.nat(coders), fc.integer({ min: 1, max: 5 }))
    .filter(([no, yes]) => no + yes <= coders),
  { minLength: 1, maxLength: 6 },
);

const measures: { readonly [name: string]: (units: UnitCounts) => number | null } = {
  percent: (units) => percentAgreement(units)?.agreement ?? null,
  alpha: (units) => krippendorffAlpha(units, 'nominal')?.alpha ?? null,
  gwet: (units) => gwetAc(units, 'identity')?.coefficient ?? null,
  fleiss: (units) => fleissKappa(units)?.z ?? null,
  randolph: (units) => randolphKappa(units),
};

it.each(Object.entries(measures))(
  '%s of units that stand for several is that of all of them',
  (_, measure) => {
    fc.assert(
      fc.property(anyUnits, fc.boolean(), (units, areComplete) => {
        const rows = units.map(([no, yes]) => (areComplete ? [coders - yes, yes] : [no, yes]));
        const repeats = units.map(([, , count]) => count);
        const categories = [0, 1];
        const packed = measure({ categories, counts: rows, repeats });
        const counts = rows.flatMap((row, place) =>
          Array.from({ length: repeats[place] ?? 0 }, () => row),
        );
        const plain = measure({ categories, counts });
        if (plain === null) expect(packed).toBeNull();
        else expect(packed).toBeCloseTo(plain, 9);
      }),
    );
  },
);
