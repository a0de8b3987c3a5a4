import { useMemo, useState } from 'react';
import { DialogWindow } from '../../../components/dialog-window.tsx';
import { SearchList } from '../../../components/search-list.tsx';
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
    <SearchList
      label={t('chooser.search')}
      typed={typed}
      onType={setTyped}
      groups={questions.map((question) => ({
        heading: t(`ask.${question}`),
        items: found.filter((method) =>
          methodsByQuestion[question].some((candidate) => candidate === method),
        ),
      }))}
      nothing={t('chooser.nothing')}
      idOf={(method) => method}
      isOffered={(method) => lackFor(method, facts) === null}
      onChoose={onChoose}
      look="columns"
    >
      {(method) => <MethodWords method={method} lack={lackFor(method, facts)} />}
    </SearchList>
  );
}

type MethodWordsProps = {
  readonly method: Method;
  readonly lack: ReturnType<typeof lackFor>;
};

function MethodWords({ method, lack }: MethodWordsProps) {
  const { t } = useWords('analysis');
  const Icon = methodIcons[method];
  return (
    <>
      <Icon className={styles.icon} size={18} strokeWidth={1.75} aria-hidden />
      <span className={styles.words}>
        <b>{t(`method.${method}`)}</b>
        <span>{t(`question.${method}`)}</span>
        <small>{t(`needs.${needOf(method)}`)}</small>
        {lack !== null && <small className={styles.lack}>{t(`lack.${lack}`)}</small>}
      </span>
    </>
  );
}
