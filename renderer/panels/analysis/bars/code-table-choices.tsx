import type { Counting, GroupBy } from '../../../../shared/analysis/analysis-request.ts';
import type { CodingSelection } from '../../../../shared/analysis/selection.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from '../choices/change.ts';
import { CodeCountingChoice } from '../choices/code-counting-choice.tsx';
import { GroupChoice } from '../group-choice.tsx';

type CodeTableRequest = CodingSelection & {
  readonly counting: Counting;
  readonly groupBy: GroupBy;
};

type CodeTableProps<Request extends CodeTableRequest> = RequestPart<Request> & {
  readonly countings: readonly Request['counting'][];
};

/** Codes by groups of text: what every table made of such counts asks. */
export function CodeTableChoices<Request extends CodeTableRequest>(props: CodeTableProps<Request>) {
  const { request, countings, onChange } = props;
  const { t } = useWords('analysis');
  return (
    <>
      <GroupChoice
        label={t('crossedWith')}
        value={request.groupBy}
        onChange={(groupBy) => onChange({ ...request, groupBy })}
      />
      <CodeCountingChoice {...{ request, countings, onChange }} />
    </>
  );
}
