import { formOrigins, type FormOrigin } from '../../../../shared/language/word-forms.ts';
import type { ComputedTable } from '../../../worker/core-client.ts';
import { hasValues, type OpenWord } from './open-word.ts';

/** A form as the panel shows it. */
export type FormRow = {
  /** Its row in the table of forms. */
  readonly row: number;
  readonly form: string;
  /** The lemma it counts under. */
  readonly lemma: string;
  readonly automatic: string;
  readonly origin: FormOrigin;
  readonly frequency: number;
  readonly documents: number;
};

/** The forms of the open lemma in its group, in the order of the table. */
export function formRows(
  table: Pick<ComputedTable, 'columns' | 'rows'>,
  { language, group }: OpenWord,
): readonly FormRow[] {
  const place = (key: string): number => table.columns.findIndex((column) => column.key === key);
  const [form, lemma, automatic, origin] = [
    place('form'),
    place('lemma'),
    place('automaticLemma'),
    place('formOrigin'),
  ];
  const [frequency, documents] = [place('frequency'), place('documents')];
  return table.rows.flatMap((cells, row) => {
    if (!hasValues(table, cells, { ...group, language })) return [];
    return [
      {
        row,
        form: String(cells[form]),
        lemma: String(cells[lemma]),
        automatic: String(cells[automatic]),
        origin: formOrigins.find((own) => own === cells[origin]) ?? 'automatic',
        frequency: Number(cells[frequency]),
        documents: Number(cells[documents]),
      },
    ];
  });
}

/** The column whose cells open the passages of a form. */
export function passagesColumn({ columns }: Pick<ComputedTable, 'columns'>): number {
  return columns.findIndex(({ key }) => key === 'frequency');
}

/** The forms chosen after a click or step onto `target`: it alone, or with Shift all from `anchor` to it. */
export function chosenBetween(
  rows: readonly FormRow[],
  anchor: string | null,
  target: string,
): ReadonlySet<string> {
  const to = rows.findIndex(({ form }) => form === target);
  const from = rows.findIndex(({ form }) => form === anchor);
  if (from === -1 || to === -1) return new Set([target]);
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return new Set(between.map(({ form }) => form));
}

/** The shortest of the forms: the likeliest name for a lemma made of them; the first of equals. */
export function likelyLemma(forms: readonly string[]): string {
  return forms.reduce((best, form) => (form.length < best.length ? form : best), forms[0] ?? '');
}
