import { characterClasses, isLetterClass, upper } from './character-classes.ts';
import { knownClasses } from './english-morphology.ts';
import type { EnglishLexicon, Readings } from './english-readings.ts';
import { hashText, mixHash } from './feature-hash.ts';

/** What a word shows of itself to a neighbour, as hashes. */
export type WordLook = {
  readonly form: number;
  /** Its usual classes or, when it is unknown, its ending and shape. */
  readonly tags: number;
  readonly ending: number;
  readonly shape: number;
};

const noLetters = 0;
const lowerCase = 1;
const capitalized = 2;
const allCapitals = 3;
const mixedCase = 4;

function shapeOf(word: string): number {
  let letters = 0;
  let capitals = 0;
  let firstIsCapital = false;
  for (let index = 0; index < word.length; index += 1) {
    const characterClass = characterClasses[word.charCodeAt(index)] ?? 0;
    if (!isLetterClass(characterClass)) continue;
    if (characterClass === upper) {
      capitals += 1;
      if (letters === 0) firstIsCapital = true;
    }
    letters += 1;
  }
  if (letters === 0) return noLetters;
  if (capitals === 0) return lowerCase;
  if (firstIsCapital && capitals === 1) return capitalized;
  return capitals === letters || capitals > 2 ? allCapitals : mixedCase;
}

/** What stands before the first and after the last word of a sentence. */
const edge: WordLook = { form: 1, tags: 1, ending: 1, shape: noLetters };

/** Words met less often than this (as in a reading) go by their looks, that others share. */
const leastToName = 2;
/** Readings this much less frequent (in powers of two) than the commonest are not usual. */
const usual = 2;

/** The look of a word as it stands in the text, whose readings are known. */
export function lookOf(word: string, { base, readings }: Readings): WordLook {
  const shape = shapeOf(word);
  const ending = endingOf(base, 3);
  const most = readings[0]?.count ?? 0;
  const looks = mixHash(ending, shape);
  if (most === 0) return { form: looks, tags: mixHash(looks, 77), ending, shape };
  let tags = 0;
  for (const { tag, count } of readings) {
    if (count > 0 && count >= most - usual) tags = mixHash(tags, tag.charCodeAt(0));
  }
  return {
    form: most >= leastToName ? hashText(base) : looks,
    tags,
    ending,
    shape,
  };
}

function endingOf(word: string, length: number): number {
  return hashText(word, Math.max(0, word.length - length));
}

/** Features of a word by itself that hold for any reading. */
export const wordFeatureCount = 21;
/** Features of a word by itself that a reading adds. */
export const readingFeatureCount = 5;

/**
 * Writes the features of a word by itself to `into`: first those that hold for any reading, then
 * those of each reading in turn. All are to be joined with the tag of the reading.
 */
export function wordFeatures(
  lexicon: EnglishLexicon,
  { base, clitic, readings }: Readings,
  { form, tags, ending: ending3, shape }: WordLook,
  into: Int32Array,
): void {
  const ending1 = endingOf(base, 1);
  const ending2 = endingOf(base, 2);
  const bound = hashText(clitic);
  const classes = knownClasses(base);
  const most = readings[0]?.count ?? 0;
  into[0] = 0;
  into[1] = form;
  into[2] = mixHash(form, shape);
  into[3] = ending1;
  into[4] = ending2;
  into[5] = ending3;
  into[6] = endingOf(base, 4);
  into[7] = endingOf(base, 5);
  into[8] = shape;
  into[9] = mixHash(ending1, shape);
  into[10] = mixHash(ending2, shape);
  into[11] = mixHash(ending3, shape);
  into[12] = mixHash(mixHash(ending1, shape), classes);
  into[13] = mixHash(ending2, bound);
  into[14] = mixHash(bound, shape);
  into[15] = mixHash(classes, ending2);
  into[16] = mixHash(classes, shape);
  into[17] = mixHash(most, shape);
  into[18] = hashText(base.slice(0, 3));
  into[19] = base.includes('-') ? 1 : 0;
  into[20] = mixHash(tags, shape);
  for (let template = 0; template < wordFeatureCount; template += 1) {
    into[template] = mixHash(into[template] ?? 0, template + 1);
  }
  readings.forEach(({ lemma, count }, index) => {
    const own = wordFeatureCount + index * readingFeatureCount;
    const known = lexicon.get(lemma);
    const usualTag = known === undefined ? 0 : mixHash(known.charCodeAt(0), known.charCodeAt(1));
    into[own] = mixHash(mixHash(count, most), 101);
    into[own + 1] = mixHash(mixHash(knownClasses(lemma), classes), 102);
    into[own + 2] = mixHash(known === undefined ? 0 : hashText(lemma), 103);
    into[own + 3] = mixHash(usualTag, 104);
    into[own + 4] = mixHash(mixHash(usualTag, ending2), 105);
  });
}

/** Room that {@link contextFeatures} needs. */
export const contextFeatureCount = 30;

/**
 * Features that the neighbours of the word at `index` make for any reading, written to `into`.
 * `capitals` says how much of the sentence is capitalised, in quarters.
 */
export function contextFeatures(
  looks: readonly WordLook[],
  index: number,
  capitals: number,
  into: Int32Array,
): void {
  const here = looks[index] ?? edge;
  const before = looks[index - 1] ?? edge;
  const before2 = looks[index - 2] ?? edge;
  const after = looks[index + 1] ?? edge;
  const after2 = looks[index + 2] ?? edge;
  const place = before.shape === noLetters ? 7 : 8;
  const around = mixHash(before.tags, after.tags);
  into[0] = mixHash(place, here.shape);
  into[1] = mixHash(mixHash(place, here.shape), here.tags);
  into[2] = before.form;
  into[3] = after.form;
  into[4] = before2.form;
  into[5] = after2.form;
  into[6] = before.tags;
  into[7] = after.tags;
  into[8] = mixHash(before2.tags, before.tags);
  into[9] = mixHash(after.tags, after2.tags);
  into[10] = around;
  into[11] = mixHash(before.form, after.form);
  into[12] = mixHash(before.form, here.form);
  into[13] = mixHash(after.form, here.form);
  into[14] = mixHash(before.tags, here.form);
  into[15] = mixHash(after.tags, here.form);
  into[16] = mixHash(before.tags, here.ending);
  into[17] = mixHash(after.tags, here.ending);
  into[18] = mixHash(around, here.ending);
  into[19] = mixHash(around, here.tags);
  into[20] = mixHash(before.form, here.tags);
  into[21] = mixHash(after.form, here.tags);
  into[22] = mixHash(before.form, here.ending);
  into[23] = mixHash(after.form, here.ending);
  into[24] = mixHash(before.ending, here.ending);
  into[25] = mixHash(after.ending, here.ending);
  into[26] = mixHash(mixHash(before.shape, after.shape), here.shape);
  into[27] = mixHash(mixHash(capitals, place), here.shape);
  into[28] = mixHash(before2.tags, here.tags);
  into[29] = mixHash(after2.tags, here.tags);
  for (let template = 0; template < contextFeatureCount; template += 1) {
    into[template] = mixHash(into[template] ?? 0, 201 + template);
  }
}

/** How much of the words with letters is capitalised, in quarters. */
export function capitalsOf(looks: readonly WordLook[]): number {
  let words = 0;
  let capitals = 0;
  for (const { shape } of looks) {
    if (shape === noLetters) continue;
    words += 1;
    if (shape === capitalized || shape === allCapitals) capitals += 1;
  }
  return words === 0 ? 0 : Math.floor((4 * capitals) / words);
}
