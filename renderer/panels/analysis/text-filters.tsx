import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import { defaultLeaveOut } from '../../../shared/analysis/analysis-request.ts';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import { type Language, languages } from '../../../shared/language/language.ts';
import { ManyChoice } from '../../components/choices.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import { SomeChoice } from './choices/some-choice.tsx';
import { WithinChoice } from './choices/within-choice.tsx';

type TextFiltersProps = {
  readonly request: AnalysisRequest;
  readonly onChange: (request: AnalysisRequest) => void;
};

const leftOutKinds = [
  ...defaultLeaveOut,
  'title',
  'heading',
  'abstract',
  'keywords',
  'caption',
  'tableRow',
] as const;

/** Which texts are counted; all of them when none is chosen. */
export function TextChoice({ request, onChange }: TextFiltersProps) {
  const { t } = useWords('analysis');
  const common = useWords('common');
  const { documents } = useSnapshot().project;
  return (
    <SomeChoice
      label={t('texts')}
      values={request.documentIds}
      options={documents.map(({ id, title, language, role }) => ({
        value: id,
        label: title,
        hint: `${common.t(`language.${language}`)}, ${common.t(`role.${role}`)}`,
      }))}
      onChange={(documentIds) => onChange({ ...request, documentIds })}
    />
  );
}

/** Texts by language, and which parts of them do not count. */
export function TextFilters({ request, onChange }: TextFiltersProps) {
  const { t } = useWords('analysis');
  const common = useWords('common');
  const { documents } = useSnapshot().project;
  const chosen = new Set(request.documentIds ?? documents.map(({ id }) => id));
  const there = languages.filter((own) => documents.some(({ language }) => language === own));
  const shown = there.filter((own) =>
    documents.some(({ id, language }) => language === own && chosen.has(id)),
  );
  const chooseLanguages = (values: readonly Language[]): void => {
    const ids = documents.filter(({ language }) => values.includes(language)).map(({ id }) => id);
    onChange({ ...request, documentIds: allAsNull(ids, documents.length) });
  };
  return (
    <>
      {there.length > 1 && (
        <ManyChoice
          label={t('languages')}
          summary={shown.length === there.length ? common.t('all') : shown.join(', ')}
          values={shown}
          options={there.map((own) => ({ value: own, label: common.t(`language.${own}`) }))}
          onChange={chooseLanguages}
        />
      )}
      <ManyChoice
        label={t('leaveOut')}
        summary={
          request.leaveOut.length === 0
            ? common.t('none')
            : request.leaveOut.map((kind) => common.t(`segment.${kind}`)).join(', ')
        }
        values={request.leaveOut}
        options={leftOutKinds.map((kind) => ({ value: kind, label: common.t(`segment.${kind}`) }))}
        onChange={(leaveOut) => onChange({ ...request, leaveOut })}
      />
      <WithinChoice
        value={request.within}
        onChange={(parts) => onChange(withParts(request, parts))}
      />
    </>
  );
}

/** All text is looked at where a request names no parts. */
function withParts(request: AnalysisRequest, parts: readonly string[]): AnalysisRequest {
  const { within, ...rest } = request;
  if (parts.length > 0) return { ...rest, within: parts };
  return within === undefined ? request : rest;
}

/** No choice and the choice of everything are the same: also texts that come in later. */
function allAsNull(ids: readonly DocumentId[], all: number): readonly DocumentId[] | null {
  return ids.length === 0 || ids.length === all ? null : ids;
}
