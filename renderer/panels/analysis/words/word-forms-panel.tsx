import { ArrowRightLeft, RotateCcw, Split, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type {
  LemmaFormsRequest,
  WordFrequenciesRequest,
} from '../../../../shared/analysis/analysis-request.ts';
import { stopWordsWith } from '../../../../shared/language/stop-words.ts';
import { Button, IconButton } from '../../../components/button.tsx';
import { MenuButton, type MenuEntry } from '../../../components/menu.tsx';
import { PanelHead } from '../../../components/panel-parts.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { EvidenceList } from '../evidence-list.tsx';
import { useTable } from '../use-table.ts';
import { FormList, type FormChoice } from './form-list.tsx';
import { formRows, likelyLemma, passagesColumn } from './form-rows.ts';
import { LemmaDialog } from './lemma-dialog.tsx';
import type { OpenWord } from './open-word.ts';
import { useWordFormActs } from './use-word-form-acts.ts';
import styles from './word-forms-panel.module.css';

type WordFormsPanelProps = {
  readonly word: OpenWord;
  readonly request: WordFrequenciesRequest;
  /** Rises with each wish to go on by key: the list takes the focus. */
  readonly focusWish: number;
  readonly onOpenLemma: (lemma: string) => void;
  readonly onClose: () => void;
};

const noChoice: FormChoice = { current: null, anchor: null, chosen: new Set() };

/** The forms that count under a lemma: what they are, where they stand, and how to group them otherwise. */
export function WordFormsPanel(props: WordFormsPanelProps) {
  const { word, request, focusWish, onOpenLemma, onClose } = props;
  const { lemma, language } = word;
  const { t, format } = useWords('analysis');
  const { project } = useSnapshot();
  const acts = useWordFormActs();
  const asked = useMemo((): LemmaFormsRequest => {
    const { documentIds, leaveOut, labelLanguage, leavesOutStopWords, groupBy } = request;
    return {
      ...{ kind: 'lemmaForms', lemma, language, documentIds, leaveOut, labelLanguage },
      ...{ leavesOutStopWords, groupBy },
    };
  }, [request, lemma, language]);
  const { table, request: answered } = useTable(asked);
  const isAnswer = answered?.kind === 'lemmaForms' && answered.lemma === lemma;
  const rows = useMemo(
    () => (table !== null && isAnswer ? formRows(table, word) : []),
    [table, isAnswer, word],
  );
  const [choice, setChoice] = useState(noChoice);
  const [asking, setAsking] = useState<'move' | 'merge' | null>(null);
  useEffect(() => setChoice(noChoice), [lemma, language]);
  const current = rows.find(({ form }) => form === choice.current) ?? rows[0];
  const marked = rows.filter(({ form }) => choice.chosen.has(form));
  const chosen = marked.length > 0 ? marked : current === undefined ? [] : [current];
  const here = rows.filter((row) => row.lemma === lemma);
  const taken = rows.filter((row) => row.lemma !== lemma && row.automatic === lemma);
  const byHand = chosen.filter(({ origin }) => origin === 'assigned');
  const name = likelyLemma(chosen.map(({ form }) => form));
  const frequency = here.reduce((sum, row) => sum + row.frequency, 0);
  const lemmaEntries: readonly MenuEntry[] = [
    { id: 'merge', label: t('wordForms.merge'), onSelect: () => setAsking('merge') },
    {
      id: 'releaseLemma',
      label: t('wordForms.releaseLemma'),
      onSelect: () =>
        void acts.releaseLemma(
          language,
          lemma,
          taken.map(({ form }) => form),
        ),
      ...(rows.some(({ origin }) => origin !== 'automatic')
        ? {}
        : { reasonOff: t('wordForms.nothingByHand') }),
    },
    {
      id: 'stopWord',
      label: t('wordForms.leaveOut'),
      onSelect: () => void acts.addStopWords(language, [lemma]),
      ...(stopWordsWith(language, project.stopWords[language]).has(lemma)
        ? { reasonOff: t('wordForms.isLeftOut') }
        : {}),
    },
  ];
  return (
    <>
      <PanelHead
        title={t('wordForms.title')}
        count={format.number(here.length)}
        actions={<IconButton icon={X} name={t('wordForms.close')} onClick={onClose} />}
      />
      <div className={styles.lemma}>
        <p>
          <b lang={language} className="source-text">
            {lemma}
          </b>{' '}
          <span className={styles.facts}>{t('wordForms.occurrences', { count: frequency })}</span>
        </p>
        <MenuButton label={t('wordForms.wholeLemma')} entries={lemmaEntries} look="quiet" />
      </div>
      <FormList
        {...{ lemma, language, rows, focusWish, onClose }}
        choice={{
          ...choice,
          current: current?.form ?? null,
          chosen: new Set(chosen.map(({ form }) => form)),
        }}
        onChoose={setChoice}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={Split}
          aria-disabled={chosen.length === 0 || name === lemma}
          title={name === lemma ? t('wordForms.namesTheLemma') : undefined}
          onClick={() => {
            if (chosen.length > 0 && name !== lemma) void acts.move(language, chosen, name);
          }}
        >
          {t('wordForms.split')}
        </Button>
        <Button
          size="small"
          icon={ArrowRightLeft}
          aria-disabled={chosen.length === 0}
          onClick={() => {
            if (chosen.length > 0) setAsking('move');
          }}
        >
          {t('wordForms.move')}
        </Button>
        <Button
          size="small"
          icon={RotateCcw}
          aria-disabled={byHand.length === 0}
          onClick={() => {
            if (byHand.length > 0)
              void acts.release(
                language,
                byHand.map(({ form }) => form),
              );
          }}
        >
          {t('wordForms.release')}
        </Button>
      </div>
      {table !== null && isAnswer && current !== undefined && (
        <EvidenceList
          tableId={table.tableId}
          row={current.row}
          columnIndex={passagesColumn(table)}
          focusWish={0}
          onClose={onClose}
        />
      )}
      {asking === 'move' && (
        <LemmaDialog
          title={t('wordForms.moveTitle')}
          explanation={t('wordForms.moveText', {
            count: chosen.length,
            forms: chosen.map(({ form }) => form).join(', '),
          })}
          action={t('wordForms.moveAct')}
          language={language}
          excluded={lemma}
          allowsNew
          near={name}
          onChoose={(target) => void acts.move(language, chosen, target)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'merge' && (
        <LemmaDialog
          title={t('wordForms.mergeTitle')}
          explanation={t('wordForms.mergeText', { lemma })}
          action={t('wordForms.mergeAct')}
          language={language}
          excluded={lemma}
          allowsNew={false}
          near={lemma}
          onChoose={(target) => {
            void acts.merge(language, lemma, target).then(() => onOpenLemma(target));
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
