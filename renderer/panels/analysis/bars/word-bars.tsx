import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { boundaries } from '../../../../shared/analysis/boundary.ts';
import type {
  GroupBy,
  WordFrequenciesRequest,
} from '../../../../shared/analysis/analysis-request.ts';
import {
  mtldRules,
  type LexicalDiversityRequest,
} from '../../../../shared/analysis/lexical-diversity-request.ts';
import { ngramSizes, type NgramsRequest } from '../../../../shared/analysis/ngrams-request.ts';
import {
  idfVariants,
  tfIdfNorms,
  tfVariants,
  type TfIdfRequest,
} from '../../../../shared/analysis/tf-idf-request.ts';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from '../choices/change.ts';
import { NamedChoice } from '../choices/named-choice.tsx';
import { LimitChoice, NumberChoice } from '../choices/number-choice.tsx';
import { CountByChoice, MinimumChoice, StopWordsCheck } from '../choices/word-choices.tsx';
import { WordListsChoice } from '../choices/word-lists-choice.tsx';
import { GroupChoice, GroupOrNoneChoice } from '../group-choice.tsx';
import { StopWordsDialog } from '../words/stop-words-dialog.tsx';

/** How often words occur. */
export function WordsBar({ request, onChange }: RequestPart<WordFrequenciesRequest>) {
  const { t } = useWords('analysis');
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <CountByChoice {...{ request, onChange }} />
      <GroupOrNoneChoice
        label={t('groupBy')}
        value={request.groupBy}
        onChange={(groupBy) => onChange({ ...request, groupBy })}
      />
      <GroupOrNoneChoice
        label={t('rangeOver')}
        value={request.rangeOver ?? null}
        onChange={(parts) => onChange(withRange(request, parts))}
      />
      <MinimumChoice {...{ request, onChange }} />
      <LimitChoice {...{ request, onChange }} values={[100, 500, 2000]} />
      <StopWordsCheck {...{ request, onChange }} />
      <WordListsChoice {...{ request, onChange }} />
      <Button look="quiet" icon={ListChecks} onClick={() => setEditing(true)}>
        {t('stopWords.open')}
      </Button>
      {isEditing && <StopWordsDialog onClose={() => setEditing(false)} />}
    </>
  );
}

/** The table says over how many parts a word ranges only where parts are named. */
function withRange(request: WordFrequenciesRequest, parts: GroupBy | null): WordFrequenciesRequest {
  const { rangeOver, ...rest } = request;
  if (parts !== null) return { ...rest, rangeOver: parts };
  return rangeOver === undefined ? request : rest;
}

/** Which sequences of words recur. */
export function NgramsBar({ request, onChange }: RequestPart<NgramsRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <NamedChoice
        label={t('size')}
        value={sizeNames[request.size]}
        values={ngramSizes.map((size) => sizeNames[size])}
        names="sizes"
        onChange={(name) =>
          onChange({ ...request, size: ngramSizes.find((own) => sizeNames[own] === name) ?? 2 })
        }
      />
      <NumberChoice
        label={t('skip')}
        value={request.skip}
        values={[0, 1, 2, 3]}
        onChange={(skip) => onChange({ ...request, skip })}
      />
      <CountByChoice {...{ request, onChange }} />
      <GroupOrNoneChoice
        label={t('groupBy')}
        value={request.groupBy}
        onChange={(groupBy) => onChange({ ...request, groupBy })}
      />
      <NamedChoice
        label={t('boundary')}
        value={request.boundary}
        values={boundaries}
        names="units"
        onChange={(boundary) => onChange({ ...request, boundary })}
      />
      <MinimumChoice {...{ request, onChange }} />
      <LimitChoice {...{ request, onChange }} values={[50, 200, 1000]} />
      <StopWordsCheck {...{ request, onChange }} />
      <WordListsChoice {...{ request, onChange }} />
    </>
  );
}

const sizeNames = { 2: 'two', 3: 'three', 4: 'four', 5: 'five' } as const;

/** How rich and how readable the language of each group is. */
export function DiversityBar({ request, onChange }: RequestPart<LexicalDiversityRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <CountByChoice {...{ request, onChange }} />
      <GroupOrNoneChoice
        label={t('groupBy')}
        value={request.groupBy}
        onChange={(groupBy) => onChange({ ...request, groupBy })}
      />
      <NumberChoice
        label={t('mattrWindow')}
        value={request.window}
        values={[50, 100, 200, 500]}
        onChange={(window) => onChange({ ...request, window })}
      />
      <NamedChoice
        label={t('mtldRule')}
        value={request.mtldRule}
        values={mtldRules}
        names="mtldRules"
        onChange={(mtldRule) => onChange({ ...request, mtldRule })}
      />
      <StopWordsCheck {...{ request, onChange }} />
      <WordListsChoice {...{ request, onChange }} />
    </>
  );
}

/** Which words mark one group out of the others. */
export function TfIdfBar({ request, onChange }: RequestPart<TfIdfRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <GroupChoice
        label={t('groupBy')}
        value={request.groupBy}
        onChange={(groupBy) => onChange({ ...request, groupBy })}
      />
      <CountByChoice {...{ request, onChange }} />
      <NamedChoice
        label={t('tf')}
        value={request.tf}
        values={tfVariants}
        names="tfs"
        onChange={(tf) => onChange({ ...request, tf })}
      />
      <NamedChoice
        label={t('idf')}
        value={request.idf}
        values={idfVariants}
        names="idfs"
        onChange={(idf) => onChange({ ...request, idf })}
      />
      <NamedChoice
        label={t('norm')}
        value={request.norm}
        values={tfIdfNorms}
        names="norms"
        onChange={(norm) => onChange({ ...request, norm })}
      />
      <MinimumChoice {...{ request, onChange }} />
      <LimitChoice {...{ request, onChange }} values={[10, 20, 50]} />
      <StopWordsCheck {...{ request, onChange }} />
      <WordListsChoice {...{ request, onChange }} />
    </>
  );
}
