import { Pencil } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Language } from '../../../../shared/language/language.ts';
import { listStep } from '../../../components/list-step.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './form-list.module.css';
import { chosenBetween, type FormRow } from './form-rows.ts';

/** Which form is looked at and which ones acts are about. */
export type FormChoice = {
  readonly current: string | null;
  /** Where a selection with Shift began. */
  readonly anchor: string | null;
  readonly chosen: ReadonlySet<string>;
};

type FormListProps = {
  readonly lemma: string;
  readonly language: Language;
  readonly rows: readonly FormRow[];
  readonly choice: FormChoice;
  /** Rises with each wish to go on by key: the list takes the focus. */
  readonly focusWish: number;
  readonly onChoose: (choice: FormChoice) => void;
  readonly onClose: () => void;
};

/**
 * The forms with their counts. Arrows walk, Shift takes the forms between along, Space adds one or
 * leaves it out. What was changed by hand carries a pencil and says so.
 */
export function FormList(props: FormListProps) {
  const { lemma, language, rows, choice, focusWish, onChoose, onClose } = props;
  const { t, format } = useWords('analysis');
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const { current, anchor, chosen } = choice;
  const index = rows.findIndex(({ form }) => form === current);
  useEffect(() => {
    if (focusWish > 0) list.current?.focus();
  }, [focusWish]);
  useEffect(() => {
    list.current?.querySelector(`[data-row="${index}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  const goTo = (form: string, isWidening: boolean): void => {
    const from = isWidening ? (anchor ?? current) : form;
    onChoose({ current: form, anchor: from, chosen: chosenBetween(rows, from, form) });
  };
  const toggle = (form: string): void => {
    const next = new Set(chosen);
    if (!next.delete(form)) next.add(form);
    onChoose({ current: form, anchor: form, chosen: next });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = listStep(event.code, index, rows.length, 8);
    const target = next === null ? undefined : rows[next];
    if (target !== undefined) goTo(target.form, event.shiftKey);
    else if (event.code === 'Space' && current !== null) toggle(current);
    else if (event.code === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent, form: string): void => {
    if (event.ctrlKey || event.metaKey) toggle(form);
    else goTo(form, event.shiftKey);
  };
  return (
    <ul
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label={t('wordForms.forms')}
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={index === -1 ? undefined : `${id}-${index}`}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, number) => (
        <li
          key={row.form}
          id={`${id}-${number}`}
          role="option"
          aria-selected={chosen.has(row.form)}
          data-row={number}
          data-current={number === index}
          data-away={row.lemma !== lemma}
          className={styles.row}
          onClick={(event) => onClick(event, row.form)}
        >
          <span className={styles.words}>
            <span lang={language} className={`source-text ${styles.form}`}>
              {row.form}
            </span>
            {row.origin !== 'automatic' && (
              <small className={styles.note}>
                <Pencil size={12} strokeWidth={1.75} aria-hidden />
                {noteOf(row)}
              </small>
            )}
          </span>
          <span className={styles.count}>{format.number(row.frequency)}</span>
        </li>
      ))}
    </ul>
  );

  function noteOf(row: FormRow): string {
    if (row.lemma !== lemma) return t('wordForms.countedUnder', { lemma: row.lemma });
    return t(`wordForms.origin.${row.origin}`, { lemma: row.automatic });
  }
}
