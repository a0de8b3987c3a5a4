import {
  Combobox,
  ComboboxGroup,
  ComboboxGroupLabel,
  ComboboxItem,
  ComboboxList,
  ComboboxProvider,
} from '@ariakit/react';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { DialogWindow } from '../../../components/dialog-window.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { methodIcons } from '../method-icons.ts';
import { lackFor, needOf, projectFacts } from '../method-needs.ts';
import { findMethods } from '../method-search.ts';
import { wordsOfMethod } from '../method-words.ts';
import { methodsByQuestion, questions, type Method } from '../methods.ts';
import styles from './method-chooser.module.css';

type MethodChooserProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (method: Method) => void;
};

/** Asks what one wants to know and offers the tables that answer it, each with what it needs. */
export function MethodChooser({ isOpen, onClose, onChoose }: MethodChooserProps) {
  const { t } = useWords('analysis');
  return (
    <DialogWindow isOpen={isOpen} onClose={onClose} title={t('chooser.title')} size="wide">
      <ChooserList
        onChoose={(method) => {
          onClose();
          onChoose(method);
        }}
      />
    </DialogWindow>
  );
}

function ChooserList({ onChoose }: { readonly onChoose: (method: Method) => void }) {
  const { t } = useWords('analysis');
  const { project } = useSnapshot();
  const [typed, setTyped] = useState('');
  const facts = useMemo(() => projectFacts(project), [project]);
  const found = useMemo(() => findMethods(typed, wordsOfMethod), [typed]);
  return (
    <ComboboxProvider value={typed} setValue={setTyped} open>
      <div className={styles.field}>
        <Search size={17} strokeWidth={1.75} aria-hidden />
        <Combobox
          autoSelect="always"
          className={styles.input}
          placeholder={t('chooser.search')}
          aria-label={t('chooser.search')}
        />
      </div>
      <ComboboxList className={styles.list} alwaysVisible aria-label={t('chooser.title')}>
        {questions.map((question) => {
          const own = found.filter((method) =>
            methodsByQuestion[question].some((candidate) => candidate === method),
          );
          if (own.length === 0) return null;
          return (
            <ComboboxGroup key={question} className={styles.group}>
              <ComboboxGroupLabel className={styles.question}>
                {t(`ask.${question}`)}
              </ComboboxGroupLabel>
              {own.map((method) => {
                const Icon = methodIcons[method];
                const lack = lackFor(method, facts);
                return (
                  <ComboboxItem
                    key={method}
                    value={method}
                    className={styles.item}
                    disabled={lack !== null}
                    accessibleWhenDisabled
                    focusOnHover
                    hideOnClick={false}
                    setValueOnClick={false}
                    onClick={() => onChoose(method)}
                  >
                    <Icon size={18} strokeWidth={1.75} aria-hidden />
                    <span className={styles.words}>
                      <b>{t(`method.${method}`)}</b>
                      <span>{t(`question.${method}`)}</span>
                      <small>{t(`needs.${needOf(method)}`)}</small>
                      {lack !== null && <small className={styles.lack}>{t(`lack.${lack}`)}</small>}
                    </span>
                  </ComboboxItem>
                );
              })}
            </ComboboxGroup>
          );
        })}
        {found.length === 0 && <p className={styles.nothing}>{t('chooser.nothing')}</p>}
      </ComboboxList>
    </ComboboxProvider>
  );
}
