import { describe, expect, it } from 'vitest';
import { alignPair } from '../../../shared/alignment/align-pair.ts';
import { alignVersions } from '../../../shared/alignment/align-versions.ts';
import { noPrior } from '../../../shared/alignment/pair-model.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { versionFeatures } from '../../../shared/alignment/version-features.ts';
import { finished } from '../../../shared/alignment/work-steps.ts';
import { seededSource } from '../../bench/alignment/seeded-source.ts';

/** Two made-up languages without cognates or numbers, in which every word has its own translation. */
const [latin, georgian] = ['bdfglmnprs', 'აბგდევზთიკ'];
const wordOf = (letters: string, number: number): string =>
  [number, number / 10, number * 7]
    .map((place) => letters.charAt(Math.floor(place) % letters.length))
    .join('');

/** Sentences of four to eight words out of a small stock. */
function sentencesOf(count: number, stock: number): number[][] {
  const random = seededSource(7);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, () => {
    const length = 4 + upTo(5);
    return Array.from({ length }, () => upTo(stock));
  });
}

const written = (letters: string, sentences: readonly (readonly number[])[]): string[] =>
  sentences.map((numbers) => `${numbers.map((one) => wordOf(letters, one)).join(' ')}.`);

describe('what a text teaches about its own words', () => {
  const all = sentencesOf(160, 40);
  const source = written(latin, all);

  it('is trusted in a long text without a lexicon', () => {
    const target = versionFeatures(written(georgian, all), 'yy');
    const { model } = finished(alignPair(versionFeatures(source, 'xx'), target, noPrior, 4));
    const bucket = model.forward.buckets[0] ?? 0;
    expect(model.forward.explained[bucket]).toBeGreaterThan(0.3);
  });

  it('finds which sentence is missing among others of the same length', () => {
    const missing = [30, 77, 120];
    const target = written(
      georgian,
      all.filter((_, index) => !missing.includes(index)),
    );
    const { beads } = alignVersions(
      [
        { language: 'xx', segments: source },
        { language: 'yy', segments: target },
      ],
      emptyLexicon,
    );
    const alone = beads.filter(({ sides }) => sides[1]?.length === 0).map(({ sides }) => sides[0]);
    expect(alone).toEqual(missing.map((index) => [index]));
  });
});

describe('what a text cannot teach', () => {
  it('is not trusted where no word comes again', () => {
    const numbers = Array.from({ length: 30 }, (_, row) => [row]);
    const [left, right] = [written(latin, numbers), written(georgian, numbers)];
    const { model } = finished(
      alignPair(versionFeatures(left, 'xx'), versionFeatures(right, 'yy'), noPrior, 4),
    );
    const bucket = model.forward.buckets[0] ?? 0;
    expect(model.forward.explained[bucket]).toBeLessThan(0.1);
  });
});
