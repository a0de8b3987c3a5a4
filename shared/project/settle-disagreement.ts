import type { Annotation } from '../annotation/annotation.ts';
import type { CoderId } from '../base/identifiers.ts';
import { spansOverlap } from '../text/span.ts';
import { agreeOnPassage, type Resolution } from './agreed-coding.ts';
import { anchorPassage } from './anchor-passage.ts';
import type { Change } from './change.ts';
import { addCoder } from './coder-changes.ts';
import { appended } from './list-edits.ts';
import type { Project } from './project.ts';

/** Whose annotations the agreed coding is: the same in every copy of a project. */
export const agreedCoderId = 'coder_agreed' satisfies CoderId;

/** A resolution with the name of the agreed coding, for when it is made. */
export type Settlement = Omit<Resolution, 'coderId'> & { readonly name: string };

/**
 * Keeps what was agreed on a passage as the agreed coding, which is made with the first agreement. That
 * the concept is not there after all is kept as a rejection, so that the passage counts as settled.
 * `null` when just this was agreed already. Throws for a document that is not there.
 */
export function settleDisagreement(project: Project, settlement: Settlement): Change | null {
  const { name, ...resolution } = settlement;
  const rejection = settlement.agreed.length === 0 ? rejectionOf(project, settlement) : null;
  const before = settledOn(project, settlement);
  const isRejectedAlready =
    rejection !== null && before.length === 1 && before[0]?.status === 'rejected';
  if (isRejectedAlready) return null;
  const agreement = agreeOnPassage(project, { ...resolution, coderId: agreedCoderId });
  const rejected: readonly Change[] =
    rejection === null ? [] : [{ kind: 'addAnnotations', annotations: appended([rejection]) }];
  const changes = [...(agreement === null ? [] : [agreement]), ...rejected];
  if (changes.length === 0) return null;
  const isThere = project.coders.some(({ id }) => id === agreedCoderId);
  return {
    kind: 'batch',
    changes: [...(isThere ? [] : [addCoder(agreedCoderId, name)]), ...changes],
  };
}

/** What was agreed about a concept on a passage; empty when nothing was. */
export function settledOn(
  { annotations }: Pick<Project, 'annotations'>,
  { documentId, conceptId, passage }: Pick<Resolution, 'documentId' | 'conceptId' | 'passage'>,
): readonly Annotation[] {
  return annotations.filter(
    (own) =>
      own.coderId === agreedCoderId &&
      own.documentId === documentId &&
      own.conceptId === conceptId &&
      spansOverlap(own.anchor.span, passage),
  );
}

function rejectionOf(
  project: Project,
  { documentId, conceptId, passage, at, newId }: Settlement,
): Annotation {
  return {
    ...{ id: newId(), documentId, conceptId, coderId: agreedCoderId },
    anchor: anchorPassage(project, documentId, passage),
    ...{ origin: 'manual', projection: null, status: 'rejected', note: '' },
    ...{ createdAt: at, modifiedAt: at },
  };
}
