import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { AnalysisError, ConcordanceRequest } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable, EvidenceSpan } from './analysis-table.ts';
import { provenanceOf } from './build-table.ts';
import { dimension } from './columns.ts';
import type { ConcordanceLine } from './concordance-line.ts';
import { toConcordanceLines } from './concordance-line.ts';
import type { Corpus, DocumentView } from './corpus.ts';
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
  const lines = views.flatMap((view, number) => {
    const found = hits.value[number] ?? [];
    const shown = coded === null ? found : hitsAmong(found, coded.value[number] ?? []);
    return toConcordanceLines(shown, view, number, request.contextWords);
  });
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
  const sorted = sortConcordance(lines, request.sortBy, views);
  const rows = sorted.map(({ view, place, left, hit, right }) => {
    const { id, title, language, text } = at(views, view).document;
    const [before, found, after] = [
      text.slice(left.start, left.end),
      text.slice(hit.start, hit.end),
      text.slice(right.start, right.end),
    ];
    return [title, language, place.eId, place.label, id, before, found, after];
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
    evidence: (row, column) => evidenceOf(at(sorted, row), at(columns, column).key, views),
  });
}

function evidenceOf(
  line: ConcordanceLine,
  key: string,
  views: readonly DocumentView[],
): readonly EvidenceSpan[] {
  if (key !== 'left' && key !== 'hit' && key !== 'right') return [];
  const span = line[key];
  return toEvidence(span.start < span.end ? [{ ...span, view: line.view }] : [], views);
}
