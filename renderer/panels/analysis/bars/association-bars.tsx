import {
  associationMeasures,
  type CollocatesRequest,
  type Reach,
} from '../../../../shared/analysis/collocates-request.ts';
import type { DispersionRequest } from '../../../../shared/analysis/dispersion-request.ts';
import {
  keynessMeasures,
  type KeynessRequest,
} from '../../../../shared/analysis/keyness-request.ts';
import { recordingUnitKinds, defaultCoding } from '../../../../shared/analysis/selection.ts';
import { Switch } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from '../choices/change.ts';
import { CodeCountingChoice } from '../choices/code-counting-choice.tsx';
import { NamedChoice } from '../choices/named-choice.tsx';
import { LimitChoice, NumberChoice } from '../choices/number-choice.tsx';
import { QueryChoices } from '../choices/query-choices.tsx';
import { SidesChoice } from '../choices/sides-choice.tsx';
import { CountByChoice, MinimumChoice, StopWordsCheck } from '../choices/word-choices.tsx';
import { WordListsChoice } from '../choices/word-lists-choice.tsx';
import { CodeChoice } from '../coding-filters.tsx';
import { GroupChoice } from '../group-choice.tsx';

const windowReach: Reach = { by: 'window', left: 5, right: 5, boundary: 'sentence' };

/** Which words stand by a word or a code. */
export function CollocatesBar({ request, onChange }: RequestPart<CollocatesRequest>) {
  const { t } = useWords('analysis');
  const { reach } = request;
  const setReach = (next: Reach): void => onChange({ ...request, reach: next });
  return (
    <>
      <QueryChoices {...{ request, onChange }} />
      <Switch
        label={t('reach')}
        value={reach.by}
        options={[
          { value: 'window', label: t('reachWindow') },
          { value: 'unit', label: t('reachUnit') },
        ]}
        onChange={(by) => setReach(by === 'window' ? windowReach : { by, unit: 'sentence' })}
      />
      {reach.by === 'window' ? (
        <>
          <NumberChoice
            label={t('wordsLeft')}
            value={reach.left}
            values={[0, 1, 2, 3, 5, 10]}
            onChange={(left) => setReach({ ...reach, left })}
          />
          <NumberChoice
            label={t('wordsRight')}
            value={reach.right}
            values={[0, 1, 2, 3, 5, 10]}
            onChange={(right) => setReach({ ...reach, right })}
          />
        </>
      ) : (
        <NamedChoice
          label={t('sameUnit')}
          value={reach.unit}
          values={recordingUnitKinds}
          names="units"
          onChange={(unit) => setReach({ ...reach, unit })}
        />
      )}
      <CountByChoice {...{ request, onChange }} />
      <NamedChoice
        label={t('orderBy')}
        value={request.sortBy}
        values={associationMeasures}
        names="associations"
        onChange={(sortBy) => onChange({ ...request, sortBy })}
      />
      <MinimumChoice {...{ request, onChange }} />
      <LimitChoice {...{ request, onChange }} values={[50, 100, 500]} />
      <StopWordsCheck {...{ request, onChange }} />
      <WordListsChoice {...{ request, onChange }} />
    </>
  );
}

/** The codes that count when a table goes over from words to codes. */
const codeFilter = {
  conceptIds: defaultCoding.conceptIds,
  includesDescendants: false,
  statuses: ['accepted'],
  origins: null,
  coderIds: null,
} as const;

/** What tells one side of the texts from the other. */
export function KeynessBar({ request, onChange }: RequestPart<KeynessRequest>) {
  const { t } = useWords('analysis');
  const setOf = (of: KeynessRequest['of']): void => {
    const { kind, documentIds, leaveOut, labelLanguage } = request;
    const { target, reference, smoothing, level, sortBy, limit } = request;
    const text = { kind, documentIds, leaveOut, labelLanguage } as const;
    const sides = { target, reference, smoothing, level, sortBy, limit } as const;
    onChange(
      of === 'concepts'
        ? { ...text, ...sides, of, ...codeFilter, counting: 'occurrences', recordingUnit: 'clause' }
        : { ...text, ...sides, of, leavesOutStopWords: true, minimumFrequency: 3 },
    );
  };
  return (
    <>
      <SidesChoice {...{ request, onChange }} />
      <OfSwitch value={request.of} onChange={setOf} />
      {request.of === 'concepts' ? (
        <CodeCountingChoice {...{ request, onChange }} countings={['occurrences', 'units']} />
      ) : (
        <>
          <MinimumChoice {...{ request, onChange }} />
          <StopWordsCheck {...{ request, onChange }} />
          <WordListsChoice {...{ request, onChange }} />
        </>
      )}
      <NamedChoice
        label={t('orderBy')}
        value={request.sortBy}
        values={keynessMeasures}
        names="keynesses"
        onChange={(sortBy) => onChange({ ...request, sortBy })}
      />
      <LimitChoice {...{ request, onChange }} values={[20, 50, 200]} />
    </>
  );
}

/** How evenly words or codes are spread over the parts. */
export function DispersionBar({ request, onChange }: RequestPart<DispersionRequest>) {
  const { t } = useWords('analysis');
  const setOf = (of: DispersionRequest['of']): void => {
    const { kind, documentIds, leaveOut, labelLanguage, parts, limit } = request;
    const kept = { kind, documentIds, leaveOut, labelLanguage, parts, limit } as const;
    onChange(
      of === 'concepts'
        ? { ...kept, of, ...codeFilter }
        : { ...kept, of, leavesOutStopWords: true, minimumFrequency: 5 },
    );
  };
  return (
    <>
      <OfSwitch value={request.of} onChange={setOf} />
      <GroupChoice
        label={t('overParts')}
        value={request.parts}
        onChange={(parts) => onChange({ ...request, parts })}
      />
      {request.of === 'concepts' ? (
        <CodeChoice {...{ request, onChange }} />
      ) : (
        <>
          <MinimumChoice {...{ request, onChange }} />
          <StopWordsCheck {...{ request, onChange }} />
          <WordListsChoice {...{ request, onChange }} />
        </>
      )}
      <LimitChoice {...{ request, onChange }} values={[20, 50, 100, 500]} />
    </>
  );
}

type Of = KeynessRequest['of'];

function OfSwitch(props: { readonly value: Of; readonly onChange: (of: Of) => void }) {
  const { t } = useWords('analysis');
  const values = ['lemmas', 'words', 'concepts'] as const;
  return (
    <Switch
      label={t('compared')}
      value={props.value}
      options={values.map((value) => ({ value, label: t(`comparedOf.${value}`) }))}
      onChange={props.onChange}
    />
  );
}
