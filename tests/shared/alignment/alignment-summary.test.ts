import { describe, expect, it } from 'vitest';
import type { DocumentVersion } from '../../../shared/alignment/align-documents.ts';
import { applyAlignmentEdit } from '../../../shared/alignment/alignment-edit.ts';
import { summarizeAlignment } from '../../../shared/alignment/alignment-summary.ts';
import { mergeWithNext, setBeadStatus } from '../../../shared/alignment/edit-beads.ts';
import { provisionPlaces } from '../../../shared/alignment/provision-places.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { alignDocuments } from '../../support/align-documents.ts';
import { lawOf } from '../../support/aligned-laws.ts';

const versions = [lawOf('1', 'kk', [1, 3]), lawOf('2', 'ru', [1, 2, 3])];
const fresh = alignDocuments(versions, { id: 'aln_1', lexicon: emptyLexicon });
const segmentsOf = (id: string): DocumentVersion['segments'] =>
  versions.find(({ document }) => document.id === id)?.segments ?? [];

describe('what there is to know of an alignment', () => {
  it('is counted in all and article by article, gaps by version', () => {
    const merged = applyAlignmentEdit(fresh, mergeWithNext(fresh, 2) ?? expect.fail());
    const edit = setBeadStatus(merged, [0, 1], 'confirmed') ?? expect.fail();
    const summary = summarizeAlignment(applyAlignmentEdit(merged, edit), segmentsOf);
    expect(summary).toMatchObject({ beads: 9, oneToOne: 5, confirmed: 2, gaps: [3, 0] });
    expect(summary.articles.map(({ section, beads, gaps }) => [section.key, beads, gaps])).toEqual([
      ['art_1', 2, [0, 0]],
      ['art_2', 3, [3, 0]],
      ['art_3', 3, [0, 0]],
    ]);
    // Its heading is confirmed and its clauses were joined by hand: nothing is left to be judged.
    expect(summary.articles[0]?.confidence).toBeNull();
    expect(summary.articles[1]?.confidence).toBeGreaterThan(0.5);
  });

  it('names the article and the clause of each bead by the first version that has it', () => {
    expect(
      provisionPlaces(fresh, segmentsOf).map(({ article, clause }) => `${article} ${clause}`),
    ).toEqual([
      'null null',
      ...['1 null', '1 1', '1 2'],
      ...['2 null', '2 1', '2 2'],
      ...['3 null', '3 1', '3 2'],
    ]);
  });
});
