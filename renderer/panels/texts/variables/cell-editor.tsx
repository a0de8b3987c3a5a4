import { useId, useRef, useState } from 'react';
import styles from './variables.module.css';

type CellEditorProps = {
  readonly label: string;
  readonly first: string;
  /** Values that the variable has elsewhere. */
  readonly suggestions: readonly string[];
  /** Enter and Tab say where to go on; leaving the cell stays where the pointer went. */
  readonly onDone: (
    text: string,
    direction: { readonly down: number; readonly across: number } | null,
  ) => void;
  readonly onCancel: () => void;
};

/** A cell that is being written in. */
export function CellEditor({ label, first, suggestions, onDone, onCancel }: CellEditorProps) {
  const id = useId();
  const [text, setText] = useState(first);
  /** Enter and Esc take the field away, which also leaves it. */
  const isDecided = useRef(false);
  const known = [...new Set(suggestions)].filter((value) => value !== '');
  return (
    <>
      <input
        type="text"
        className={styles.editor}
        autoFocus
        aria-label={label}
        list={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onMouseDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          event.stopPropagation();
          const sign = event.shiftKey ? -1 : 1;
          if (event.code === 'Escape') {
            event.preventDefault();
            isDecided.current = true;
            onCancel();
          } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
            event.preventDefault();
            isDecided.current = true;
            onDone(text, { down: sign, across: 0 });
          } else if (event.code === 'Tab') {
            event.preventDefault();
            isDecided.current = true;
            onDone(text, { down: 0, across: sign });
          }
        }}
        onBlur={() => {
          if (!isDecided.current) onDone(text, null);
        }}
      />
      <datalist id={id}>
        {known.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );
}
