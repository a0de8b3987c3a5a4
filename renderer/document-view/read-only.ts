import type { EditorProps } from 'prosemirror-view';

/** Input that would change the text is refused; the key presses behind it still bubble. */
function refuse(_view: unknown, event: Event): boolean {
  event.preventDefault();
  return true;
}

/**
 * The text takes a caret, a selection and keys, and no change. `editable` stays true, since without
 * it the browser gives neither caret nor selection by keyboard; every way of changing is closed
 * here, and `filterTransaction` of the page's state is the last door.
 */
export function readOnlyHandlers(
  selectedText: () => string,
): NonNullable<EditorProps['handleDOMEvents']> {
  return {
    // The words as they stand in the text, without the marks of the page.
    copy: (_view, event) => {
      event.preventDefault();
      const selected = selectedText();
      if (selected !== '') event.clipboardData?.setData('text/plain', selected);
      return true;
    },
    beforeinput: refuse,
    paste: refuse,
    cut: refuse,
    compositionstart: (view) => {
      // A composition cannot be refused, only ended: it ends when the focus leaves.
      view.dom.blur();
      view.focus();
      return true;
    },
  };
}
