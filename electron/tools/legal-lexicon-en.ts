/** A form with its lemma and class, a letter as in `classLetters` in the case of a reading. */
export type LegalReading = { readonly form: string; readonly tag: string; readonly lemma: string };

const nouns = `akim akimat maslikhat oblast rayon mandate charter constitution decentralization
  accountability transparency legitimacy electorate electability voter ballot by-election
  referendum plebiscite quorum amendment proceeding`;
const unchanging = 'mazhilis tenge';
const verbs = `elect appoint nominate dismiss vote govern amend abolish ratify promulgate enact
  delegate dissolve certify verify supervise enforce convene legislate authorize empower
  re-elect reappoint`;
const abbreviations = `jan january feb february mar march apr april jun june jul july aug august
  sep september sept september oct october nov november dec december mon monday tue tuesday
  tues tuesday wed wednesday thu thursday thur thursday thurs thursday fri friday sat saturday
  sun sunday`;

const list = (text: string): string[] => text.trim().split(/\s+/);

/** Words of law and politics that treebank and rules would not have so, written for this project. */
export function englishLegalReadings(): LegalReading[] {
  return [
    ...list(unchanging).map((lemma) => ({ form: lemma, tag: 'N', lemma })),
    ...list(nouns).flatMap((lemma) => [
      { form: lemma, tag: 'N', lemma },
      { form: `${lemma}s`, tag: 'n', lemma },
    ]),
    ...list(verbs).flatMap((lemma) => {
      const stem = lemma.replace(/e$/, '');
      const soft = stem.replace(/y$/, 'i');
      const third = soft === stem && !/s$|sh$/.test(lemma) ? `${lemma}s` : `${soft}es`;
      return [
        { form: lemma, tag: 'V', lemma },
        ...[`${stem}ing`, `${soft}ed`, third].map((form) => ({ form, tag: 'v', lemma })),
      ];
    }),
  ];
}

/** Months and days that are written short, with and without a full stop. */
export function calendarReadings(): LegalReading[] {
  const words = list(abbreviations);
  return words.flatMap((form, index) => {
    const lemma = words[index + 1] ?? '';
    if (index % 2 === 1) return [];
    return [form, `${form}.`].map((written) => ({ form: written, tag: 'p', lemma }));
  });
}
