import { ListChecks, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type {
  AnalysisRequest,
  ConceptFrequenciesRequest,
  ConceptMatrixRequest,
  WordFrequenciesRequest,
} from '../../../shared/analysis/analysis-request.ts';
import { countings } from '../../../shared/analysis/analysis-request.ts';
import { Button } from '../../components/button.tsx';
import { CheckBox } from '../../components/fields.tsx';
import { Choice, ManyChoice, Switch } from '../../components/choices.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { ComputedTable } from '../../worker/core-client.ts';
import type { TableLook } from './analysis-state.ts';
import { CodeChoice, CodingFilters, UnitChoice } from './coding-filters.tsx';
import { useColumnTitle } from './column-title.ts';
import { ConcordanceBar } from './concordance-bar.tsx';
import { GroupChoice } from './group-choice.tsx';
import styles from './request-bar.module.css';
import { shownColumns } from './table-view.ts';
import { TextChoice, TextFilters } from './text-filters.tsx';
import { StopWordsDialog } from './words/stop-words-dialog.tsx';

type RequestBarProps = {
  readonly request: AnalysisRequest;
  readonly table: ComputedTable | null;
  readonly look: TableLook;
  readonly onChange: (request: AnalysisRequest) => void;
  readonly onLook: (changes: Partial<TableLook>) => void;
};

/** The request as a sentence of buttons; what is seldom changed is folded away. */
export function RequestBar({ request, table, look, onChange, onLook }: RequestBarProps) {
  const { t } = useWords('analysis');
  const [isUnfolded, setUnfolded] = useState(false);
  const isCoding = request.kind === 'conceptFrequencies' || request.kind === 'conceptMatrix';
  return (
    <div className={styles.bar}>
      <TextChoice request={request} onChange={onChange} />
      {request.kind === 'conceptFrequencies' && (
        <FrequencyChoices {...{ request, table, look, onChange, onLook }} />
      )}
      {request.kind === 'conceptMatrix' && <MatrixChoices {...{ request, onChange }} />}
      {request.kind === 'wordFrequencies' && <WordChoices {...{ request, onChange }} />}
      {request.kind === 'concordance' && <ConcordanceBar {...{ request, onChange }} />}
      <Button
        look="quiet"
        icon={SlidersHorizontal}
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {t(isUnfolded ? 'fewerFilters' : 'moreFilters')}
      </Button>
      {isUnfolded && (
        <div className={styles.more}>
          <TextFilters request={request} onChange={onChange} />
          {isCoding && <CodingFilters request={request} onChange={onChange} />}
        </div>
      )}
    </div>
  );
}

type FrequencyChoicesProps = Omit<RequestBarProps, 'request'> & {
  readonly request: ConceptFrequenciesRequest;
};

function FrequencyChoices({ request, table, look, onChange, onLook }: FrequencyChoicesProps) {
  const { t, format } = useWords('analysis');
  const titleOf = useColumnTitle();
  const measures = table?.columns.filter(({ role }) => role === 'measure') ?? [];
  const shown =
    table === null
      ? []
      : shownColumns(table, 'frequencies', look).filter(({ role }) => role === 'measure');
  return (
    <>
      <GroupChoice
        label={t('groupBy')}
        value={request.groupBy}
        allowsNone
        onChange={(groupBy) => onChange({ ...request, groupBy })}
      />
      <UnitChoice request={request} onChange={onChange} />
      <CodeChoice request={request} onChange={onChange} />
      {measures.length > 0 && (
        <ManyChoice
          label={t('measures')}
          summary={t('ofAll', {
            count: shown.length,
            chosen: format.number(shown.length),
            all: format.number(measures.length),
          })}
          values={shown.map(({ key }) => key)}
          options={measures.map((column) => ({ value: column.key, label: titleOf(column) }))}
          onChange={(keys) => onLook({ measures: keys.length === 0 ? null : keys })}
        />
      )}
      <CheckBox
        label={t('leavesOutZeroRows')}
        checked={request.leavesOutZeroRows}
        onChange={(event) => onChange({ ...request, leavesOutZeroRows: event.target.checked })}
      />
    </>
  );
}

type MatrixChoicesProps = {
  readonly request: ConceptMatrixRequest;
  readonly onChange: (request: AnalysisRequest) => void;
};

function MatrixChoices({ request, onChange }: MatrixChoicesProps) {
  const { t } = useWords('analysis');
  return (
    <>
      <GroupChoice
        label={t('crossedWith')}
        value={request.groupBy}
        allowsNone={false}
        onChange={(groupBy) => {
          if (groupBy !== null) onChange({ ...request, groupBy });
        }}
      />
      <Choice
        label={t('counting')}
        value={request.counting}
        options={countings.map((value) => ({
          value,
          label: t(`countings.${value}.name`),
          hint: t(`countings.${value}.hint`),
        }))}
        onChange={(counting) => onChange({ ...request, counting })}
      />
      <UnitChoice request={request} onChange={onChange} />
      <CodeChoice request={request} onChange={onChange} />
      <Switch
        label={t('rowsAre')}
        value={request.rows}
        options={[
          { value: 'concepts', label: t('rowsConcepts') },
          { value: 'groups', label: t('rowsGroups') },
        ]}
        onChange={(rows) => onChange({ ...request, rows })}
      />
      <CheckBox
        label={t(request.counting === 'occurrences' ? 'per1000' : 'asShare')}
        checked={request.isRelative}
        onChange={(event) => onChange({ ...request, isRelative: event.target.checked })}
      />
    </>
  );
}

const minimums = ['1', '2', '3', '5', '10', '20'] as const;
const limits = ['100', '500', '2000', 'none'] as const;

type WordChoicesProps = {
  readonly request: WordFrequenciesRequest;
  readonly onChange: (request: AnalysisRequest) => void;
};

function WordChoices({ request, onChange }: WordChoicesProps) {
  const { t, format } = useWords('analysis');
  const [isEditing, setEditing] = useState(false);
  const limit = limits.find((value) => value === String(request.limit)) ?? 'none';
  return (
    <>
      <Switch
        label={t('countBy')}
        value={request.countBy}
        options={[
          { value: 'lemma', label: t('lemmas') },
          { value: 'form', label: t('forms') },
        ]}
        onChange={(countBy) => onChange({ ...request, countBy })}
      />
      <GroupChoice
        label={t('groupBy')}
        value={request.groupBy}
        allowsNone
        onChange={(groupBy) => onChange({ ...request, groupBy })}
      />
      <Choice
        label={t('minimum')}
        value={minimums.find((value) => value === String(request.minimumFrequency)) ?? '1'}
        options={minimums.map((value) => ({ value, label: format.number(Number(value)) }))}
        onChange={(value) => onChange({ ...request, minimumFrequency: Number(value) })}
      />
      <Choice
        label={t('limit')}
        value={limit}
        options={limits.map((value) => ({
          value,
          label: value === 'none' ? t('noLimit') : format.number(Number(value)),
        }))}
        onChange={(value) =>
          onChange({ ...request, limit: value === 'none' ? null : Number(value) })
        }
      />
      <CheckBox
        label={t('leavesOutStopWords')}
        checked={request.leavesOutStopWords}
        onChange={(event) => onChange({ ...request, leavesOutStopWords: event.target.checked })}
      />
      <Button look="quiet" icon={ListChecks} onClick={() => setEditing(true)}>
        {t('stopWords.open')}
      </Button>
      {isEditing && <StopWordsDialog onClose={() => setEditing(false)} />}
    </>
  );
}
