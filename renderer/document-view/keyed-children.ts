/** What stands in a layer: the same key gives the same element again. */
export type KeyedChild = {
  readonly key: string;
  readonly make: () => HTMLElement;
  /** Height in the layer, and how tall it is if that is not its own affair, in pixels. */
  readonly top: number;
  readonly height: number | null;
};

const keys = new WeakMap<Element, string>();

/**
 * Makes the children of a layer those that are given, in this order. Elements that stay are only
 * moved, since making hundreds anew for one that is added takes longer than a frame.
 */
export function setKeyedChildren(parent: HTMLElement, wanted: readonly KeyedChild[]): void {
  const present = new Map<string, HTMLElement>();
  const staying = new Set(wanted.map(({ key }) => key));
  for (const child of [...parent.children]) {
    const key = keys.get(child);
    if (key === undefined || !staying.has(key)) child.remove();
    else if (child instanceof HTMLElement) present.set(key, child);
  }
  let next = parent.firstElementChild;
  for (const { key, make, top, height } of wanted) {
    const element = present.get(key) ?? make();
    keys.set(element, key);
    place(element, 'top', `${top}px`);
    if (height !== null) place(element, 'height', `${height}px`);
    if (element === next) next = element.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}

function place(element: HTMLElement, property: 'top' | 'height', value: string): void {
  if (element.style[property] !== value) element.style[property] = value;
}
