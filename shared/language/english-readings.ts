import {
  baseOfVerb,
  knownClasses,
  positiveOf,
  singularOf,
  unbind,
  type EnglishMorphology,
  type Unbound,
} from './english-morphology.ts';
import { correctSlip } from './english-spelling.ts';

/**
 * One way to read a word: its class, a letter of {@link classLetters}, is upper case where the word
 * is its own lemma and lower case where the lemma differs; `count` is the logarithm (base 2, rounded
 * down, one more) of how often the treebank has it so, 0 when it is a guess.
 */
export type Reading = {
  readonly tag: string;
  readonly lemma: string;
  readonly count: number;
};

/** Letters of the universal parts of speech. */
export const classLetters: { readonly [upos: string]: string } = {
  NOUN: 'N',
  PROPN: 'P',
  VERB: 'V',
  AUX: 'X',
  ADJ: 'J',
  ADV: 'R',
  PRON: 'O',
  DET: 'D',
  ADP: 'A',
  PART: 'T',
  CCONJ: 'C',
  SCONJ: 'S',
  NUM: 'M',
  INTJ: 'I',
  PUNCT: 'Z',
  SYM: 'Z',
  X: 'Z',
};

/**
 * The readings of forms that the treebank has, by form, as text and commonest first: tag, count (base
 * 36) and, where rules would have it otherwise, `=` and the lemma, with spaces between readings.
 */
export type EnglishLexicon = ReadonlyMap<string, string>;

/** Reads a lexicon: a form a line, shared letters (base 36) first, then a space and its readings. */
export function decodeEnglishLexicon(encoded: string): EnglishLexicon {
  const lexicon = new Map<string, string>();
  let previous = '';
  for (const line of encoded.split('\n')) {
    const space = line.indexOf(' ');
    previous = previous.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1, space);
    lexicon.set(previous, line.slice(space + 1));
  }
  return lexicon;
}

/** The compact form of a lexicon; equal lexicons give equal text. */
export function encodeEnglishLexicon(lexicon: EnglishLexicon): string {
  const lines = [];
  let previous = '';
  for (const form of [...lexicon.keys()].sort()) {
    let shared = 0;
    while (shared < 35 && shared < previous.length && previous[shared] === form[shared])
      shared += 1;
    lines.push(`${shared.toString(36)}${form.slice(shared)} ${lexicon.get(form) ?? ''}`);
    previous = form;
  }
  return lines.join('\n');
}

/** Readings as the lexicon has them; those of tags that the rules get right leave the lemma out. */
export function encodeReadings(
  morphology: EnglishMorphology,
  form: string,
  readings: readonly Reading[],
): string {
  return [...readings]
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
    .map(({ tag, lemma, count }) => {
      const isPlain = lemma === lemmaByClass(morphology, form, tag);
      return `${tag}${count.toString(36)}${isPlain ? '' : `=${lemma}`}`;
    })
    .join(' ');
}

function decodeReadings(morphology: EnglishMorphology, form: string, encoded: string): Reading[] {
  // Most words: one reading, and they are their own lemma.
  if (encoded.length === 2 && encoded < 'a') {
    return [{ tag: encoded.charAt(0), lemma: form, count: parseInt(encoded.charAt(1), 36) }];
  }
  return encoded.split(' ').map((reading) => {
    const tag = reading.charAt(0);
    const lemma = reading.length > 2 ? reading.slice(3) : lemmaByClass(morphology, form, tag);
    return { tag, lemma, count: parseInt(reading.charAt(1), 36) };
  });
}

/** What a lemma becomes by the rules for the class; the form itself where they change nothing. */
function lemmaByClass(morphology: EnglishMorphology, form: string, tag: string): string {
  switch (tag) {
    case 'n':
    case 'p':
      return singularOf(morphology, form);
    case 'v':
      return baseOfVerb(morphology, form);
    case 'j':
    case 'r':
      return positiveOf(form);
    default:
      return form;
  }
}

const unchangedGuesses = 'NPVJR';
/** Forms met so seldom (as in {@link Reading}) may well have readings that were not met. */
const rarelyMet = 3;
/** Numbers, addresses. */
const isFixed = /^\d|[/@_]|\w\.\w{2}/;
const verbalPrefix = /^(?:re|co|de|pre|mis|over|under|out|un|sub|self)-$/;

/** Guesses at a form; only the form itself where there is no other lemma to guess at. */
function guessReadings(morphology: EnglishMorphology, form: string): Reading[] {
  const changed: Reading[] = [];
  // Of a compound the last part is inflected: as a noun, or as a verb after a verb's prefix.
  const cut = form.lastIndexOf('-') + 1;
  const head = form.slice(0, cut);
  const last = form.slice(cut);
  const isKnown = knownClasses(form) !== 0;
  const guess = (tags: string, lemma: string): void => {
    if (lemma === last || (isKnown && knownClasses(lemma) === 0)) return;
    for (const tag of tags) changed.push({ tag, lemma: head + lemma, count: 0 });
  };
  if (!isFixed.test(form)) {
    guess('np', singularOf(morphology, last));
    if (cut === 0 || verbalPrefix.test(head)) {
      guess('v', baseOfVerb(morphology, last));
      guess('jr', positiveOf(last));
    }
  }
  if (changed.length === 0) return [{ tag: unchangedGuesses.charAt(0), lemma: form, count: 0 }];
  for (const tag of unchangedGuesses) changed.push({ tag, lemma: form, count: 0 });
  return changed;
}

/** All readings of a form, and how it was cut to find them. */
export type Readings = Unbound & { readonly readings: readonly Reading[] };

/** What readings are found by. */
export type ReadingSources = {
  readonly lexicon: EnglishLexicon;
  readonly morphology: EnglishMorphology;
};

/**
 * The readings of a form (a comparison key): those of the treebank, and guesses where it is unknown
 * or rare. A contraction has the readings of its first part, a plain slip of the pen those of the word
 * that was meant.
 */
export function readingsOf(sources: ReadingSources, key: string): Readings {
  const { lexicon, morphology } = sources;
  const whole = lexicon.get(key);
  const { base, clitic } = whole === undefined ? unbind(key) : { base: key, clitic: '' };
  const encoded = whole ?? lexicon.get(base);
  const met = encoded === undefined ? [] : decodeReadings(morphology, base, encoded);
  if (met.some(({ count }) => count > rarelyMet)) return { base, clitic, readings: met };
  const guesses = guessReadings(morphology, base);
  if (met.length === 0 && guesses.every(({ lemma }) => knownClasses(lemma) === 0)) {
    const meant = correctSlip(base, (word) => frequencyOf(lexicon, word));
    if (meant !== null) return { ...readingsOf(sources, meant), clitic };
  }
  const others = guesses.filter(({ tag }) => !met.some((reading) => reading.tag === tag));
  return { base, clitic, readings: [...met, ...others] };
}

/** How far a word is believed to be what a slip stands for; names are often a letter from a word. */
function frequencyOf(lexicon: EnglishLexicon, word: string): number {
  const frequency = parseInt(lexicon.get(word)?.charAt(1) ?? '0', 36);
  if (frequency > 1) return frequency;
  return word.length > 6 && (frequency > 0 || knownClasses(word) !== 0) ? 1 : 0;
}

/** Whether it takes a choice to say the lemma. */
export function lemmasDiffer({ readings }: Readings): boolean {
  const first = readings[0]?.lemma;
  return readings.some(({ lemma }) => lemma !== first);
}
