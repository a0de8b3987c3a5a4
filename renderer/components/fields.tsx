import { Search, X } from 'lucide-react';
import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import type { Chord, KeyedCommand } from '../session/key-map.ts';
import styles from './fields.module.css';
import { KeyCaps } from './key-caps.tsx';

type FieldProps = {
  readonly label: string;
  /** Stands below: what to write, or (with `isWrong`) what is wrong and what to do. */
  readonly hint?: ReactNode;
  readonly isWrong?: boolean;
  /** The label is for screen readers only where the place says what the field is. */
  readonly isLabelHidden?: boolean;
};

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'className' | 'style' | 'id'>;

/** A line of text with its label. */
export function TextField({
  label,
  hint,
  isWrong,
  isLabelHidden,
  ...input
}: FieldProps & InputProps) {
  const id = useId();
  return (
    <Field {...{ id, label, hint, isWrong, isLabelHidden }}>
      <input
        type="text"
        {...input}
        id={id}
        className={styles.input}
        aria-invalid={isWrong}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </Field>
  );
}

type AreaProps = Omit<ComponentPropsWithRef<'textarea'>, 'className' | 'style' | 'id'>;

/** Several lines of text with their label; grows with what is written. */
export function TextArea({ label, hint, isWrong, isLabelHidden, ...area }: FieldProps & AreaProps) {
  const id = useId();
  return (
    <Field {...{ id, label, hint, isWrong, isLabelHidden }}>
      <textarea
        rows={2}
        {...area}
        id={id}
        className={`${styles.input} ${styles.area}`}
        aria-invalid={isWrong}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </Field>
  );
}

type SearchProps = InputProps & {
  readonly label: string;
  readonly clearName: string;
  readonly value: string;
  readonly onClear: () => void;
  readonly keys?: KeyedCommand | Chord;
};

/** A field that filters or finds; its label is its placeholder. */
export function SearchField({ label, clearName, onClear, keys, value, ...input }: SearchProps) {
  return (
    <div className={styles.search} role="search" aria-label={label}>
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <input
        type="text"
        {...input}
        value={value}
        aria-label={label}
        placeholder={label}
        className={styles.searchInput}
      />
      {value === '' ? (
        keys !== undefined && <KeyCaps keys={keys} />
      ) : (
        <button type="button" className={styles.clear} aria-label={clearName} onClick={onClear}>
          <X size={14} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </div>
  );
}

type CheckProps = Omit<ComponentPropsWithRef<'input'>, 'className' | 'style' | 'type'> & {
  readonly label: ReactNode;
};

export function CheckBox({ label, ...input }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  );
}

type FrameProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: ReactNode;
  readonly isWrong: boolean | undefined;
  readonly isLabelHidden: boolean | undefined;
  readonly children: ReactNode;
};

/** The label above a field and the hint below it. */
function Field({ id, label, hint, isWrong, isLabelHidden, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden === true ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children}
      {hint !== undefined && hint !== '' && (
        <p id={`${id}-hint`} className={isWrong === true ? styles.wrong : styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
