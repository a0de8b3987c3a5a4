import { describe, expect, it } from 'vitest';
import { kazakhLemmaData } from '../../../shared/language/data/lemma-kk.ts';
import {
  decodeCounts,
  decodeKazakhModel,
  decodeNumbers,
  encodeCounts,
  encodeNumbers,
} from '../../../shared/language/kazakh-model.ts';
import { KazakhReader } from '../../../shared/language/read-kazakh.ts';

describe('the compact form of the Kazakh model', () => {
  it('keeps counts', () => {
    const counts = new Map([
      ['кінә', 3],
      ['бап', 10.25],
      ['заң', 40.5],
      ['ел', 3],
    ]);
    expect([...decodeCounts(encodeCounts(counts))].sort()).toEqual([...counts].sort());
  });

  it('keeps numbers to a twentieth, and what is impossible', () => {
    const numbers = Float64Array.from([0, 0, 0, 1.05, Infinity, Infinity, -2.5, -2.5]);
    expect(decodeNumbers(encodeNumbers(numbers))).toEqual(numbers);
  });
});

describe('KazakhReader', () => {
  const reader = new KazakhReader(decodeKazakhModel(kazakhLemmaData));

  it.each(
    `сайлауға халқының министрлігі құжаттары жүргізілген электораттың айтылмады сыртқы
    қарым-қатынастарды нотариуста басқармасының оқиды қалада көшбасшылары тіркелмеген`.split(/\s+/),
  )('leaves out no reading that would be the cheapest: %s', (word) => {
    for (const isCapital of [false, true]) {
      expect(reader.best(word, isCapital)).toBe(reader.all(word, isCapital)[0]?.lemma);
    }
  });

  it('reads each word the same whatever was read before', () => {
    const words = ['сайлауға', 'а', 'қарым-қатынастарды', 'оқиды'];
    const first = words.map((word) => reader.best(word, false));
    expect([...words].reverse().map((word) => reader.best(word, false))).toEqual(first.reverse());
  });
});
