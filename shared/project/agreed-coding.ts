import type { AnnotationId, CoderId, ConceptId, DocumentId } from '../base/identifiers.ts';
import { spansOverlap, type Span } from '../text/span.ts';
import type { Change } from './change.ts';
import { codePassage } from './coding-changes.ts';
import type { Project } from './project.ts';

/** What coders who differed about a concept on a passage agreed on. */
export type Resolution = {
  readonly documentId: DocumentId;
  readonly conceptId: ConceptId;
  /** The passage on which they differed, as the table of disagreements has it. */
  readonly passage: Span;
  /** Where the concept is, after all; none when it is not there. */
  readonly agreed: readonly Span[];
  /** Whose annotations the agreed coding is: a coder of its own, so that the others stay independent. */
  readonly coderId: CoderId;
  /** Time, ISO 8601 in UTC. */
  readonly at: string;
  readonly newId: () => AnnotationId;
};

/**
 * The change that makes the agreed coding of a passage: the coder of the agreed coding has the concept
 * there on the agreed spans and nowhere else. What the coders themselves marked is not touched, so that
 * their agreement can be computed later as well. `null` when the coding is so already.
 */
export function agreeOnPassage(project: Project, resolution: Resolution): Change | null {
  const { documentId, conceptId, passage, agreed, coderId, at, newId } = resolution;
  const isAgreed = ({ start, end }: Span): boolean =>
    agreed.some((span) => span.start === start && span.end === end);
  const outdated = project.annotations.filter(
    ({ anchor, ...own }) =>
      own.documentId === documentId &&
      own.conceptId === conceptId &&
      own.coderId === coderId &&
      spansOverlap(anchor.span, passage) &&
      !isAgreed(anchor.span),
  );
  const removal: readonly Change[] =
    outdated.length === 0 ? [] : [{ kind: 'removeAnnotations', ids: outdated.map(({ id }) => id) }];
  const codings = agreed.flatMap((span) => {
    const coding = { documentId, span, conceptId, coderId, at, id: newId() };
    return codePassage(project, coding) ?? [];
  });
  const changes = [...removal, ...codings];
  return changes.length === 0 ? null : { kind: 'batch', changes };
}
