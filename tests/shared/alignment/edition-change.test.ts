import { describe, expect, it } from 'vitest';
import { applyAlignmentEdit } from '../../../shared/alignment/alignment-edit.ts';
import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { sendToGap } from '../../../shared/alignment/edit-beads.ts';
import { editionChanges, movedBeads } from '../../../shared/alignment/edition-change.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { alignDocuments } from '../../support/align-documents.ts';
import { beadWords, lawOf, versionOf } from '../../support/aligned-laws.ts';

/** Two editions in Russian of a text that consists of these lines, aligned. */
function editionsOf(
  earlier: readonly string[],
  later: readonly string[],
): { readonly alignment: Alignment; readonly texts: string[] } {
  const versions = [earlier, later].map((lines, place) =>
    versionOf(`${place}`, 'ru', lines.join('\n')),
  );
  const alignment = alignDocuments(versions, { id: 'aln_1', lexicon: emptyLexicon });
  return { alignment, texts: versions.map(({ document }) => document.text) };
}

describe('what became of a provision', () => {
  it('is changed, inserted, repealed or nothing', () => {
    const { alignment, texts } = editionsOf(
      [
        '1. Аким избирается населением сроком на четыре года.',
        '2. Маслихат утверждает бюджет района на очередной год.',
        '3. Решение принимается большинством голосов депутатов.',
      ],
      [
        '1. Аким избирается населением сроком на пять лет.',
        '1-1. Кандидат должен владеть государственным языком свободно.',
        '2. Маслихат утверждает бюджет района на очередной год.',
        '3. Исключен Законом РК от 24.05.2021 № 41-VII.',
      ],
    );
    expect(editionChanges(alignment, texts, 0, 1)).toEqual([
      'changed',
      'inserted',
      'same',
      'repealed',
    ]);
  });

  it('is a repeal where a note of it stands in its place', () => {
    const { alignment, texts } = editionsOf(
      ['1. Аким отвечает перед населением.', '2. Аким издает решения.'],
      ['1. Исключен Законом РК от 29.12.2021 № 94-VII.', '2. Аким издает решения.'],
    );
    expect(alignment.beads.map(({ sizes }) => sizes)).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(editionChanges(alignment, texts, 0, 1)).toEqual(['repealed', 'same']);
  });

  it('is a move, where its words stand elsewhere, and not a repeal and an insertion', () => {
    const provisions = [
      'Аким избирается населением сроком на четыре года.',
      'Маслихат утверждает бюджет района на очередной финансовый год.',
      'Решение принимается большинством голосов депутатов.',
      'Сход собирает жителей села не реже двух раз в год.',
      'Избирательная комиссия публикует итоги голосования.',
    ];
    const { alignment, texts } = editionsOf(provisions, [
      ...provisions.slice(1),
      provisions[0] ?? '',
    ]);
    const moved = movedBeads(alignment, texts, 0, 1);
    expect([...moved].sort(([one], [two]) => one - two)).toEqual([
      [0, 5],
      [5, 0],
    ]);
    const changes = editionChanges(alignment, texts, 0, 1);
    expect(changes.filter((_, bead) => !moved.has(bead))).toEqual(
      provisions.slice(1).map(() => 'same'),
    );
  });

  it('is no move where a provision with its number or like words stands in its place', () => {
    const { alignment, texts } = editionsOf(
      ['1. Аким отвечает перед населением села за свои решения.', '2. Суд решает споры граждан.'],
      ['1. Аким отвечает перед населением села за все решения.', '2. Суд решает споры граждан.'],
    );
    const parted = applyAlignmentEdit(alignment, sendToGap(alignment, 0, 1) ?? expect.fail());
    expect(parted.beads).toHaveLength(3);
    expect(movedBeads(parted, texts, 0, 1).size).toBe(0);
  });

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
