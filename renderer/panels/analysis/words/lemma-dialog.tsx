import { useId, useMemo, useState } from 'react';
import type { Language } from '../../../../shared/language/language.ts';
import { Button } from '../../../components/button.tsx';
import { DialogWindow } from '../../../components/dialog-window.tsx';
import { TextField } from '../../../components/fields.tsx';
import { listStep } from '../../../components/list-step.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { lemmaChoices, newLemma } from './lemma-choices.ts';
import styles from './lemma-dialog.module.css';
import { useLemmas } from './use-lemmas.ts';

type LemmaDialogProps = {
  readonly title: string;
  /** What will happen to what. */
  readonly explanation: string;
  readonly action: string;
  readonly language: Language;
  /** The lemma that is not offered: the one it is about. */
  readonly excluded: string;
  /** Whether a lemma that does not occur may be named. */
  readonly allowsNew: boolean;
  /** A word that the lemma looked for is likely to resemble. */
  readonly near: string;
  readonly onChoose: (lemma: string) => void;
  readonly onClose: () => void;
};

/** Chooses a lemma among those that occur, by typing; or names a new one. */
export function LemmaDialog(props: LemmaDialogProps) {
  const { title, explanation, action, language, excluded, allowsNew, near } = props;
  const { t, format } = useWords('analysis');
  const common = useWords('common');
  const id = useId();
  const lemmas = useLemmas(language);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const options = useMemo(() => {
    const known = lemmaChoices(lemmas ?? [], typed, excluded, near);
    const made = allowsNew && lemmas !== null ? newLemma(lemmas, typed, excluded) : null;
    return made === null ? known : [{ lemma: made, frequency: 0 }, ...known];
  }, [lemmas, typed, excluded, near, allowsNew]);
  const current = Math.min(chosen, Math.max(0, options.length - 1));
  const isNone = lemmas !== null && options.length === 0;
  const choose = (index: number): void => {
    const option = options[index];
    if (option === undefined) return;
    props.onClose();
    props.onChoose(option.lemma);
  };
  return (
    <DialogWindow
      isOpen
      title={title}
      onClose={props.onClose}
      buttons={
        <>
          <Button onClick={props.onClose}>{common.t('cancel')}</Button>
          <Button
            look="primary"
            aria-disabled={options.length === 0}
            onClick={() => choose(current)}
          >
            {action}
          </Button>
        </>
      }
    >
      <p className={styles.explanation}>{explanation}</p>
      <TextField
        label={t('wordForms.lemmaField')}
        hint={isNone ? t('wordForms.noSuchLemma') : t('wordForms.lemmaHint')}
        isWrong={isNone}
        data-autofocus="true"
        lang={language}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length === 0 ? undefined : `${id}-${current}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.code === 'Enter' || event.code === 'NumpadEnter') choose(current);
          else if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
            const next = listStep(event.code, current, options.length, 8) ?? current;
            setChosen(next);
            document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
          } else return;
          event.preventDefault();
        }}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('wordForms.lemmaField')}
        className={styles.list}
      >
        {options.map(({ lemma, frequency }, index) => (
          <li
            key={lemma}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={styles.option}
            onClick={() => choose(index)}
          >
            <span lang={language} className="source-text">
              {lemma}
            </span>
            <span className={styles.count}>
              {frequency === 0 ? t('wordForms.newLemma') : format.number(frequency)}
            </span>
          </li>
        ))}
      </ul>
    </DialogWindow>
  );
}
