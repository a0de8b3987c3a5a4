import { useId, useMemo, useState } from 'react';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { TextField } from '../../components/fields.tsx';
import { findPlaces } from '../../components/find-places.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './go-to-dialog.module.css';
import { useOpenText } from './open-text.ts';
import { pathAt } from './place-path.ts';
import { useJump } from './use-jump.ts';

/** How many places are listed. */
const listed = 8;

/** Goes to an article or clause by its number in any language, or by words of its heading. */
export function GoToDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('reading');
  const { document, segments, nameOf } = useOpenText();
  const jump = useJump();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const places = useMemo(
    () =>
      findPlaces(segments, typed)
        .slice(0, listed)
        .map((segment) => ({
          segment,
          path: pathAt(segments, segment.span.start, nameOf)
            .filter((step) => step.segment.span.end >= segment.span.end)
            .map(({ name }) => name),
        })),
    [segments, typed, nameOf],
  );
  const current = Math.min(chosen, Math.max(0, places.length - 1));
  const go = (index: number): void => {
    const place = places[index];
    if (place === undefined) return;
    const { start } = place.segment.span;
    onClose();
    // The dialog gives the focus back first; then the page takes it.
    setTimeout(() => jump({ start, end: start }));
  };
  return (
    <DialogWindow
      isOpen
      title={t('goTo.title')}
      onClose={onClose}
      act={{ label: t('goTo.go'), onAct: () => go(current) }}
    >
      <TextField
        label={t('goTo.label')}
        hint={typed !== '' && places.length === 0 ? t('goTo.none') : t('goTo.hint')}
        isWrong={typed !== '' && places.length === 0}
        data-autofocus="true"
        role="combobox"
        aria-expanded={places.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={places.length === 0 ? undefined : `${id}-${current}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.code === 'Enter' || event.code === 'NumpadEnter') go(current);
          else if (event.code === 'ArrowDown') setChosen(Math.min(current + 1, places.length - 1));
          else if (event.code === 'ArrowUp') setChosen(Math.max(current - 1, 0));
          else return;
          event.preventDefault();
        }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t('goTo.places')} className={styles.list}>
        {places.map(({ segment, path }, index) => (
          <li
            key={segment.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={styles.place}
            onClick={() => go(index)}
          >
            <span lang={document.language} className={styles.name}>
              {path.at(-1)}
              {segment.label !== null && segment.heading !== null && `. ${segment.heading}`}
            </span>
            <span lang={document.language} className={styles.path}>
              {path.slice(0, -1).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </DialogWindow>
  );
}
