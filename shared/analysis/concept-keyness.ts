import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Concept } from '../codebook/codebook.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { conceptCells } from './coding-context.ts';
import { chooseConcepts } from './select-coding.ts';
import { dimension } from './columns.ts';
import { compareTexts, sides } from './compared-texts.ts';
import type { Corpus, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import type { CodingCount, CodingCounts } from './count-codings.ts';
import { countCodings } from './count-codings.ts';
import type { ConceptKeynessRequest } from './keyness-request.ts';
import type { KeyItem } from './keyness-rows.ts';
import { keynessColumns, keynessRows } from './keyness-rows.ts';
import { keynessFormulas } from './keyness-scores.ts';
import { selectAnnotations } from './select-annotations.ts';

/** Keyness of concepts: how much more one side codes them than the other, in whatever languages. */
export function conceptKeyness(
  request: ConceptKeynessRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const { codebook, annotations } = corpus;
  const concepts = chooseConcepts(codebook.concepts, request.conceptIds);
  if (!concepts.ok) return concepts;
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const compared = compareTexts(views, request.target, request.reference);
  if (!compared.ok) return compared;
  const { coded, stale } = selectAnnotations(
    views,
    annotations,
    codebook.concepts,
    concepts.value,
    request,
  );
  const counts = countCodings(views, compared.value.grouping, coded, request.recordingUnit);
  const items = keyItems(concepts.value, counts, request);
  const isUnits = request.counting === 'units';
  const total = (side: number): CodingCounts['totals'][number] => at(counts.totals, side);
  // Codes on numbers alone can outnumber the words of a text.
  const most = Math.max(1, ...items.flatMap(({ target, reference }) => [target, reference]));
  const sizeOf = (side: number): number =>
    isUnits ? total(side).unitCount : Math.max(most, total(side).words);
  const textOf = (side: number) => (): readonly Passage[] =>
    isUnits ? total(side).units : total(side).text;
  const sizes = {
    ...{ target: sizeOf(sides.target), reference: sizeOf(sides.reference) },
    ...{ targetText: textOf(sides.target), referenceText: textOf(sides.reference) },
  };
  const base = isUnits ? 'units' : 'words';
  const rows = keynessRows(items, sizes, base, request);
  const columns = [
    dimension('concept'),
    dimension('conceptId'),
    ...keynessColumns(request.counting, base),
  ];
  const provenance = provenanceOf(request, views, corpus, true, {
    ...keynessFormulas,
    itemsTested: String(items.length),
    wordsInBothSides: String(compared.value.sharedWords),
    wordsOutsideRecordingUnits: String(counts.wordsOutsideUnits),
    annotationsOfOtherTextLeftOut: String(stale),
  });
  return success(buildTable(columns, rows, views, provenance));
}

function keyItems(
  concepts: readonly Concept[],
  counts: CodingCounts,
  request: ConceptKeynessRequest,
): KeyItem[] {
  const listed = ({ units, occurrences }: CodingCount): readonly Passage[] =>
    request.counting === 'units' ? units : occurrences;
  const items = concepts.map((concept, slot) => {
    const dimensions = conceptCells(concept, request);
    const target = listed(counts.count(sides.target, slot));
    const reference = listed(counts.count(sides.reference, slot));
    return {
      ...{ dimensions, label: String(dimensions[0]) },
      ...{ target: target.length, reference: reference.length },
      ...{ targetPassages: () => target, referencePassages: () => reference },
    };
  });
  // What neither side has cannot be tested, and would only raise the number of tests.
  return items.filter(({ target, reference }) => target + reference > 0);
}
