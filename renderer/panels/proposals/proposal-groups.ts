import type { Annotation, AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import type { ConceptId, DocumentId } from '../../../shared/base/identifiers.ts';
import type { Project } from '../../../shared/project/project.ts';
import { compareSpans } from '../../../shared/text/span.ts';

/** What proposals stand under: the concept they propose, or the text they stand in. */
export type Grouping = 'concept' | 'text';
export type GroupId = ConceptId | DocumentId;

export type ProposalGroup = {
  readonly id: GroupId;
  /** In the order of texts and in each in text order. */
  readonly annotations: readonly Annotation[];
};

/**
 * The annotations of a status that came from proposals: what people coded by hand was never
 * proposed and stands in no such list.
 */
export function listedAnnotations(
  annotations: readonly Annotation[],
  status: AnnotationStatus,
): readonly Annotation[] {
  return annotations.filter(
    (annotation) =>
      annotation.status === status &&
      (status !== 'accepted' ||
        annotation.origin === 'indicator' ||
        annotation.origin === 'projection'),
  );
}

/** The groups that hold anything, in the order of the codebook or of the texts. */
export function groupProposals(
  { codebook, documents }: Pick<Project, 'codebook' | 'documents'>,
  annotations: readonly Annotation[],
  grouping: Grouping,
): readonly ProposalGroup[] {
  const places = new Map(documents.map(({ id }, index) => [id, index]));
  const groups = new Map<GroupId, Annotation[]>();
  for (const annotation of annotations) {
    const id = grouping === 'concept' ? annotation.conceptId : annotation.documentId;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [annotation]);
    else group.push(annotation);
  }
  for (const group of groups.values()) {
    group.sort(
      (a, b) =>
        (places.get(a.documentId) ?? 0) - (places.get(b.documentId) ?? 0) ||
        compareSpans(a.anchor.span, b.anchor.span),
    );
  }
  const order: readonly { readonly id: GroupId }[] =
    grouping === 'concept' ? codebook.concepts : documents;
  return order.flatMap(({ id }) => {
    const group = groups.get(id);
    return group === undefined ? [] : [{ id, annotations: group }];
  });
}

/** The group after the one named that holds anything, going round; `null` when there is no other. */
export function groupAfter(
  groups: readonly ProposalGroup[],
  order: readonly { readonly id: GroupId }[],
  current: GroupId | null,
): ProposalGroup | null {
  const start = order.findIndex(({ id }) => id === current);
  const ids = [...order.slice(start + 1), ...order.slice(0, Math.max(0, start))].map(
    ({ id }) => id,
  );
  const next = ids.find((id) => groups.some((group) => group.id === id));
  return groups.find(({ id }) => id === next) ?? null;
}

/** The group to show of these: the one named while it holds anything, else the next that does. */
export function groupToShow(
  groups: readonly ProposalGroup[],
  order: readonly { readonly id: GroupId }[],
  current: GroupId | null,
): GroupId | null {
  const isThere = groups.some(({ id }) => id === current);
  return isThere ? current : (groupAfter(groups, order, current)?.id ?? null);
}
