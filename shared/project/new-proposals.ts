import type { Annotation } from '../annotation/annotation.ts';
import { compareSpans, sweepJoin, type Span } from '../text/span.ts';
import type { Project } from './project.ts';

/**
 * Those of the proposals that still fit the project, which may have changed since they were looked
 * for: document and concept are there, the text is the same, no annotation has the concept on just
 * that passage, and none that was proposed and accepted has it on part of it, as where a person has
 * given a proposal other bounds. A projection fits while the alignment and the passage it comes from
 * are there, and only where no annotation has its concept on part of its passage: what stands or was
 * rejected there is not proposed again in other bounds.
 */
export function newProposals(project: Project, proposals: readonly Annotation[]): Annotation[] {
  const texts = new Map<string, string>(
    project.documents.map(({ id, textHash }) => [id, textHash]),
  );
  const concepts = new Set<string>(
    project.codebook.concepts.filter(({ isRetired }) => !isRetired).map(({ id }) => id),
  );
  const taken = new Set(project.annotations.map(placeKey));
  const covered = new Set([
    ...coveredBy(
      project.annotations.filter(
        ({ status, origin }) => status === 'accepted' && origin !== 'manual',
      ),
      proposals,
    ),
    ...coveredBy(
      project.annotations,
      proposals.filter(({ origin }) => origin === 'projection'),
    ),
  ]);
  const alignments = new Set<string>(project.alignments.map(({ id }) => id));
  const coded = new Map(project.annotations.map(({ id, conceptId }) => [id, conceptId]));
  return proposals.filter((proposal) => {
    const { projection } = proposal;
    const isRootless =
      projection !== null &&
      (!alignments.has(projection.alignmentId) ||
        coded.get(projection.annotationId) !== proposal.conceptId);
    if (isRootless || covered.has(proposal)) return false;
    const { documentId, conceptId, anchor } = proposal;
    const key = placeKey(proposal);
    if (texts.get(documentId) !== anchor.textHash || !concepts.has(conceptId)) return false;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

function placeKey({ documentId, conceptId, anchor: { span } }: Annotation): string {
  return `${documentId} ${conceptId} ${span.start} ${span.end}`;
}

/** The proposals that share words with an annotation of the same concept. */
function coveredBy(
  annotations: readonly Annotation[],
  proposals: readonly Annotation[],
): ReadonlySet<Annotation> {
  const covered = new Set<Annotation>();
  const standing = byTextAndConcept(annotations);
  for (const [key, own] of byTextAndConcept(proposals)) {
    sweepJoin(own, standing.get(key) ?? [], ({ annotation }) => covered.add(annotation));
  }
  return covered;
}

type Passage = Span & { readonly annotation: Annotation };

/** Passages in the order of their texts, by document and concept. */
function byTextAndConcept(annotations: readonly Annotation[]): Map<string, Passage[]> {
  const groups = new Map<string, Passage[]>();
  for (const annotation of annotations) {
    const key = `${annotation.documentId} ${annotation.conceptId}`;
    const passage = { ...annotation.anchor.span, annotation };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [passage]);
    else group.push(passage);
  }
  for (const group of groups.values()) group.sort(compareSpans);
  return groups;
}
