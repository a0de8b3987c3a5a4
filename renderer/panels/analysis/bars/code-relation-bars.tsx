import {
  clusterRows,
  clusterSimilarities,
  type ClustersRequest,
} from '../../../../shared/analysis/clusters-request.ts';
import {
  cooccurrenceMeasures,
  type CooccurrenceRequest,
  type Togetherness,
} from '../../../../shared/analysis/cooccurrence-request.ts';
import {
  tableCountings,
  type CorrespondenceRequest,
  type CrossTableRequest,
} from '../../../../shared/analysis/cross-table-request.ts';
import { CheckBox } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from '../choices/change.ts';
import { NamedChoice } from '../choices/named-choice.tsx';
import { NumberChoice } from '../choices/number-choice.tsx';
import { RowsSwitch } from '../choices/rows-switch.tsx';
import { CodeChoice, UnitChoice } from '../coding-filters.tsx';
import { CodeTableChoices } from './code-table-choices.tsx';

const manners = ['overlap', 'unit', 'paragraph', 'words'] as const;

/** Which codes occur together. */
export function CooccurrenceBar({ request, onChange }: RequestPart<CooccurrenceRequest>) {
  const { t } = useWords('analysis');
  const { together } = request;
  const setTogether = (next: Togetherness): void => onChange({ ...request, together: next });
  return (
    <>
      <NamedChoice
        label={t('together')}
        value={together.by}
        values={manners}
        names="togethers"
        hasHints
        onChange={(by) => setTogether(by === 'words' ? { by, words: 10 } : { by })}
      />
      {together.by === 'words' && (
        <NumberChoice
          label={t('wordsBetween')}
          value={together.words}
          values={[0, 5, 10, 20, 50]}
          onChange={(words) => setTogether({ by: 'words', words })}
        />
      )}
      <UnitChoice {...{ request, onChange }} />
      <CodeChoice {...{ request, onChange }} />
      <RowsSwitch {...{ request, onChange }} rows={['pairs', 'matrix']} names="cooccurrenceRows" />
      {request.rows === 'matrix' && (
        <NamedChoice
          label={t('chart.measure')}
          value={request.measure}
          values={cooccurrenceMeasures}
          names="cooccurrences"
          onChange={(measure) => onChange({ ...request, measure })}
        />
      )}
      <CheckBox
        label={t('leavesOutZeroPairs')}
        checked={request.leavesOutZeroRows}
        onChange={(event) => onChange({ ...request, leavesOutZeroRows: event.target.checked })}
      />
    </>
  );
}

/** Whether codes go with groups of text more than chance would have it. */
export function CrossTableBar({ request, onChange }: RequestPart<CrossTableRequest>) {
  return (
    <>
      <CodeTableChoices {...{ request, onChange }} countings={tableCountings} />
      <RowsSwitch {...{ request, onChange }} rows={['cells', 'tests']} names="crossTableRows" />
    </>
  );
}

/** The map of codes and groups of text. */
export function CorrespondenceBar({ request, onChange }: RequestPart<CorrespondenceRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <CodeTableChoices {...{ request, onChange }} countings={tableCountings} />
      <NumberChoice
        label={t('axes')}
        value={request.axes}
        values={[2, 3, 4]}
        onChange={(axes) => onChange({ ...request, axes })}
      />
    </>
  );
}

/** Which texts are alike in their codes. */
export function ClustersBar({ request, onChange }: RequestPart<ClustersRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <CodeTableChoices {...{ request, onChange }} countings={tableCountings} />
      <NamedChoice
        label={t('likeness')}
        value={request.similarity}
        values={clusterSimilarities}
        names="similarities"
        onChange={(similarity) => onChange({ ...request, similarity })}
      />
      <RowsSwitch
        request={{ ...request, rows: request.rows ?? 'merges' }}
        onChange={onChange}
        rows={clusterRows}
        names="clusterRows"
      />
    </>
  );
}
