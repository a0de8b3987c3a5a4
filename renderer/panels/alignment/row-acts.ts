import { segmentSpan, type Alignment } from '../../../shared/alignment/alignment.ts';
import {
  applyAlignmentEdit,
  type AlignmentEdit,
} from '../../../shared/alignment/alignment-edit.ts';
import {
  cutSegment,
  joinSegments,
  mergeWithNext,
  moveSegment,
  sendToGap,
  setBeadStatus,
  shiftDown,
  shiftUp,
  splitBead,
} from '../../../shared/alignment/edit-beads.ts';
import { at } from '../../../shared/base/invariant.ts';
import { spanOfSide, startOf } from '../../session/row-places.ts';

/** What a person does to the row at hand by one key. */
export const rowActs = [
  'confirm',
  'unconfirm',
  'merge',
  'split',
  'join',
  'sentenceUp',
  'sentenceDown',
  'gap',
  'shiftDown',
  'shiftUp',
] as const;
export type RowAct = (typeof rowActs)[number];

/** Why an act is not possible there. */
export type Refusal =
  | 'isConfirmed'
  | 'notConfirmed'
  | 'lastRow'
  | 'needsCaret'
  | 'emptySide'
  | 'oneSentence'
  | 'alone'
  | 'betweenOthers'
  | 'nothingBelow';

/** Where an act happens: the row, the column, and the caret in its text (`null`: at its start). */
export type ActPlace = {
  readonly row: number;
  readonly version: number;
  readonly caret: number | null;
};

/** An act as edits, made one after the other, and where one is afterwards. */
export type PlannedAct =
  | { readonly isPossible: true; readonly edits: readonly AlignmentEdit[]; readonly row: number }
  | { readonly isPossible: false; readonly why: Refusal };

/** The edits of an act. `texts` are the texts of the versions. */
export function planAct(
  act: RowAct,
  alignment: Alignment,
  place: ActPlace,
  texts: readonly string[],
): PlannedAct {
  const { row, version } = place;
  const one = (edit: AlignmentEdit | null, why: Refusal, to = row): PlannedAct =>
    edit === null ? refuse(why) : { isPossible: true, edits: [edit], row: to };
  const size = alignment.beads[row]?.sizes[version] ?? 0;
  switch (act) {
    case 'confirm':
      return one(setBeadStatus(alignment, [row], 'confirmed'), 'isConfirmed');
    case 'unconfirm':
      return one(setBeadStatus(alignment, [row], 'automatic'), 'notConfirmed');
    case 'merge':
      return one(mergeWithNext(alignment, row), 'lastRow');
    case 'split':
      return planSplit(alignment, place, texts);
    case 'join':
      return planJoin(alignment, place);
    case 'sentenceUp': {
      if (size === 0) return refuse('emptySide');
      const edit = moveSegment(alignment, row, version, 'up');
      // The eye stays with what is left of the row; an emptied one is gone with the sentence.
      const shift = (edit?.beads.items.length ?? 0) - (edit?.beads.count ?? 0);
      return one(edit, 'alone', Math.max(0, row + shift));
    }
    case 'sentenceDown': {
      if (size === 0) return refuse('emptySide');
      return one(moveSegment(alignment, row, version, 'down'), 'alone');
    }
    case 'gap':
      return planGap(alignment, place);
    case 'shiftDown':
      return one(shiftDown(alignment, row, version), 'emptySide');
    case 'shiftUp':
      return one(shiftUp(alignment, row, version), 'nothingBelow');
  }
}

function refuse(why: Refusal): PlannedAct {
  return { isPossible: false, why };
}

/** Inside a sentence the sentence is cut first; the two edits are one act. */
function planSplit(
  alignment: Alignment,
  { row, version, caret }: ActPlace,
  texts: readonly string[],
): PlannedAct {
  const bead = alignment.beads[row];
  const span = spanOfSide(alignment, row, version);
  if (bead === undefined || span === null) return refuse('emptySide');
  const first = startOf(alignment, row, version);
  const size = at(bead.sizes, version);
  if (caret === null || caret <= span.start || caret >= span.end) {
    if (size < 2) return refuse('needsCaret');
    const edit = splitBead(alignment, row, shares(alignment, row, version, 1));
    return edit === null ? refuse('alone') : { isPossible: true, edits: [edit], row };
  }
  const text = at(alignment.texts, version);
  let above = 0;
  while (above < size && segmentSpan(text, first + above).start < caret) above += 1;
  const holder = first + above - 1;
  const isInside = caret < segmentSpan(text, holder).end;
  const cut = isInside ? cutSegment(alignment, version, holder, caret, texts[version] ?? '') : null;
  if (isInside && cut === null && above === size && size === 1) return refuse('needsCaret');
  const present = cut === null ? alignment : applyAlignmentEdit(alignment, cut);
  const edit = splitBead(present, row, shares(present, row, version, above));
  if (edit === null) return refuse('needsCaret');
  return { isPossible: true, edits: cut === null ? [edit] : [cut, edit], row };
}

/**
 * How many segments of each side stay above when `above` of one do: as many where a side has as many,
 * else the number whose share of the words comes nearest.
 */
function shares(alignment: Alignment, row: number, version: number, above: number): number[] {
  const { sizes } = at(alignment.beads, row);
  const lengths = sizes.map((size, own) => {
    const first = startOf(alignment, row, own);
    return Array.from({ length: size }, (_, index) => {
      const { start, end } = segmentSpan(at(alignment.texts, own), first + index);
      return end - start;
    });
  });
  const wanted = shareOf(lengths[version] ?? [], above);
  return sizes.map((size, own) => {
    if (own === version || size === sizes[version]) return above;
    const options = Array.from({ length: size + 1 }, (_, count) => count);
    const distance = (count: number): number =>
      Math.abs(shareOf(lengths[own] ?? [], count) - wanted);
    return options.reduce((best, count) => (distance(count) < distance(best) ? count : best), 0);
  });
}

function shareOf(lengths: readonly number[], count: number): number {
  const sum = (part: readonly number[]): number => part.reduce((total, one) => total + one, 0);
  return lengths.length === 0 ? 0 : sum(lengths.slice(0, count)) / sum(lengths);
}

/**
 * The whole side, or the sentence at the caret where there are several: the outermost of a side can
 * leave it, as a line that is no part of the text; what is left keeps its counterpart.
 */
function planGap(alignment: Alignment, { row, version, caret }: ActPlace): PlannedAct {
  const sizes = alignment.beads[row]?.sizes ?? [];
  const size = sizes[version] ?? 0;
  if (size === 0) return refuse('emptySide');
  if (caret === null || size === 1) {
    const edit = sendToGap(alignment, row, version);
    return edit === null ? refuse('alone') : { isPossible: true, edits: [edit], row };
  }
  const index = caretStops(alignment, row, version).filter((stop) => stop <= caret).length;
  if (index > 0 && index < size - 1) return refuse('betweenOthers');
  const isFirst = index === 0;
  const above = sizes.map((own, other) =>
    isFirst ? (other === version ? 1 : 0) : own - (other === version ? 1 : 0),
  );
  const edit = splitBead(alignment, row, above);
  if (edit === null) return refuse('alone');
  return { isPossible: true, edits: [edit], row: isFirst ? row + 1 : row };
}

/** At a border of two sentences these become one, else the sentence at the caret and the next. */
function planJoin(alignment: Alignment, { row, version, caret }: ActPlace): PlannedAct {
  const size = alignment.beads[row]?.sizes[version] ?? 0;
  if (size === 0) return refuse('emptySide');
  if (size === 1) return refuse('oneSentence');
  const text = at(alignment.texts, version);
  const first = startOf(alignment, row, version);
  let holder = first;
  if (caret !== null) {
    while (holder + 2 < first + size && segmentSpan(text, holder + 1).start < caret) holder += 1;
  }
  const edit = joinSegments(alignment, version, holder);
  return edit === null ? refuse('oneSentence') : { isPossible: true, edits: [edit], row };
}

/** The places in a side where ← and → set the caret: where its sentences begin, without the first. */
export function caretStops(alignment: Alignment, row: number, version: number): readonly number[] {
  const size = alignment.beads[row]?.sizes[version] ?? 0;
  const first = startOf(alignment, row, version);
  const text = at(alignment.texts, version);
  return Array.from(
    { length: Math.max(0, size - 1) },
    (_, index) => segmentSpan(text, first + index + 1).start,
  );
}
