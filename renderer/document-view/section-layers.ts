/**
 * What is drawn for one section, below the text and above it. Nothing of it stands in the text
 * itself, so that coding never touches the words, the caret or a selection that is being dragged.
 */
export type SectionLayers = {
  readonly tints: HTMLElement;
  readonly focusTint: HTMLElement;
  readonly selection: HTMLElement;
  readonly hits: HTMLElement;
  readonly lines: HTMLElement;
  readonly focusLine: HTMLElement;
  readonly stripes: HTMLElement;
  readonly labels: HTMLElement;
  /** Puts the layers at the height of their section, in pixels. */
  readonly moveTo: (top: number) => void;
  readonly remove: () => void;
};

export function createSectionLayers(under: HTMLElement, over: HTMLElement): SectionLayers {
  const below = layer('page-layers');
  const above = layer('page-layers');
  let place: number | null = null;
  const add = (parent: HTMLElement, name: string): HTMLElement => {
    const element = layer(name);
    parent.append(element);
    return element;
  };
  const layers = {
    tints: add(below, 'page-tints'),
    focusTint: add(below, 'page-focus-tint'),
    selection: add(below, 'page-selection'),
    hits: add(below, 'page-hits'),
    lines: add(below, 'page-lines'),
    focusLine: add(below, 'page-focus-line'),
    stripes: add(above, 'page-stripes'),
    labels: add(above, 'page-labels'),
  };
  under.append(below);
  over.append(above);
  return {
    ...layers,
    moveTo: (top) => {
      if (top === place) return;
      place = top;
      below.style.transform = `translateY(${top}px)`;
      above.style.transform = `translateY(${top}px)`;
    },
    remove: () => {
      below.remove();
      above.remove();
    },
  };
}

/** A box of a layer, in pixels from the corner of its section. */
export function box(
  className: string,
  place: { left: number; top: number; width: number; height: number },
  colours = '',
): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.style.cssText = `left:${pixels(place.left)};top:${pixels(place.top)};width:${pixels(place.width)};height:${pixels(place.height)};${colours}`;
  return element;
}

/**
 * An element without extent that boxes stand in. The fewer boxes stand in one, the less has to be
 * placed again when one is added.
 */
export function layer(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

function pixels(value: number): string {
  return `${Math.round(value * 100) / 100}px`;
}
