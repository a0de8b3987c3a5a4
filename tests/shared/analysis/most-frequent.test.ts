import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostFrequent } from '../../../shared/analysis/most-frequent.ts';

it('is the beginning of the whole list sorted, ties in alphabetical order', () => {
  const anyItems = fc.uniqueArray(
    fc.record({ frequency: fc.nat(4), label: fc.string({ minLength: 1, maxLength: 2 }) }),
    { selector: ({ label }) => label },
  );
  const collator = new Intl.Collator('kk');
  fc.assert(
    fc.property(anyItems, fc.option(fc.nat(8)), (items, limit) => {
      const sorted = items.toSorted(
        (a, b) => b.frequency - a.frequency || collator.compare(a.label, b.label),
      );
      expect(mostFrequent(items, ({ label }) => label, limit)).toEqual(
        sorted.slice(0, limit ?? items.length),
      );
    }),
  );
});
