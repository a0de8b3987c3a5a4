import type { WordSelection } from '../../../../shared/analysis/word-lists.ts';
import { Switch } from '../../../components/choices.tsx';
import { CheckBox } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from './change.ts';
import { NumberChoice } from './number-choice.tsx';

type CountsBy = Pick<WordSelection, 'countBy'>;

/** Whether words are counted as they are written or by lemma. */
export function CountByChoice<Request extends CountsBy>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t } = useWords('analysis');
  return (
    <Switch
      label={t('countBy')}
      value={request.countBy}
      options={[
        { value: 'lemma', label: t('lemmas') },
        { value: 'form', label: t('forms') },
      ]}
      onChange={(countBy) => onChange({ ...request, countBy })}
    />
  );
}

type HasMinimum = Pick<WordSelection, 'minimumFrequency'>;

/** Rarer words are left out. */
export function MinimumChoice<Request extends HasMinimum>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t } = useWords('analysis');
  return (
    <NumberChoice
      label={t('minimum')}
      value={request.minimumFrequency}
      values={[1, 2, 3, 5, 10, 20]}
      onChange={(minimumFrequency) => onChange({ ...request, minimumFrequency })}
    />
  );
}

type LeavesOut = Pick<WordSelection, 'leavesOutStopWords'>;

export function StopWordsCheck<Request extends LeavesOut>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t } = useWords('analysis');
  return (
    <CheckBox
      label={t('leavesOutStopWords')}
      checked={request.leavesOutStopWords}
      onChange={(event) => onChange({ ...request, leavesOutStopWords: event.target.checked })}
    />
  );
}
