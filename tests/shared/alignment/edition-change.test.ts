import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../../shared/alignment/align-documents.ts';
import { editionChanges, movedBeads } from '../../../shared/alignment/edition-change.ts';
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

  it('is found again where it stands elsewhere, from either place', () => {
    const versions = [lawOf('1', 'ru', [1, 2, 3]), lawOf('2', 'ru', [2, 3, 1])];
    const alignment = alignDocuments(versions, { id: 'aln_1', lexicon: emptyLexicon });
    const texts = versions.map(({ document }) => document.text);
    const moved = movedBeads(alignment, texts, 0, 1);
    const words = beadWords(alignment, versions);
    expect(moved.size).toBeGreaterThan(2);
    for (const [bead, partner] of moved) {
      expect(moved.get(partner)).toBe(bead);
      expect(words[partner]).toEqual(words[bead]?.toReversed());
    }
    const changed = versions.with(1, lawOf('2', 'ru', [1, 2]));
    const shorter = alignDocuments(changed, { id: 'aln_2', lexicon: emptyLexicon });
    const left = changed.map(({ document }) => document.text);
    expect(movedBeads(shorter, left, 0, 1).size).toBe(0);
  });
});
