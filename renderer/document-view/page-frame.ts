/** The elements of the page around its text. */
export type PageFrame = {
  readonly scroller: HTMLElement;
  /** Holds the text between what is drawn below and above it. */
  readonly flow: HTMLElement;
  readonly text: HTMLElement;
  readonly under: HTMLElement;
  readonly over: HTMLElement;
  /** Names for screen readers, out of sight. */
  readonly names: HTMLElement;
  readonly remove: () => void;
};

export function createPageFrame(place: HTMLElement): PageFrame {
  const scroller = element('page-scroller');
  const column = element('page-column');
  const flow = element('page-flow');
  const text = element('page-text');
  const under = element('page-under');
  const over = element('page-over');
  const names = element('page-names');
  names.hidden = true;
  under.setAttribute('aria-hidden', 'true');
  flow.append(under, text, over);
  column.append(flow);
  scroller.append(column, names);
  place.append(scroller);
  return { scroller, flow, text, under, over, names, remove: () => scroller.remove() };
}

function element(className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  return made;
}
