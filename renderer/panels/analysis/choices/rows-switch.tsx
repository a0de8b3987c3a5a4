import { Switch } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from './change.ts';

type HasRows = { readonly rows: string };

type RowsSwitchProps<Request extends HasRows> = RequestPart<Request> & {
  readonly rows: readonly Request['rows'][];
  /** The words of a kind of rows are those of `names.kind`, in the words of the analysis. */
  readonly names: string;
};

/** What the rows of the table are, all in sight. */
export function RowsSwitch<Request extends HasRows>(props: RowsSwitchProps<Request>) {
  const { request, rows, names, onChange } = props;
  const { t } = useWords('analysis');
  return (
    <Switch<Request['rows']>
      label={t('rowsAre')}
      value={request.rows}
      options={rows.map((value) => ({ value, label: t(`${names}.${value}`) }))}
      onChange={(next) => onChange({ ...request, rows: next })}
    />
  );
}
