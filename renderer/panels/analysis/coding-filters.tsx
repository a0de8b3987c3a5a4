import {
  recordingUnitKinds,
  type CodingSelection,
} from '../../../shared/analysis/analysis-request.ts';
import type { CodingFilter } from '../../../shared/analysis/coding-filter.ts';
import { annotationOrigins, annotationStatuses } from '../../../shared/annotation/annotation.ts';
import { Choice, ManyChoice } from '../../components/choices.tsx';
import { CheckBox } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import type { RequestPart } from './choices/change.ts';
import { SomeChoice } from './choices/some-choice.tsx';
import { useCodeOptions } from './choices/use-code-options.ts';

type HasUnit = Pick<CodingSelection, 'recordingUnit'>;

/** What occurrences are counted in. */
export function UnitChoice<Request extends HasUnit>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t } = useWords('analysis');
  return (
    <Choice
      label={t('unit')}
      value={request.recordingUnit}
      options={recordingUnitKinds.map((value) => ({ value, label: t(`units.${value}`) }))}
      onChange={(recordingUnit) => onChange({ ...request, recordingUnit })}
    />
  );
}

type HasCodes = Pick<CodingFilter, 'conceptIds'>;

/** Which codes are counted. */
export function CodeChoice<Request extends HasCodes>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t } = useWords('analysis');
  return (
    <SomeChoice
      label={t('codes')}
      values={request.conceptIds}
      options={useCodeOptions()}
      onChange={(conceptIds) => onChange({ ...request, conceptIds })}
    />
  );
}

/** Whose codes are counted, in which state, from where. */
export function CodingFilters<Request extends CodingFilter>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t } = useWords('analysis');
  const common = useWords('common');
  const { coders } = useSnapshot().project;
  const { origins, statuses } = request;
  return (
    <>
      <ManyChoice
        label={t('statuses')}
        summary={statuses.map((status) => common.t(`status.${status}`)).join(', ')}
        values={statuses}
        options={annotationStatuses.map((value) => ({ value, label: common.t(`status.${value}`) }))}
        onChange={(next) => {
          if (next.length > 0) onChange({ ...request, statuses: next });
        }}
      />
      {coders.length > 1 && <CoderChoice {...{ request, onChange }} />}
      <SomeChoice
        label={t('origins')}
        values={origins}
        options={annotationOrigins.map((value) => ({ value, label: common.t(`origin.${value}`) }))}
        summary={(origins ?? []).map((own) => common.t(`origin.${own}`)).join(', ')}
        onChange={(next) => onChange({ ...request, origins: next })}
      />
      <CheckBox
        label={t('includesDescendants')}
        checked={request.includesDescendants}
        onChange={(event) => onChange({ ...request, includesDescendants: event.target.checked })}
      />
    </>
  );
}

type HasCoders = Pick<CodingFilter, 'coderIds'>;

/** Whose codes are looked at. */
export function CoderChoice<Request extends HasCoders>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t } = useWords('analysis');
  const { coders } = useSnapshot().project;
  const { coderIds } = request;
  const names = coders.filter(({ id }) => coderIds?.includes(id) === true);
  return (
    <SomeChoice
      label={t('coders')}
      values={coderIds}
      options={coders.map(({ id, name }) => ({ value: id, label: name }))}
      summary={names.map(({ name }) => name).join(', ')}
      onChange={(next) => onChange({ ...request, coderIds: next })}
    />
  );
}
