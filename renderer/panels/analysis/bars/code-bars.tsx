import {
  countings,
  type AnalysisRequest,
  type ConceptFrequenciesRequest,
  type ConceptMatrixRequest,
} from '../../../../shared/analysis/analysis-request.ts';
import { ManyChoice } from '../../../components/choices.tsx';
import { CheckBox } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { ComputedTable } from '../../../worker/core-client.ts';
import type { TableLook } from '../analysis-state.ts';
import type { RequestPart } from '../choices/change.ts';
import { RowsSwitch } from '../choices/rows-switch.tsx';
import { CodeChoice, UnitChoice } from '../coding-filters.tsx';
import { useColumnTitle } from '../column-title.ts';
import { GroupOrNoneChoice } from '../group-choice.tsx';
import { methodOf } from '../methods.ts';
import { shownColumns } from '../table-view.ts';
import { CodeTableChoices } from './code-table-choices.tsx';

/** How often codes occur. */
export function FrequencyBar({ request, onChange }: RequestPart<ConceptFrequenciesRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <GroupOrNoneChoice
        label={t('groupBy')}
        value={request.groupBy}
        onChange={(groupBy) => onChange({ ...request, groupBy })}
      />
      <UnitChoice {...{ request, onChange }} />
      <CodeChoice {...{ request, onChange }} />
      <CheckBox
        label={t('leavesOutZeroRows')}
        checked={request.leavesOutZeroRows}
        onChange={(event) => onChange({ ...request, leavesOutZeroRows: event.target.checked })}
      />
    </>
  );
}

/** Codes crossed with groups of text. */
export function MatrixBar({ request, onChange }: RequestPart<ConceptMatrixRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <CodeTableChoices {...{ request, onChange }} countings={countings} />
      <RowsSwitch {...{ request, onChange }} rows={['concepts', 'groups']} names="matrixRows" />
      <CheckBox
        label={t(request.counting === 'occurrences' ? 'per1000' : 'asShare')}
        checked={request.isRelative}
        onChange={(event) => onChange({ ...request, isRelative: event.target.checked })}
      />
    </>
  );
}

type MeasureChoiceProps = {
  readonly request: AnalysisRequest;
  readonly table: ComputedTable;
  readonly look: TableLook;
  readonly onLook: (changes: Partial<TableLook>) => void;
};

/** Which measures of the table are shown. */
export function MeasureChoice({ request, table, look, onLook }: MeasureChoiceProps) {
  const { t, format } = useWords('analysis');
  const titleOf = useColumnTitle();
  const measures = table.columns.filter(({ role }) => role === 'measure');
  const shown = shownColumns(table, methodOf(request), look).filter(
    ({ role }) => role === 'measure',
  );
  return (
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
  );
}
