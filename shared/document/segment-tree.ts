import type { Span } from '../text/span.ts';
import type { SegmentDraft, SegmentKind } from './document.ts';

/** A segment while the tree grows. `name` is its own part of the eId: `para_4`. */
export type Branch = {
  readonly kind: SegmentKind;
  readonly label: string | null;
  readonly heading: string | null;
  readonly name: string;
  readonly start: number;
  end: number;
  readonly children: Branch[];
  /** How many children of each prefix there are: a text may have a hundred thousand paragraphs. */
  readonly counts: Map<string, number>;
};

/** A branch without children; `details` may give label and heading. */
export function newBranch(
  kind: SegmentKind,
  name: string,
  span: Span,
  details: { readonly label?: string | null; readonly heading?: string | null } = {},
): Branch {
  return {
    kind,
    name,
    label: details.label ?? null,
    heading: details.heading ?? null,
    start: span.start,
    end: span.end,
    children: [],
    counts: new Map(),
  };
}

/** What the top-level branches of a document hang on; not a segment itself. */
export function newRoot(): Branch {
  return newBranch('part', '', { start: 0, end: 0 });
}

/** Appends a child called `prefix_n`, where n counts the parent's children of that prefix from `first`. */
export function appendNumbered(
  parent: Branch,
  prefix: string,
  child: Pick<Branch, 'kind' | 'start' | 'end'> & {
    readonly label?: string;
    readonly heading?: string;
  },
  first = 1,
): Branch {
  const count = parent.counts.get(prefix) ?? 0;
  parent.counts.set(prefix, count + 1);
  const branch = newBranch(child.kind, `${prefix}_${count + first}`, child, child);
  parent.children.push(branch);
  return branch;
}

/**
 * The branches under the root as drafts in document order, parents before children. A branch ends where its last
 * descendant ends. An eId that is taken already gets `_2`, `_3` … .
 */
export function flattenBranches(root: Branch): SegmentDraft[] {
  const drafts: SegmentDraft[] = [];
  const taken = new Map<string, number>();

  function uniqueEId(wanted: string): string {
    const uses = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, uses);
    if (uses === 1) return wanted;
    const numbered = `${wanted}_${uses}`;
    return taken.has(numbered) ? uniqueEId(wanted) : (taken.set(numbered, 1), numbered);
  }

  function add(branch: Branch, parentIndex: number | null, parentEId: string | null): void {
    const eId = uniqueEId(parentEId === null ? branch.name : `${parentEId}__${branch.name}`);
    const ordinal = drafts.length;
    drafts.push({
      ordinal,
      kind: branch.kind,
      label: branch.label,
      heading: branch.heading,
      eId,
      span: { start: branch.start, end: endOf(branch) },
      parentIndex,
    });
    for (const child of branch.children) add(child, ordinal, eId);
  }

  for (const branch of root.children) add(branch, null, null);
  return drafts;
}

function endOf(branch: Branch): number {
  const last = branch.children.at(-1);
  return last === undefined ? branch.end : Math.max(branch.end, endOf(last));
}
