import { useEffect, useRef, useState } from 'react';
import styles from './name-input.module.css';

type NameInputProps = {
  readonly label: string;
  readonly value: string;
  readonly lang: string;
  /** Said below while it is so. */
  readonly warningOf: (name: string) => string | null;
  /** The new name; `null` when nothing is to change. Focus goes back to the list. */
  readonly onDone: (name: string | null) => void;
};

/** The name of a concept while it is changed in the tree. */
export function NameInput({ label, value, lang, warningOf, onDone }: NameInputProps) {
  const [name, setName] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (isTaken: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    const wanted = name.trim();
    onDone(isTaken && wanted !== '' && wanted !== value ? wanted : null);
  };
  const warning = warningOf(name);
  return (
    <span className={styles.place}>
      <input
        ref={field}
        type="text"
        className={styles.input}
        aria-label={label}
        aria-invalid={warning !== null}
        lang={lang}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => finish(true)}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.code === 'Enter' || event.code === 'NumpadEnter') finish(true);
          else if (event.code === 'Escape') finish(false);
          else return;
          event.preventDefault();
        }}
      />
      {warning !== null && (
        <span className={styles.warning} role="status">
          {warning}
        </span>
      )}
    </span>
  );
}
