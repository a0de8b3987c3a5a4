import englishStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import russianStemmer from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';
import type { Language } from './language.ts';

type Suffix = { readonly text: string; readonly leaves: number };

/** The suffixes of a row, longest first; what is left of the word has at least `leaves` letters. */
function suffixes(leaves: number, row: string): Suffix[] {
  return row.split(' ').map((text) => ({ text, leaves }));
}

function longestFirst(rows: readonly Suffix[][]): readonly Suffix[] {
  return rows.flat().sort((a, b) => b.text.length - a.text.length);
}

const suffixesOf: { readonly [language in Language]: readonly Suffix[] } = {
  // What makes nouns and adjectives of nouns and of verb stems. Verbs made of nouns (-ла) stay:
  // "сайла" has nothing to do with "сай".
  kk: longestFirst([
    suffixes(3, 'лық лік дық дік тық тік шы ші лы лі ды ді ты ті сыз сіз дас дес тас тес лас лес'),
    suffixes(3, 'кер гер ым ім ият иет малы мелі балы белі палы пелі ндыр ндір дандыр дендір'),
    suffixes(4, 'у ма ме ба бе па пе нбалы нбелі ылмалы ілмелі лмалы лмелі ландыр лендір'),
    suffixes(4, 'тандыр тендір шыл шіл нама'),
  ]),
  // After the stemmer, which takes off inflection, -ость and the second н of -нный.
  ru: longestFirst([
    suffixes(4, 'ов ск енн ическ а я и е'),
    suffixes(5, 'тел тельн тельск ательн ительн ател ител ательств ительств ан ен ани ени енч'),
    suffixes(5, 'ств ственн ион ник ност анин'),
  ]),
  en: longestFirst([suffixes(5, 'or er ori ent ari eri ri at i'), suffixes(4, 'ship')]),
};

/** Roots that the rules miss (the vowel changes) or would lose in another one. */
const irregularRoots: { readonly [language in Language]: ReadonlyMap<string, string> } = {
  kk: byRoot('қаулы: қаулы | тарау: тарау'),
  ru: byRoot(`аким: акимат | выбор: выбирать выбрать | избир: избрать избрание избранный
    | ответствен: ответственный ответственность | статья: статья | странный: странный`),
  en: byRoot(`organ#: organ | general: general | universal: universal | university: university
    | communist: communist communism | policy: policy | charter: charter | vote: voter`),
};

function byRoot(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split('|').flatMap((entry) => {
      const [root = '', words = ''] = entry.split(':');
      return words
        .trim()
        .split(/\s+/)
        .map((word) => [word, root.trim()] as const);
    }),
  );
}

/**
 * What the lemmas of one family of words share: "әкім", "әкімдік" and "әкімшілік" have one key, and
 * so have "election", "elector" and "elect". A comparison key, not always a word. Wider and rougher
 * than a lemma; meant for lemmas, not for inflected forms.
 */
export function rootKey(lemma: string, language: Language): string {
  const irregular = irregularRoots[language].get(lemma);
  if (irregular !== undefined) return irregular;
  switch (language) {
    case 'kk':
      return stripSuffixes(lemma, language);
    case 'ru':
      return russianRoot(lemma);
    case 'en':
      return stripSuffixes(englishStemmer.stem(lemma).replace(/aci$/, 'at'), language);
  }
}

// A lemma that ends in a consonant has no ending, though the stemmer finds one in "аким".
function russianRoot(lemma: string): string {
  const stem = /[бвгджзклмнпрстфхцчшщ]$/.test(lemma) ? lemma : russianStemmer.stem(lemma);
  const bare = stem.replace(/([бвгджзклмпрстфхцчшщ])н$/, '$1');
  return stripSuffixes(bare.length >= 4 ? bare : stem, 'ru');
}

function stripSuffixes(word: string, language: Language): string {
  const found = suffixesOf[language].find(
    ({ text, leaves }) => word.endsWith(text) && word.length - text.length >= leaves,
  );
  return found === undefined ? word : stripSuffixes(word.slice(0, -found.text.length), language);
}
