import { Minus, Pencil, Plus, RotateCcw } from 'lucide-react';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { languages, type Language } from '../../../../shared/language/language.ts';
import { Button } from '../../../components/button.tsx';
import { Switch } from '../../../components/choices.tsx';
import { DialogWindow } from '../../../components/dialog-window.tsx';
import { TextField } from '../../../components/fields.tsx';
import { listStep } from '../../../components/list-step.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { newStopWords, stopWordRows, type StopWordRow } from './stop-word-rows.ts';
import styles from './stop-words-dialog.module.css';
import { useWordFormActs } from './use-word-form-acts.ts';

/** The words that word tables leave out, language by language: add, take off, go back to the list of the program. */
export function StopWordsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language: ownLanguage, format } = useWords('analysis');
  const common = useWords('common');
  const { project } = useSnapshot();
  const acts = useWordFormActs();
  const there = languages.filter((own) =>
    project.documents.some((document) => document.language === own),
  );
  const offered = there.length === 0 ? languages : there;
  const [language, setLanguage] = useState<Language>(
    offered.find((own) => own === ownLanguage) ?? offered[0] ?? ownLanguage,
  );
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const edits = project.stopWords[language];
  const { compare } = format;
  const all = useMemo(() => stopWordRows(language, edits, '', compare), [language, edits, compare]);
  const rows = useMemo(
    () => stopWordRows(language, edits, typed, compare),
    [language, edits, typed, compare],
  );
  const added = newStopWords(all, typed);
  const chosen = rows.find(({ word }) => word === current) ?? null;
  const isEdited = edits.added.length + edits.removed.length > 0;
  const add = (): void => {
    if (added.length === 0) return;
    setTyped('');
    setCurrent(added[0] ?? null);
    void acts.addStopWords(language, added);
  };
  const turn = ({ word, state }: StopWordRow): void => {
    if (state === 'removed') void acts.addStopWords(language, [word]);
    else void acts.removeStopWords(language, [word]);
  };
  return (
    <DialogWindow
      isOpen
      title={t('stopWords.title')}
      onClose={onClose}
      buttons={
        <>
          <Button
            icon={RotateCcw}
            aria-disabled={!isEdited}
            onClick={() => {
              if (isEdited) void acts.restoreStopWords(language);
            }}
          >
            {t('stopWords.restore')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {common.t('close')}
          </Button>
        </>
      }
    >
      <div className={styles.all}>
        {offered.length > 1 && (
          <Switch
            label={t('inLanguage')}
            value={language}
            options={offered.map((value) => ({ value, label: common.t(`language.${value}`) }))}
            onChange={(next) => {
              setLanguage(next);
              setCurrent(null);
            }}
          />
        )}
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField
            label={t('stopWords.field')}
            hint={t('stopWords.count', {
              count: all.filter(({ state }) => state !== 'removed').length,
            })}
            lang={language}
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button icon={Plus} type="submit" aria-disabled={added.length === 0}>
            {t('stopWords.add')}
          </Button>
        </form>
        <StopWordList {...{ language, rows, current }} onCurrent={setCurrent} onTurn={turn} />
        <Button
          icon={chosen?.state === 'removed' ? Plus : Minus}
          aria-disabled={chosen === null}
          onClick={() => {
            if (chosen !== null) turn(chosen);
          }}
        >
          {t(chosen?.state === 'removed' ? 'stopWords.putBack' : 'stopWords.takeOff')}
        </Button>
      </div>
    </DialogWindow>
  );
}

type StopWordListProps = {
  readonly language: Language;
  readonly rows: readonly StopWordRow[];
  readonly current: string | null;
  readonly onCurrent: (word: string) => void;
  readonly onTurn: (row: StopWordRow) => void;
};

/** Arrows walk, Delete or Enter takes a word off or puts it back. */
function StopWordList({ language, rows, current, onCurrent, onTurn }: StopWordListProps) {
  const { t } = useWords('analysis');
  const id = useId();
  const index = rows.findIndex(({ word }) => word === current);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = listStep(event.code, index, rows.length, 8);
    const target = next === null ? undefined : rows[next];
    const row = rows[index];
    if (target !== undefined) {
      onCurrent(target.word);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if ((event.code === 'Delete' || event.code === 'Enter') && row !== undefined)
      onTurn(row);
    else return;
    event.preventDefault();
  };
  return (
    <ul
      className={styles.list}
      role="listbox"
      aria-label={t('stopWords.list')}
      tabIndex={0}
      aria-activedescendant={index === -1 ? undefined : `${id}-${index}`}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, number) => (
        <li
          key={row.word}
          id={`${id}-${number}`}
          role="option"
          aria-selected={number === index}
          data-state={row.state}
          className={styles.row}
          onClick={() => onCurrent(row.word)}
          onDoubleClick={() => onTurn(row)}
        >
          <span lang={language} className={`source-text ${styles.word}`}>
            {row.word}
          </span>
          {row.state !== 'default' && (
            <small className={styles.note}>
              <Pencil size={12} strokeWidth={1.75} aria-hidden />
              {t(`stopWords.state.${row.state}`)}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}
