import type { Counting } from '../../../../shared/analysis/analysis-request.ts';
import type { CodingFilter } from '../../../../shared/analysis/coding-filter.ts';
import type { CodingSelection } from '../../../../shared/analysis/selection.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { CodeChoice, UnitChoice } from '../coding-filters.tsx';
import type { RequestPart } from './change.ts';
import { NamedChoice } from './named-choice.tsx';

type CountsCodes = Pick<CodingSelection, 'recordingUnit'> &
  Pick<CodingFilter, 'conceptIds'> & { readonly counting: Counting };

type CodeCountingProps<Request extends CountsCodes> = RequestPart<Request> & {
  readonly countings: readonly Request['counting'][];
};

/** What of which codes is counted, and in what unit where units are. */
export function CodeCountingChoice<Request extends CountsCodes>(props: CodeCountingProps<Request>) {
  const { request, countings, onChange } = props;
  const { t } = useWords('analysis');
  return (
    <>
      <NamedChoice<Request['counting']>
        label={t('counting')}
        value={request.counting}
        values={countings}
        names="countings"
        hasHints
        onChange={(counting) => onChange({ ...request, counting })}
      />
      {request.counting === 'units' && <UnitChoice {...{ request, onChange }} />}
      <CodeChoice {...{ request, onChange }} />
    </>
  );
}
