/**
 * Russian words of law and politics that the dictionary lacks, or whose forms it shares with words
 * that are rarer in law. Written for this project.
 */

/** Stems with the endings of all their forms, that of the lemma first; `0` is none. */
const newWords: readonly (readonly [stems: string, endings: string])[] = [
  ['аким акимат маслихат мажилис мажилисмен облакимат', '0 а у ом е ы ов ам ами ах'],
  ['тенге', '0'],
];

/** Words of the dictionary that win their forms: "суд" over "судно", "избрать" over "избранный". */
const preferredWords = {
  nouns: 'выборы довыборы перевыборы устав право политика суд норма отмена сход ценз собрание',
  verbs: `избирать избрать выбирать выбрать назначать назначить утверждать утвердить отменять
    отменить контролировать регистрировать финансировать делегировать регулировать`,
};

/** Forms with lemmas of words that the dictionary lacks. */
export function russianLegalForms(): (readonly [form: string, lemma: string])[] {
  return newWords.flatMap(([stems, endings]) =>
    stems.split(' ').flatMap((stem) => {
      const forms = endings.split(' ').map((ending) => (ending === '0' ? stem : stem + ending));
      return forms.map((form) => [form, forms[0] ?? stem] as const);
    }),
  );
}

/** Words of the dictionary that are preferred wherever one of their forms is read. */
export function preferredRussianWords(): { readonly nouns: string[]; readonly verbs: string[] } {
  return { nouns: preferredWords.nouns.split(' '), verbs: preferredWords.verbs.split(/\s+/) };
}
