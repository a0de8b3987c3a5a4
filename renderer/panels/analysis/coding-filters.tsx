import {
  recordingUnitKinds,
  type CodingSelection,
} from '../../../shared/analysis/analysis-request.ts';
import type { CodingFilter } from '../../../shared/analysis/coding-filter.ts';
import { annotationOrigins, annotationStatuses } from '../../../shared/annotation/annotation.ts';
import { Choice, ManyChoice } from '../../components/choices.tsx';
import { CheckBox } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import type { RequestPart } from './choices/change.ts';

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
  const { t, format, language } = useWords('analysis');
  const common = useWords('common');
  const { codebook } = useSnapshot().project;
  const looks = conceptLooks(codebook, language);
  const { conceptIds } = request;
  const all = codebook.concepts.length;
  return (
    <ManyChoice
      label={t('codes')}
      summary={
        conceptIds === null
          ? common.t('all')
          : t('ofAll', {
              count: conceptIds.length,
              chosen: format.number(conceptIds.length),
              all: format.number(all),
            })
      }
      values={conceptIds ?? codebook.concepts.map(({ id }) => id)}
      options={codebook.concepts.map(({ id }) => ({ value: id, label: looks.get(id)?.name ?? '' }))}
      onChange={(ids) =>
        onChange({ ...request, conceptIds: ids.length === 0 || ids.length === all ? null : ids })
      }
    />
  );
}

/** Whose codes are counted, in which state, from where. */
export function CodingFilters<Request extends CodingFilter>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t } = useWords('analysis');
  const common = useWords('common');
  const { coders } = useSnapshot().project;
  const all = common.t('all');
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
      <ManyChoice
        label={t('origins')}
        summary={
          origins === null ? all : origins.map((own) => common.t(`origin.${own}`)).join(', ')
        }
        values={origins ?? annotationOrigins}
        options={annotationOrigins.map((value) => ({ value, label: common.t(`origin.${value}`) }))}
        onChange={(next) =>
          onChange({
            ...request,
            origins: next.length === 0 || next.length === annotationOrigins.length ? null : next,
          })
        }
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
  const common = useWords('common');
  const { coders } = useSnapshot().project;
  const { coderIds } = request;
  const names = coders.filter(({ id }) => coderIds?.includes(id) === true);
  return (
    <ManyChoice
      label={t('coders')}
      summary={coderIds === null ? common.t('all') : names.map(({ name }) => name).join(', ')}
      values={coderIds ?? coders.map(({ id }) => id)}
      options={coders.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(ids) =>
        onChange({
          ...request,
          coderIds: ids.length === 0 || ids.length === coders.length ? null : ids,
        })
      }
    />
  );
}
