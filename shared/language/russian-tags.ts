/** What a tag of the dictionary says, taken apart. */
export type RussianTag = {
  /** Part of speech in OpenCorpora's names: NOUN, ADJF, PRTS … */
  readonly pos: string;
  /** The class under which lemmas are counted. */
  readonly wordClass: WordClass;
  /** Grammemes of the word, without the part of speech. */
  readonly fixed: readonly string[];
  /** Grammemes of the form, joined: `sing,nomn`. */
  readonly flexible: string;
};

/** Nouns, adjectives, determiners, verbs, adverbs, numerals, pronouns, function words. */
export const wordClasses = ['N', 'A', 'D', 'V', 'R', 'M', 'P', 'F'] as const;
export type WordClass = (typeof wordClasses)[number];

const classOfPos: { readonly [pos: string]: WordClass } = {
  NOUN: 'N',
  ADJF: 'A',
  ADJS: 'A',
  COMP: 'A',
  VERB: 'V',
  INFN: 'V',
  PRTF: 'V',
  PRTS: 'V',
  GRND: 'V',
  NUMR: 'M',
  ADVB: 'R',
  PRED: 'R',
  NPRO: 'P',
};

/** Takes a tag like `NOUN,inan,masc sing,nomn` apart. */
export function parseTag(tag: string): RussianTag {
  const [first = '', flexible = ''] = tag.split(' ');
  const [pos = '', ...fixed] = first.split(',');
  const isDeterminer = pos === 'ADJF' && fixed.includes('Apro');
  return { pos, wordClass: isDeterminer ? 'D' : (classOfPos[pos] ?? 'F'), fixed, flexible };
}
