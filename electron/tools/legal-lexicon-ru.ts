/**
 * Russian words of law and politics that the dictionary lacks, or whose forms it shares with words
 * that are rarer in law. Written for this project.
 */

/** Stems with the endings of all their forms, that of the lemma first; `0` is none. */
const newWords: readonly (readonly [stems: string, endings: string])[] = [
  ['аким акимат маслихат мажилис мажилисмен облакимат', '0 а у ом е ы ов ам ами ах'],
  ['тенге', '0'],
];

/** Nouns of the dictionary that win their forms: "выборы" over "выбор", "суд" over "судно". */
const preferredNouns =
  'выборы довыборы перевыборы устав право политика суд норма отмена сход ценз собрание';

/** Forms with lemmas of words that the dictionary lacks. */
export function russianLegalForms(): (readonly [form: string, lemma: string])[] {
  return newWords.flatMap(([stems, endings]) =>
    stems.split(' ').flatMap((stem) => {
      const forms = endings.split(' ').map((ending) => (ending === '0' ? stem : stem + ending));
      return forms.map((form) => [form, forms[0] ?? stem] as const);
    }),
  );
}

/** Nouns of the dictionary that are preferred wherever one of their forms is read. */
export function preferredRussianNouns(): string[] {
  return preferredNouns.split(' ');
}
