import type { DocumentId } from '../../shared/base/identifiers.ts';
import type { Concept } from '../../shared/codebook/codebook.ts';
import { findPatternSpans } from '../../shared/codebook/find-pattern-spans.ts';
import { parseIndicatorPattern } from '../../shared/codebook/parse-indicator-pattern.ts';
import type { Segment } from '../../shared/document/document.ts';
import { compareSpans, type Span, sweepJoin } from '../../shared/text/span.ts';
import type { ProposedPassage } from './core-client.ts';
import type { JobValues } from './core-protocol.ts';
import type { JobControl } from './job-control.ts';
import type { CopiedProject } from './project-copy.ts';

/**
 * The hits of each indicator by itself in the texts of its language, editorial notes aside: as many
 * passages as it would propose alone.
 */
export async function countHits(
  project: CopiedProject,
  { indicators }: Concept,
  control: JobControl,
): Promise<JobValues['countHits']> {
  const counts: JobValues['countHits'][number][] = [];
  for (const [index, indicator] of indicators.entries()) {
    const parsed = parseIndicatorPattern(indicator.pattern, indicator.matching);
    let hits = 0;
    for (const document of project.documents) {
      if (!parsed.ok || document.language !== indicator.language) continue;
      await control.step(index, indicators.length);
      const found = findPatternSpans(indicator, project.tokenIndex(document));
      if (found.ok) hits += withoutNotes(found.value, project.segmentsOf(document.id)).length;
    }
    counts.push({ hits, error: parsed.ok ? null : parsed.error });
  }
  return counts;
}

/** Hits that touch no note; both in text order. */
function withoutNotes(hits: readonly Span[], segments: readonly Segment[]): readonly Span[] {
  const notes = segments.flatMap(({ kind, span }) => (kind === 'note' ? [span] : []));
  if (notes.length === 0) return hits;
  const touched = new Set<Span>();
  sweepJoin([...hits], notes.sort(compareSpans), (hit) => touched.add(hit));
  return hits.filter((hit) => !touched.has(hit));
}

/** For each passage the numbers of the indicators that find exactly its span; texts are searched once. */
export async function firedIndicators(
  project: CopiedProject,
  passages: readonly ProposedPassage[],
  control: JobControl,
): Promise<readonly (readonly number[])[]> {
  const concepts = new Map(project.codebook.concepts.map((concept) => [concept.id, concept]));
  const searched = new Map<string, ReadonlyMap<string, readonly number[]>>();
  const fired: (readonly number[])[] = [];
  for (const [index, { documentId, conceptId, span }] of passages.entries()) {
    const key = `${documentId} ${conceptId}`;
    const concept = concepts.get(conceptId);
    let numbers = searched.get(key);
    if (numbers === undefined) {
      await control.step(index, passages.length);
      numbers = concept === undefined ? new Map() : numbersBySpan(project, documentId, concept);
      searched.set(key, numbers);
    }
    fired.push(numbers.get(`${span.start}-${span.end}`) ?? []);
  }
  return fired;
}

function numbersBySpan(
  project: CopiedProject,
  documentId: DocumentId,
  { indicators }: Concept,
): ReadonlyMap<string, readonly number[]> {
  const document = project.document(documentId);
  const numbers = new Map<string, number[]>();
  for (const [number, indicator] of indicators.entries()) {
    if (indicator.language !== document.language) continue;
    const found = findPatternSpans(indicator, project.tokenIndex(document));
    for (const { start, end } of found.ok ? found.value : []) {
      const known = numbers.get(`${start}-${end}`);
      if (known === undefined) numbers.set(`${start}-${end}`, [number]);
      else known.push(number);
    }
  }
  return numbers;
}
