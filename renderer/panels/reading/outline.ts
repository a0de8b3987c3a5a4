import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { ConceptId, SegmentId } from '../../../shared/base/identifiers.ts';
import type { Segment, SegmentKind } from '../../../shared/document/document.ts';

/** A part in the outline. Nodes stand in document order, parents before children. */
export type OutlineNode = {
  readonly segment: Segment;
  /** From 1. */
  readonly level: number;
  readonly parentId: SegmentId | null;
  readonly hasChildren: boolean;
};

const outlineKinds: ReadonlySet<SegmentKind> = new Set([
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
  'article',
  'clause',
  'abstract',
  'keywords',
]);

/** The parts of a document that its outline shows. `segments` in document order. */
export function outlineNodes(segments: readonly Segment[]): readonly OutlineNode[] {
  const levels = new Map<SegmentId, { level: number; nearest: SegmentId | null }>();
  const shown: { segment: Segment; level: number; parentId: SegmentId | null }[] = [];
  const parents = new Set<SegmentId>();
  for (const segment of segments) {
    const above = segment.parentId === null ? undefined : levels.get(segment.parentId);
    const parentId = above?.nearest ?? null;
    const level = (above?.level ?? 0) + 1;
    if (isShown(segment)) {
      shown.push({ segment, level, parentId });
      if (parentId !== null) parents.add(parentId);
      levels.set(segment.id, { level, nearest: segment.id });
    } else {
      levels.set(segment.id, { level: level - 1, nearest: parentId });
    }
  }
  return shown.map((node) => ({ ...node, hasChildren: parents.has(node.segment.id) }));
}

function isShown({ kind, eId, label }: Segment): boolean {
  if (kind === 'heading') return !eId.endsWith('__heading');
  return outlineKinds.has(kind) && !(kind === 'clause' && label === null);
}

/** The innermost node that holds the offset, or the last one that begins before it. */
export function nodeAt(nodes: readonly OutlineNode[], offset: number): OutlineNode | null {
  return (
    nodes.findLast(({ segment: { span } }) => span.start <= offset && offset <= span.end) ??
    nodes.findLast(({ segment: { span } }) => span.start <= offset) ??
    nodes[0] ??
    null
  );
}

export type OutlineRow = OutlineNode & {
  readonly id: SegmentId;
  readonly isOpen: boolean | null;
};

/** How many rows are shown unfolded down to articles without asking. */
const smallOutline = 60;

/**
 * The rows in sight. What the reader opened or closed stays so; else the parts around the current
 * place are open and, in short outlines, everything above the articles.
 */
export function outlineRows(
  nodes: readonly OutlineNode[],
  current: OutlineNode | null,
  toggled: ReadonlyMap<SegmentId, boolean>,
): readonly OutlineRow[] {
  const large = nodes.filter(({ segment }) => segment.kind !== 'clause');
  const around = new Set<SegmentId>();
  const byId = new Map(nodes.map((node) => [node.segment.id, node]));
  for (
    let node = current ?? undefined;
    node !== undefined;
    node = node.parentId === null ? undefined : byId.get(node.parentId)
  ) {
    around.add(node.segment.id);
  }
  const isOpen = ({ segment: { id, kind } }: OutlineNode): boolean =>
    toggled.get(id) ?? (around.has(id) || (kind !== 'article' && large.length <= smallOutline));
  const rows: OutlineRow[] = [];
  const open = new Set<SegmentId>();
  for (const node of nodes) {
    if (node.parentId !== null && !open.has(node.parentId)) continue;
    const isNodeOpen = node.hasChildren && isOpen(node);
    if (isNodeOpen) open.add(node.segment.id);
    rows.push({ ...node, id: node.segment.id, isOpen: node.hasChildren ? isNodeOpen : null });
  }
  return rows;
}

/** The row that stands for the current place: the node itself or the closed part around it. */
export function rowOf(
  nodes: readonly OutlineNode[],
  rows: readonly OutlineRow[],
  current: OutlineNode | null,
): SegmentId | null {
  const shown = new Set(rows.map(({ id }) => id));
  const byId = new Map(nodes.map((node) => [node.segment.id, node]));
  let node = current;
  while (node !== null && !shown.has(node.segment.id)) {
    node = node.parentId === null ? null : (byId.get(node.parentId) ?? null);
  }
  return node?.segment.id ?? null;
}

export type ProfileBar = { readonly conceptId: ConceptId; readonly count: number };

/**
 * How often each concept begins in each article (or, in texts without articles, in each part at the
 * top), in the order of the codebook. Only accepted codes count. `shown` in text order.
 */
export function codeProfiles(
  nodes: readonly OutlineNode[],
  shown: readonly Annotation[],
  codebookOrder: readonly ConceptId[],
): ReadonlyMap<SegmentId, readonly ProfileBar[]> {
  const articles = nodes.filter(({ segment }) => segment.kind === 'article');
  const counted = articles.length > 0 ? articles : nodes.filter(({ level }) => level === 1);
  const places = new Map(codebookOrder.map((id, place) => [id, place]));
  const counts = new Map<SegmentId, Map<ConceptId, number>>();
  let next = 0;
  for (const { anchor, conceptId, status } of shown) {
    if (status !== 'accepted') continue;
    while ((counted[next]?.segment.span.end ?? Infinity) <= anchor.span.start) next += 1;
    const segment = counted[next]?.segment;
    if (segment === undefined || anchor.span.start < segment.span.start) continue;
    const own = counts.get(segment.id) ?? new Map<ConceptId, number>();
    counts.set(segment.id, own.set(conceptId, (own.get(conceptId) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([id, own]) => [
      id,
      [...own]
        .map(([conceptId, count]) => ({ conceptId, count }))
        .sort((a, b) => (places.get(a.conceptId) ?? 0) - (places.get(b.conceptId) ?? 0)),
    ]),
  );
}
