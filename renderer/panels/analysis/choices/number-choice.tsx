import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from './change.ts';

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

type HasLimit = { readonly limit: number | null };

type LimitChoiceProps<Request extends HasLimit> = RequestPart<Request> & {
  /** The usual limits; one that stands in the request joins them. */
  readonly values: readonly number[];
};

/** At most so many rows, or all. */
export function LimitChoice<Request extends HasLimit>(props: LimitChoiceProps<Request>) {
  const { request, values, onChange } = props;
  const { t, format } = useWords('analysis');
  const { limit } = request;
  const all = [...new Set([...values, ...(limit === null ? [] : [limit])])].sort((a, b) => a - b);
  const options = [...all.map(String), 'none'].map((own) => ({
    value: own,
    label: own === 'none' ? t('noLimit') : format.number(Number(own)),
  }));
  return (
    <Choice
      label={t('limit')}
      value={limit === null ? 'none' : String(limit)}
      options={options}
      onChange={(own) => onChange({ ...request, limit: own === 'none' ? null : Number(own) })}
    />
  );
}
