/** The sections, children of the text, that lie between two heights in pixels from its top. */
export function sectionsBetween(
  text: HTMLElement,
  top: number,
  bottom: number,
): { readonly first: number; readonly last: number } {
  const { children } = text;
  const first = sectionAt(children, top);
  let last = first;
  while (last + 1 < children.length && topOf(children, last + 1) < bottom) last += 1;
  return { first, last };
}

/** Index of the section at a height, by halving: reads few of them. */
export function sectionAt(children: HTMLCollection, height: number): number {
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topOf(children, middle) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

function topOf(children: HTMLCollection, index: number): number {
  const child = children.item(index);
  return child instanceof HTMLElement ? child.offsetTop : 0;
}
