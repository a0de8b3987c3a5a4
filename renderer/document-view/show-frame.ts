/** How long a place that was jumped to is framed, in milliseconds. */
const framed = 1200;
/** Room between the words and the frame, in pixels. */
const room = 4;

/** Frames a place of the page for a moment; `rectOf` gives its box in the window. */
export function showFrame(over: HTMLElement, flow: HTMLElement, rectOf: () => DOMRect): void {
  const origin = flow.getBoundingClientRect();
  const rect = rectOf();
  const element = document.createElement('div');
  element.className = 'page-frame';
  element.style.cssText = `left:${rect.left - origin.left - room}px;top:${rect.top - origin.top - room}px;width:${rect.width + 2 * room}px;height:${rect.height + 2 * room}px`;
  for (const earlier of over.querySelectorAll('.page-frame')) earlier.remove();
  over.append(element);
  setTimeout(() => element.remove(), framed);
}
