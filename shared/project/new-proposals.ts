import type { Annotation } from '../annotation/annotation.ts';
import type { Project } from './project.ts';

/**
 * Those of the proposals that still fit the project, which may have changed since they were looked
 * for: document and concept are there, the text is the same, and no annotation has the concept on
 * just that passage.
 */
export function newProposals(project: Project, proposals: readonly Annotation[]): Annotation[] {
  const texts = new Map<string, string>(
    project.documents.map(({ id, textHash }) => [id, textHash]),
  );
  const concepts = new Set<string>(
    project.codebook.concepts.filter(({ isRetired }) => !isRetired).map(({ id }) => id),
  );
  const taken = new Set(project.annotations.map(placeKey));
  return proposals.filter((proposal) => {
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
