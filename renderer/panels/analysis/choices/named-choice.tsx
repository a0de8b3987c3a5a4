import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';

type NamedChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  /** The words of a value are those of `names.value`, in the words of the analysis. */
  readonly names: string;
  /** Whether the words are a name with a hint rather than one word. */
  readonly hasHints?: boolean;
  readonly onChange: (value: Value) => void;
};

/** One of a closed list whose words stand together in the locale files. */
export function NamedChoice<Value extends string>(props: NamedChoiceProps<Value>) {
  const { label, value, values, names, hasHints = false, onChange } = props;
  const { t } = useWords('analysis');
  return (
    <Choice
      label={label}
      value={value}
      options={values.map((own) =>
        hasHints
          ? { value: own, label: t(`${names}.${own}.name`), hint: t(`${names}.${own}.hint`) }
          : { value: own, label: t(`${names}.${own}`) },
      )}
      onChange={onChange}
    />
  );
}
