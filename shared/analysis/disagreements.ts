import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, mergeSpans, spansOverlap, subtractSpans } from '../text/span.ts';
import type { DisagreementsRequest } from './agreement-request.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisTable } from './analysis-table.ts';
import { buildTable, provenanceOf, type Measure, type MeasuredRow } from './build-table.ts';
import { bitCount, coderDecisions, type CoderDecisions } from './coder-decisions.ts';
import { conceptCells } from './coding-context.ts';
import { count, dimension, rate, ratio } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import { totalLength } from './counted-text.ts';
import { pairsOf } from './decision-table.ts';
import { namePlaces } from './place-names.ts';
import type { CodedSpan } from './select-annotations.ts';
import { intersectSpans, mergeOverlapping } from './text-pieces.ts';

/**
 * How coders differ about a concept on a passage: somebody has nothing there (`missing`), has other
 * concepts there (`concept`), or has the concept with other bounds (`bounds`).
 */
export type DisagreementKind = 'missing' | 'concept' | 'bounds';

type Difference = {
  readonly view: number;
  readonly slot: number;
  readonly passage: Span;
  readonly kind: DisagreementKind;
  /** Where two coders differ, by pair of coders. */
  readonly differing: readonly (readonly Span[])[];
  /** Characters on which two coders differ, the mean of all pairs. */
  readonly cost: number;
};

const text = (key: string, label: string | null = null): AnalysisColumn => ({
  ...dimension(key),
  role: 'measure',
  label,
});

/**
 * Where coders differ, one row for each concept and passage: everything that the coders of a document
 * marked with the concept and that overlaps, unless all have the same. A column for each coder says
 * what they have there, of all concepts asked for; `null` where they did not take part in the document.
 * `characters` is the length on which two coders differ about the concept, the mean of all pairs
 * (UTF-16 code units): the observed disagreement of the unitizing alpha; `share` is relative to the
 * sum of all rows. The dearest come first.
 */
export function disagreements(
  request: DisagreementsRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const decided = coderDecisions(request, corpus);
  if (!decided.ok) return decided;
  const data = decided.value;
  const all = data.views
    .flatMap((_, view) => differencesIn(data, view))
    .sort((a, b) => b.cost - a.cost || a.view - b.view || compareSpans(a.passage, b.passage));
  const total = all.reduce((sum, { cost }) => sum + cost, 0);
  const shown = request.limit === null ? all : all.slice(0, request.limit);
  const columns = [
    dimension('document'),
    dimension('language'),
    dimension('eId'),
    dimension('label'),
    dimension('documentId'),
    dimension('concept'),
    dimension('conceptId'),
    dimension('disagreement'),
    text('passage'),
    ...data.coders.map(({ id, name }) => text(`coder:${id}`, name)),
    count('characters', 'characters'),
    rate('share', 'characters', 'differing characters', 3),
  ];
  const rows = shown.map((difference) => toRow(difference, total, request, data));
  const provenance = provenanceOf(request, data.views, corpus, true, {
    ...data.remarks,
    disagreementsFound: String(all.length),
  });
  return success(buildTable(columns, rows, data.views, provenance));
}

function differencesIn(data: CoderDecisions, view: number): Difference[] {
  const raters = at(data.raters, view);
  const spans = data.coded[view] ?? [];
  if (bitCount(raters) < 2) return [];
  return data.concepts.flatMap((_, slot) => {
    const own = spans.filter(({ slots }) => slots.includes(slot));
    const passages = mergeOverlapping(own);
    let next = 0;
    return passages.flatMap((passage) => {
      const inside: CodedSpan[] = [];
      for (let span = own[next]; span !== undefined && span.start < passage.end; span = own[next]) {
        inside.push(span);
        next += 1;
      }
      const found = compareCoders(inside, raters, view, data);
      if (found.cost === 0) return [];
      return [{ view, slot, passage, kind: kindOf(inside, passage, view, data), ...found }];
    });
  });
}

/** Where each two coders of the document differ. */
function compareCoders(
  spans: readonly CodedSpan[],
  raters: number,
  view: number,
  { coders, views }: CoderDecisions,
): Pick<Difference, 'differing' | 'cost'> {
  const pairs = pairsOf(raters);
  const covered = new Map(
    coders.map(({ id }, number) => [
      1 << number,
      mergeSpans(spans.filter(({ coderId }) => coderId === id)),
    ]),
  );
  const differing = pairs.map(([first, second]) => {
    const [one, other] = [covered.get(first) ?? [], covered.get(second) ?? []];
    const apart = mergeSpans([...subtractSpans(one, other), ...subtractSpans(other, one)]);
    return intersectSpans(apart, at(views, view).counted);
  });
  const lengths = differing.map(totalLength);
  return { differing, cost: lengths.reduce((sum, length) => sum + length, 0) / pairs.length };
}

function kindOf(
  inside: readonly CodedSpan[],
  passage: Span,
  view: number,
  { coders, raters, coded }: CoderDecisions,
): DisagreementKind {
  const having = new Set(inside.map(({ coderId }) => coderId));
  const without = coders.filter(
    ({ id }, number) => (at(raters, view) >> number) & 1 && !having.has(id),
  );
  if (without.length === 0) return 'bounds';
  const others = new Set(
    (coded[view] ?? []).filter((span) => spansOverlap(span, passage)).map(({ coderId }) => coderId),
  );
  return without.every(({ id }) => others.has(id)) ? 'concept' : 'missing';
}

function toRow(
  { view, slot, passage, kind, differing, cost }: Difference,
  total: number,
  request: DisagreementsRequest,
  data: CoderDecisions,
): MeasuredRow {
  const { document, segments } = at(data.views, view);
  const { title, language, id } = document;
  const [place] = namePlaces([passage], segments);
  const there = (data.coded[view] ?? []).filter((span) => spansOverlap(span, passage));
  const cellOf = (coderId: string, number: number): Measure => {
    const tookPart = ((at(data.raters, view) >> number) & 1) === 1;
    const own = there.filter((span) => span.coderId === coderId);
    const slots = [...new Set(own.flatMap((span) => span.slots))].sort((a, b) => a - b);
    const names = slots.flatMap((each) => {
      const concept = data.concepts[each];
      return concept === undefined ? [] : [nameIn(concept.name, request.labelLanguage)];
    });
    return { value: tookPart ? names.join('; ') : null, passages: () => inView(own, view) };
  };
  const inDiffering = (): Passage[] => inView(mergeSpans(differing.flat()), view);
  return {
    dimensions: [
      ...[title, language, place?.eId ?? null, place?.label ?? null, id],
      ...conceptCells(data.concepts[slot], request),
      kind,
    ],
    measures: [
      {
        value: document.text.slice(passage.start, passage.end),
        passages: () => inView([passage], view),
      },
      ...data.coders.map((coder, number) => cellOf(coder.id, number)),
      { value: cost, passages: inDiffering },
      { value: ratio(cost, total), passages: inDiffering },
    ],
  };
}

function inView(spans: readonly Span[], view: number): Passage[] {
  return spans.map(({ start, end }) => ({ view, start, end }));
}
