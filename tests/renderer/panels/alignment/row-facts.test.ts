import { describe, expect, it } from 'vitest';
import { codesByRow, oneSidedRows } from '../../../../renderer/panels/alignment/row-codes.ts';
import {
  certaintyOf,
  changeOfRow,
  numbersDiffer,
  rowFacts,
  rowFilters,
} from '../../../../renderer/panels/alignment/row-facts.ts';
import { summarizeAlignment } from '../../../../shared/alignment/alignment-summary.ts';
import type { Annotation } from '../../../../shared/annotation/annotation.ts';
import type { ConceptId, DocumentId } from '../../../../shared/base/identifiers.ts';
import {
  sampleAnnotation,
  sampleConcept,
  sampleDocument,
  sampleWork,
} from '../../../support/sample-project.ts';
import { alignmentOf } from './small-alignments.ts';

const some = alignmentOf(
  [
    ['In 2025 it begins.', 'Two.', 'Three.', 'Four of 10 000.'],
    ['2025 жылы.', 'Екі.', 'Екі де.', '10,001.'],
  ],
  [
    [1, 1],
    [1, 2],
    [1, 0],
    [1, 1],
  ],
  (bead) =>
    [
      { status: 'confirmed' as const, confidence: null },
      { confidence: 0.4 },
      { confidence: null },
      { confidence: 0.8 },
    ][bead] ?? {},
);

/** A code on the words from `start` to `end` of a version. */
function code(version: number, start: number, end: number, conceptId: ConceptId): Annotation {
  const work = sampleWork('1');
  const made = sampleAnnotation('1', sampleDocument('1', work, 'abc'), sampleConcept('1', null));
  const anchor = { ...made.anchor, textHash: `hash_${version}`, span: { start, end } };
  return { ...made, documentId: `doc_${version}`, conceptId, anchor };
}

const byDocument = (codes: readonly Annotation[]): Map<DocumentId, Annotation[]> => {
  const groups = new Map<DocumentId, Annotation[]>();
  for (const own of codes) {
    groups.set(own.documentId, [...(groups.get(own.documentId) ?? []), own]);
  }
  return groups;
};

describe('what is shown of the rows', () => {
  it('counts every row under the filters that let it through', () => {
    const facts = rowFacts(some.alignment, some.texts, new Set([3]));
    expect(facts.counts).toEqual({
      ...{ all: 4, unsure: 1, edited: 1, gaps: 1, uneven: 1, numbers: 1 },
      ...{ changed: 0, moved: 0, oneSided: 1, confirmed: 1 },
    });
    for (const filter of rowFilters.filter((own) => own !== 'changed')) {
      const shown = some.alignment.beads.filter((_, row) => facts.matches(row, filter));
      expect(shown, filter).toHaveLength(facts.counts[filter]);
    }
  });

  it('tells between editions what was changed, added and taken out', () => {
    const { alignment, texts } = alignmentOf(
      [
        ['Akims are appointed.', 'Same  words.', 'Gone.', 'Old article.'],
        ['Akims are elected.', 'Same words.', 'New.', '9. Excluded by a law.'],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 0],
        [0, 1],
        [1, 1],
      ],
    );
    expect([0, 1, 2, 3, 4].map((row) => changeOfRow(alignment, texts, row))).toEqual([
      'changed',
      'same',
      'repealed',
      'inserted',
      'repealed',
    ]);
    const facts = rowFacts(alignment, texts, new Set(), new Map([[2, 3]]));
    expect([facts.counts.changed, facts.counts.moved]).toEqual([1, 1]);
    expect(facts.matches(2, 'moved')).toBe(true);
  });

  it('says how sure a row is, and which was set by hand', () => {
    expect(some.alignment.beads.map(certaintyOf)).toEqual(['confirmed', 'low', 'edited', 'middle']);
  });

  it('calls as many rows doubtful as the summary of the alignment does', () => {
    const levels = [0.2, 0.5, 0.69, 0.71, 0.79, 0.8, 0.81, 0.9, 1];
    const { alignment, texts } = alignmentOf(
      ['a', 'b'].map((letter) => levels.map(() => letter)),
      levels.map(() => [1, 1]),
      (row) => ({ confidence: levels[row] ?? null }),
    );
    const { counts } = rowFacts(alignment, texts, new Set());
    expect(counts.unsure).toBe(summarizeAlignment(alignment, () => []).unsure);
    expect(counts.unsure).toBe(5);
  });

  it('reads a number the same in every way of writing it', () => {
    expect(numbersDiffer(['14 301 человек', '14,301 people', '14301 адам'])).toBe(false);
    expect(numbersDiffer(['1,5 процента', '1.5 per cent'])).toBe(false);
    expect(numbersDiffer(['статьи 5 и 7', 'articles 7 and 5'])).toBe(false);
    expect(numbersDiffer(['2, 3', '2 and 3'])).toBe(false);
    expect(numbersDiffer(['10 дней', '15 days'])).toBe(true);
    expect(numbersDiffer(['10 дней', 'days'])).toBe(true);
    expect(numbersDiffer(['one side 5'])).toBe(false);
  });
});

describe('codes in rows', () => {
  it('stand in every row that they reach into, and not in empty cells', () => {
    const codes = [code(0, 3, 21, 'con_a'), code(1, 0, 4, 'con_a'), code(0, 24, 30, 'con_b')];
    const rows = codesByRow(some.alignment, byDocument(codes));
    expect([...rows].map(([row, sides]) => [row, sides.map((own) => own.length)])).toEqual([
      [0, [1, 1]],
      [1, [1, 0]],
      [2, [1, 0]],
    ]);
  });

  it('are one-sided where a concept is in one version only, others having words there', () => {
    const codes = [
      ...[code(0, 3, 7, 'con_a'), code(1, 0, 4, 'con_a')],
      ...[code(0, 19, 22, 'con_b'), code(0, 24, 30, 'con_b')],
    ];
    const rows = codesByRow(some.alignment, byDocument(codes));
    // The third row has nothing to be coded on the other side.
    expect([...oneSidedRows(some.alignment, rows)]).toEqual([1]);
  });

  it('between the rows are in none of them', () => {
    const { alignment } = alignmentOf(
      [['One.', 'Two.'], ['A.']],
      [
        [1, 0],
        [1, 1],
      ],
    );
    // A note stands where the aligner has no segment.
    const [first, second] = alignment.texts;
    if (first === undefined || second === undefined) throw new Error('no texts');
    const texts = [{ ...first, offsets: [0, 4, 20, 24] }, second];
    const rows = codesByRow({ ...alignment, texts }, byDocument([code(0, 6, 15, 'con_a')]));
    expect(rows.size).toBe(0);
  });

  it('of another text than the one aligned are left aside', () => {
    const own = code(0, 3, 7, 'con_a');
    const moved = { ...own, anchor: { ...own.anchor, textHash: 'other' } };
    expect(codesByRow(some.alignment, byDocument([moved])).size).toBe(0);
  });
});
