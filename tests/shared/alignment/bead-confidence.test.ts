import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions, type Version } from '../../../shared/alignment/align-versions.ts';
import { beadConfidence, confidenceWeights } from '../../../shared/alignment/bead-confidence.ts';
import { noSigns, signNames, type BeadSigns } from '../../../shared/alignment/bead-signs.ts';
import type { PairBead } from '../../../shared/alignment/pair-beads.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { versionBeads } from '../../../shared/alignment/version-beads.ts';

const part = fc.double({ min: 0, max: 6, noNaN: true });
const signs = fc
  .record({ pair: part, joint: part, halfCut: part, misfit: part, coverage: part })
  .map((some): BeadSigns => ({ ...noSigns, ...some }));

const russian = [
  'Статья 1 принята 5 мая 1998 года.',
  'Аким избирается гражданами на 4 года,',
  'если закон не говорит иного.',
  'Суд независим и подчиняется закону.',
  'Срок полномочий равен 6 годам.',
];
const english = [
  'Article 1 was adopted on 5 May 1998.',
  'The akim is elected by the citizens for 4 years, unless the law says otherwise.',
  'The court is independent and obeys the law.',
  'The term of office is 6 years.',
];

function beadsOf(...versions: readonly Version[]): readonly PairBead[] {
  return alignVersions(versions, emptyLexicon).pairs[0]?.beads ?? expect.fail();
}

function confidenceOf(beads: readonly PairBead[], source: readonly number[]): number {
  const bead = beads.find((one) => one.source.join() === source.join());
  return bead?.confidence ?? expect.fail();
}

const ru = (segments: readonly string[]): Version => ({ language: 'ru', segments });
const en = (segments: readonly string[]): Version => ({ language: 'en', segments });

describe('the confidence of a bead', () => {
  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(signs, (given) => {
        const confidence = beadConfidence(given);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(1);
      }),
    );
  });

  it('grows with the posterior and the words explained, falls with a bad fit or half a sentence', () => {
    const likelier: readonly (keyof BeadSigns)[] = ['pair', 'pairOnly', 'joint', 'coverage'];
    const unlikelier: readonly (keyof BeadSigns)[] = ['misfit', 'halfCut', 'merged', 'large'];
    fc.assert(
      fc.property(signs, fc.double({ min: 0.1, max: 2, noNaN: true }), (given, more) => {
        const usual = beadConfidence(given);
        for (const sign of likelier) {
          expect(beadConfidence({ ...given, [sign]: given[sign] + more })).toBeGreaterThan(usual);
        }
        for (const sign of unlikelier) {
          expect(beadConfidence({ ...given, [sign]: given[sign] + more })).toBeLessThan(usual);
        }
      }),
    );
  });

  it('uses every sign', () => {
    for (const sign of signNames) expect(confidenceWeights[sign]).not.toBe(0);
  });

  it('is lower for a bead whose words and numbers do not fit', () => {
    const fitting = beadsOf(ru(russian), en(english));
    const other = english.with(2, 'Rice is sold at 75 tenge in 12 shops of Almaty.');
    const strange = beadsOf(ru(russian), en(other));
    const unlike = strange.filter(({ source, target }) => source[0] === 3 || target[0] === 2);
    expect(Math.min(...unlike.map(({ confidence }) => confidence))).toBeLessThan(
      confidenceOf(fitting, [3]),
    );
  });

  it('is lower where half of a sentence is missing', () => {
    const whole = beadsOf(ru(russian), en(english));
    const half = beadsOf(ru(russian.toSpliced(2, 1)), en(english));
    expect(confidenceOf(half, [1])).toBeLessThan(confidenceOf(whole, [1, 2]));
  });

  it('is in a row of three versions that of the least sure pair in it', () => {
    const kazakh = [
      '1-бап 1998 жылғы 5 мамырда қабылданды.',
      'Әкімді азаматтар 4 жылға сайлайды, егер заңда өзгеше айтылмаса.',
      'Сот тәуелсіз және заңға бағынады.',
      'Өкілеттік мерзімі 6 жыл.',
    ];
    const aligned = alignVersions(
      [{ language: 'kk', segments: kazakh }, ru(russian), en(english)],
      emptyLexicon,
    );
    const rows = versionBeads(aligned);
    aligned.beads.forEach(({ sides }, row) => {
      const inside = aligned.pairs.flatMap(({ source, beads }) =>
        beads.filter((bead) => bead.source.some((segment) => sides[source]?.includes(segment))),
      );
      expect(inside.length).toBeGreaterThan(0);
      expect(rows[row]?.confidence).toBeCloseTo(
        Math.min(...inside.map(({ confidence }) => confidence)),
        2,
      );
    });
  });
});
