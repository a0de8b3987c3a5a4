import type { DocumentView } from './corpus.ts';

/** The forms of the running words of some documents, numbered from 0. */
export type FormNumbers = {
  readonly forms: readonly string[];
  /** By number of document and type: the number of its form; of types that are no words, 0. */
  readonly ofTypes: readonly Uint32Array[];
};

/** The same texts are looked at again and again. */
const kept = new WeakMap<readonly DocumentView[], FormNumbers>();

/** Numbers the forms in the order in which they are first met; once for the same documents. */
export function numberForms(views: readonly DocumentView[]): FormNumbers {
  const known = kept.get(views);
  if (known !== undefined) return known;
  const forms: string[] = [];
  const numbers = new Map<string, number>();
  const ofTypes = views.map(({ table, words }) => {
    const own = new Uint32Array(table.types.length);
    for (const typeId of words.types) {
      const form = table.types[typeId] ?? '';
      let number = numbers.get(form);
      if (number === undefined) {
        number = forms.push(form) - 1;
        numbers.set(form, number);
      }
      own[typeId] = number;
    }
    return own;
  });
  const made = { forms, ofTypes };
  kept.set(views, made);
  return made;
}
