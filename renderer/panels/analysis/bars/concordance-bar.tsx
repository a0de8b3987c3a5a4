import {
  concordanceSortKeys,
  type ConcordanceRequest,
} from '../../../../shared/analysis/analysis-request.ts';
import type { ConceptId } from '../../../../shared/base/identifiers.ts';
import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from '../choices/change.ts';
import { NumberChoice } from '../choices/number-choice.tsx';
import { QueryChoices } from '../choices/query-choices.tsx';
import { useCodeOptions } from '../choices/use-code-options.ts';

/** What the concordance looks for, and how its lines are sorted. */
export function ConcordanceBar({ request, onChange }: RequestPart<ConcordanceRequest>) {
  const { t } = useWords('analysis');
  const common = useWords('common');
  const codes = useCodeOptions();
  const { sortBy } = request;
  return (
    <>
      <QueryChoices {...{ request, onChange }} />
      {codes.length > 0 && (
        <Choice
          label={t('codedWith')}
          value={request.codedWith?.conceptId ?? 'all'}
          options={[{ value: 'all', label: common.t('all') }, ...codes]}
          onChange={(id) => onChange(withCode(request, id === 'all' ? null : id))}
        />
      )}
      <NumberChoice
        label={t('contextWords')}
        value={request.contextWords}
        values={[5, 10, 20]}
        onChange={(contextWords) => onChange({ ...request, contextWords })}
      />
      {[0, 1].map((level) => (
        <Choice
          key={level}
          label={t(level === 0 ? 'sortFirst' : 'sortThen')}
          value={sortBy[level] ?? 'document'}
          options={concordanceSortKeys.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          onChange={(value) => {
            const next = [sortBy[0] ?? 'document', sortBy[1] ?? 'document'];
            next[level] = value;
            onChange({ ...request, sortBy: next });
          }}
        />
      ))}
    </>
  );
}

/** Hits are told by their code only where one is named. */
function withCode(request: ConcordanceRequest, conceptId: ConceptId | null): ConcordanceRequest {
  const { codedWith, ...rest } = request;
  if (conceptId === null) return codedWith === undefined ? request : rest;
  return {
    ...rest,
    codedWith: { by: 'concept', conceptId, includesDescendants: false, statuses: ['accepted'] },
  };
}
