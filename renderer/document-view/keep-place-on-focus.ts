/** How long after the focus has come the selection may still be put right, in milliseconds. */
const settlingTime = 250;

/**
 * Getting the focus is no reason to move the reader's place: a dialog gives it back, Tab or F6 leads
 * to the page. The browser puts the caret at the beginning of the text then and shows it, until the
 * selection is put back where it was.
 */
export function keepPlaceOnFocus(
  text: HTMLElement,
  scroller: HTMLElement,
): {
  /** Goes back to where the page was when the focus came; whether it has just come. */
  readonly keepPlace: () => boolean;
  readonly stop: () => void;
} {
  const nowHere = () => ({ at: performance.now(), top: scroller.scrollTop });
  const isRecent = ({ at }: { readonly at: number }): boolean =>
    performance.now() - at < settlingTime;
  const stopper = new AbortController();
  let tabbed = { at: -Infinity, top: 0 };
  let focused = tabbed;
  text.focus = (options) =>
    HTMLElement.prototype.focus.call(text, { ...options, preventScroll: true });
  // By Tab, the browser has scrolled already when the focus comes.
  window.addEventListener(
    'keydown',
    ({ code }) => {
      if (code === 'Tab') tabbed = nowHere();
    },
    { capture: true, signal: stopper.signal },
  );
  text.addEventListener('focus', () => {
    focused = isRecent(tabbed) ? { ...nowHere(), top: tabbed.top } : nowHere();
  });
  return {
    keepPlace: () => {
      if (!isRecent(focused)) return false;
      const goBack = (): void => {
        scroller.scrollTop = focused.top;
      };
      goBack();
      requestAnimationFrame(goBack);
      return true;
    },
    stop: () => stopper.abort(),
  };
}
