import { at } from '../base/invariant.ts';
import type { Alignment, Bead } from './alignment.ts';

/** Items that take the place of `count` others from `at` on. */
export type Splice<Item> = {
  readonly at: number;
  readonly count: number;
  readonly items: readonly Item[];
};

/** A change of an alignment: of a run of beads, and of offsets where segments are cut or joined. */
export type AlignmentEdit = {
  readonly beads: Splice<Bead>;
  readonly offsets: readonly (Splice<number> & { readonly version: number })[];
};

/** The alignment after the edit. Edits of offsets are made in their order. */
export function applyAlignmentEdit(alignment: Alignment, edit: AlignmentEdit): Alignment {
  let { texts } = alignment;
  for (const { version, ...splice } of edit.offsets) {
    texts = texts.map((text, index) =>
      index === version ? { ...text, offsets: spliced(text.offsets, splice) } : text,
    );
  }
  return { ...alignment, texts, beads: spliced(alignment.beads, edit.beads) };
}

/** The edit that takes back `edit`, given the alignment before it. */
export function invertAlignmentEdit(before: Alignment, edit: AlignmentEdit): AlignmentEdit {
  const inverses: AlignmentEdit['offsets'][number][] = [];
  let { texts } = before;
  for (const { version, ...splice } of edit.offsets) {
    const { offsets } = at(texts, version);
    inverses.unshift({ version, ...inverse(offsets, splice) });
    texts = texts.map((text, index) =>
      index === version ? { ...text, offsets: spliced(offsets, splice) } : text,
    );
  }
  return { beads: inverse(before.beads, edit.beads), offsets: inverses };
}

function spliced<Item>(list: readonly Item[], { at: start, count, items }: Splice<Item>): Item[] {
  return [...list.slice(0, start), ...items, ...list.slice(start + count)];
}

function inverse<Item>(
  list: readonly Item[],
  { at: start, count, items }: Splice<Item>,
): Splice<Item> {
  return { at: start, count: items.length, items: list.slice(start, start + count) };
}
