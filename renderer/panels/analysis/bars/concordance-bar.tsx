import {
  concordanceSortKeys,
  type ConcordanceRequest,
} from '../../../../shared/analysis/analysis-request.ts';
import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from '../choices/change.ts';
import { NumberChoice } from '../choices/number-choice.tsx';
import { QueryChoices } from '../choices/query-choices.tsx';

/** What the concordance looks for, and how its lines are sorted. */
export function ConcordanceBar({ request, onChange }: RequestPart<ConcordanceRequest>) {
  const { t } = useWords('analysis');
  const { sortBy } = request;
  return (
    <>
      <QueryChoices {...{ request, onChange }} />
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
