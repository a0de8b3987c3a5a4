import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../../shared/alignment/align-documents.ts';
import { editionChanges } from '../../../shared/alignment/edition-change.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { beadWords, lawOf, versionOf } from '../../support/aligned-laws.ts';

describe('what became of a provision', () => {
  it('is told for each bead of two editions', () => {
    const earlier = lawOf('1', 'ru', [1, 2, 3]);
    const text = lawOf('2', 'ru', [1, 3, 4]).document.text.replace('четыре года', 'пять  лет');
    const versions = [earlier, versionOf('2', 'ru', text)];
    const alignment = alignDocuments(versions, { id: 'aln_1', lexicon: emptyLexicon });
    const texts = versions.map(({ document }) => document.text);
    const kinds = editionChanges(alignment, texts, 0, 1);
    const words = beadWords(alignment, versions);
    const told = words.flatMap(([one = '', two = ''], bead) =>
      kinds[bead] === 'same' ? [] : [[kinds[bead], (one === '–' ? two : one).slice(0, 9)]],
    );
    expect(told).toEqual([
      ['changed', '1. Аким с'],
      ...['Статья 2.', '1. Маслих', '2. Депута'].map((one) => ['repealed', one]),
      ...['Статья 4.', '1. Земля ', '2. Земель'].map((one) => ['inserted', one]),
    ]);
  });
});
