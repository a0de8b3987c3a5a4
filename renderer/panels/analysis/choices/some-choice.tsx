import { ManyChoice, type Option } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';

type SomeChoiceProps<Value extends string> = {
  readonly label: string;
  /** `null`: all, also those that come in later. */
  readonly values: readonly Value[] | null;
  readonly options: readonly Option<Value>[];
  /** What the button says of a choice; without it, how many of how many. */
  readonly summary?: string;
  readonly onChange: (values: readonly Value[] | null) => void;
};

/** Any number of several; none and all chosen are the same, which is not to choose. */
export function SomeChoice<Value extends string>(props: SomeChoiceProps<Value>) {
  const { label, values, options, summary, onChange } = props;
  const { t, format } = useWords('analysis');
  const common = useWords('common');
  const all = options.length;
  const counts = (chosen: number): string =>
    t('ofAll', { count: chosen, chosen: format.number(chosen), all: format.number(all) });
  return (
    <ManyChoice
      label={label}
      summary={values === null ? common.t('all') : (summary ?? counts(values.length))}
      values={values ?? options.map(({ value }) => value)}
      options={options}
      onChange={(next) => onChange(next.length === 0 || next.length === all ? null : next)}
    />
  );
}
