import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Span } from '../text/span.ts';
import type { AnalysisError, ConcordanceRequest } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable, AnalysisValue } from './analysis-table.ts';
import { provenanceOf } from './build-table.ts';
import { dimension } from './columns.ts';
import { concordanceLines, type ConcordanceLines } from './concordance-lines.ts';
import type { Corpus } from './corpus.ts';
import { toEvidence, viewDocuments } from './corpus.ts';
import { findHits, groupsForms, hitsAmong } from './find-hits.ts';
import { sortConcordance } from './sort-concordance.ts';
import { wordEditsUsed } from './word-edits-used.ts';

const textMeasure = (key: string): AnalysisColumn => ({ ...dimension(key), role: 'measure' });

/**
 * Keyword in context: one row for each hit with the words left and right of it, within its
 * paragraph. A hit that is not wholly in the counted text is left out; of hits that overlap the
 * longest stays, and overlapping annotations of a concept are one hit. `label` is that of the
 * innermost numbered segment. The evidence of `left`, `hit` and `right` is exactly what they show.
 */
export function concordance(
  request: ConcordanceRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const hits = findHits(request.query, views, corpus);
  if (!hits.ok) return hits;
  const { codedWith } = request;
  const coded = codedWith === undefined ? null : findHits(codedWith, views, corpus);
  if (coded?.ok === false) return coded;
  const shown =
    coded === null
      ? hits.value
      : hits.value.map((found, view) => hitsAmong(found, at(coded.value, view)));
  const lines = concordanceLines(shown, views, request.contextWords);
  const columns = [
    dimension('document'),
    dimension('language'),
    dimension('eId'),
    dimension('label'),
    dimension('documentId'),
    textMeasure('left'),
    textMeasure('hit'),
    textMeasure('right'),
  ];
  const order = sortConcordance(lines, request.sortBy, views);
  const rows = Array.from(order, (line): AnalysisValue[] => {
    const { id, title, language, text } = at(views, at(lines.views, line)).document;
    const { eId, label } = at(lines.places, line);
    const before = text.slice(lines.leftStarts[line], lines.leftEnds[line]);
    const found = text.slice(lines.hitStarts[line], lines.hitEnds[line]);
    const after = text.slice(lines.rightStarts[line], lines.rightEnds[line]);
    return [title, language, eId, label, id, before, found, after];
  });
  const usesCodebook = request.query.by === 'concept' || coded !== null;
  const edits = wordEditsUsed(corpus, views, {
    groupsForms: groupsForms(request.query),
    leavesOutStopWords: false,
  });
  const provenance = {
    ...provenanceOf(request, views, corpus, usesCodebook),
    wordEdits: edits,
  };
  return success({
    columns,
    rows,
    provenance,
    evidence: (row, column) => {
      const line = at(order, row);
      const span = spanOf(lines, line, at(columns, column).key);
      if (span === null || span.start >= span.end) return [];
      return toEvidence([{ ...span, view: at(lines.views, line) }], views);
    },
  });
}

/** What a cell of a line shows. */
function spanOf(lines: ConcordanceLines, line: number, key: string): Span | null {
  switch (key) {
    case 'left':
      return { start: at(lines.leftStarts, line), end: at(lines.leftEnds, line) };
    case 'hit':
      return { start: at(lines.hitStarts, line), end: at(lines.hitEnds, line) };
    case 'right':
      return { start: at(lines.rightStarts, line), end: at(lines.rightEnds, line) };
    default:
      return null;
  }
}
