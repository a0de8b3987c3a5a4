import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';

type NumberChoiceProps = {
  readonly label: string;
  readonly value: number;
  /** The usual values; one that stands in the request joins them. */
  readonly values: readonly number[];
  readonly digits?: number;
  readonly onChange: (value: number) => void;
};

/** One of several usual numbers. */
export function NumberChoice({ label, value, values, digits, onChange }: NumberChoiceProps) {
  const { format } = useWords('analysis');
  const all = [...new Set([...values, value])].sort((a, b) => a - b);
  return (
    <Choice
      label={label}
      value={String(value)}
      options={all.map((own) => ({ value: String(own), label: format.number(own, digits) }))}
      onChange={(own) => onChange(Number(own))}
    />
  );
}

type LimitChoiceProps = {
  readonly value: number | null;
  readonly values: readonly number[];
  readonly onChange: (value: number | null) => void;
};

/** At most so many rows, or all. */
export function LimitChoice({ value, values, onChange }: LimitChoiceProps) {
  const { t, format } = useWords('analysis');
  const all = [...new Set([...values, ...(value === null ? [] : [value])])].sort((a, b) => a - b);
  const options = [...all.map(String), 'none'].map((own) => ({
    value: own,
    label: own === 'none' ? t('noLimit') : format.number(Number(own)),
  }));
  return (
    <Choice
      label={t('limit')}
      value={value === null ? 'none' : String(value)}
      options={options}
      onChange={(own) => onChange(own === 'none' ? null : Number(own))}
    />
  );
}
