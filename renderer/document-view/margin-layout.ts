/** A label beside the text: it wants to stand at `wanted`, the height of its code's first row. */
export type LabelPlace = { readonly wanted: number };

/** What stands in the margin at `top`: a label, or a button that opens the labels without room. */
export type PlacedLabel<Label> =
  | { readonly kind: 'label'; readonly top: number; readonly label: Label }
  | { readonly kind: 'more'; readonly top: number; readonly labels: readonly Label[] };

/** Height of a label and the gap below it, in pixels. */
export const labelPitch = 18;
/** How far a label may move down from its place before it goes into the rest. */
const longestWay = 3 * labelPitch;

/**
 * Places labels from top to bottom so that none overlap: one that would meet the label above moves
 * down, and what would have to move too far is gathered behind one button ("+3"). Labels must be in
 * order of their wanted place; `free` is where the room begins. Linear.
 */
export function placeLabels<Label extends LabelPlace>(
  labels: readonly Label[],
  free: number,
): PlacedLabel<Label>[] {
  const placed: PlacedLabel<Label>[] = [];
  let bottom = free;
  let rest: Label[] | null = null;
  for (const label of labels) {
    if (rest !== null && label.wanted < bottom) {
      rest.push(label);
      continue;
    }
    rest = null;
    const top = Math.max(label.wanted, bottom);
    if (top - label.wanted <= longestWay) {
      placed.push({ kind: 'label', top, label });
    } else {
      rest = [label];
      placed.push({ kind: 'more', top, labels: rest });
    }
    bottom = top + labelPitch;
  }
  return placed;
}
