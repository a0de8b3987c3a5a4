import type { CitationsRequest } from '../../../../shared/analysis/citations-request.ts';
import type { CompareRequest } from '../../../../shared/analysis/compare-request.ts';
import type { FormalLegalRequest } from '../../../../shared/analysis/formal-legal-request.ts';
import type { SequencesRequest } from '../../../../shared/analysis/sequences-request.ts';
import { trendMeasures, type TrendRequest } from '../../../../shared/analysis/trend-request.ts';
import { Choice, Switch } from '../../../components/choices.tsx';
import { CheckBox } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { BarHint } from '../bar-hint.tsx';
import type { RequestPart } from '../choices/change.ts';
import { NamedChoice } from '../choices/named-choice.tsx';
import { NumberChoice } from '../choices/number-choice.tsx';
import { RowsSwitch } from '../choices/rows-switch.tsx';
import { SidesChoice } from '../choices/sides-choice.tsx';
import { useCodeOptions } from '../choices/use-code-options.ts';
import { CodeChoice, UnitChoice } from '../coding-filters.tsx';
import { hasLevels, legalGroups } from '../legal-groups.ts';

/** Which code follows which. */
export function SequencesBar({ request, onChange }: RequestPart<SequencesRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <UnitChoice {...{ request, onChange }} />
      <CodeChoice {...{ request, onChange }} />
      <CheckBox
        label={t('leavesOutZeroPairs')}
        checked={request.leavesOutZeroRows}
        onChange={(event) => onChange({ ...request, leavesOutZeroRows: event.target.checked })}
      />
    </>
  );
}

/** How codes change over dated documents. */
export function TrendBar({ request, onChange }: RequestPart<TrendRequest>) {
  const { t } = useWords('analysis');
  const { documents } = useSnapshot().project;
  const variables = [...new Set(documents.flatMap((own) => Object.keys(own.variables)))];
  const { time } = request;
  return (
    <>
      <Choice
        label={t('time')}
        value={time.by === 'variable' ? `variable:${time.name}` : 'editionDate'}
        options={[
          { value: 'editionDate', label: t('side.dates') },
          ...variables.map((name) => ({ value: `variable:${name}`, label: name })),
        ]}
        onChange={(value) =>
          onChange({
            ...request,
            time: value.startsWith('variable:')
              ? { by: 'variable', name: value.slice('variable:'.length) }
              : { by: 'editionDate' },
          })
        }
      />
      <NamedChoice
        label={t('chart.measure')}
        value={request.measure}
        values={trendMeasures}
        names="trendMeasures"
        onChange={(measure) => onChange({ ...request, measure })}
      />
      {request.measure === 'unitsShare' && <UnitChoice {...{ request, onChange }} />}
      <CodeChoice {...{ request, onChange }} />
      <RowsSwitch {...{ request, onChange }} rows={['points', 'concepts']} names="trendRows" />
      <NumberChoice
        label={t('horizon')}
        value={request.horizon}
        values={[0, 1, 2, 3, 5, 10]}
        onChange={(horizon) => onChange({ ...request, horizon })}
      />
    </>
  );
}

/** Level, way of coming to office and principle: three groups of codes. */
export function FormalLegalBar({ request, onChange }: RequestPart<FormalLegalRequest>) {
  const { t } = useWords('analysis');
  const codes = useCodeOptions();
  const { codebook } = useSnapshot().project;
  const groups = ['levelId', 'officeId', 'principleId'] as const;
  const isGuess = request.levelId === legalGroups(codebook, request.levelId).levelId;
  const name = codes.find(({ value }) => value === request.levelId)?.label ?? '';
  return (
    <>
      {groups.map((group) => (
        <Choice
          key={group}
          label={t(`legalGroups.${group}`)}
          value={request[group]}
          options={codes}
          onChange={(id) => onChange({ ...request, [group]: id })}
        />
      ))}
      <UnitChoice {...{ request, onChange }} />
      <CheckBox
        label={t('leavesOutZeroRows')}
        checked={request.leavesOutZeroRows}
        onChange={(event) => onChange({ ...request, leavesOutZeroRows: event.target.checked })}
      />
      {isGuess && !hasLevels(codebook) && <BarHint>{t('noLevels', { name })}</BarHint>}
    </>
  );
}

/** Which provisions cite which. */
export function CitationsBar({ request, onChange }: RequestPart<CitationsRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <Switch
        label={t('rowsAre')}
        value={request.between}
        options={[
          { value: 'documents', label: t('texts') },
          { value: 'articles', label: t('articles') },
        ]}
        onChange={(between) => onChange({ ...request, between })}
      />
      <CheckBox
        label={t('leavesOutOwn')}
        checked={request.leavesOutOwn}
        onChange={(event) => onChange({ ...request, leavesOutOwn: event.target.checked })}
      />
    </>
  );
}

/** Two sets of texts side by side. */
export function CompareBar({ request, onChange }: RequestPart<CompareRequest>) {
  return (
    <>
      <SidesChoice {...{ request, onChange }} />
      <UnitChoice {...{ request, onChange }} />
      <CodeChoice {...{ request, onChange }} />
    </>
  );
}
