import { hashText, mixHash, slotOf } from './feature-hash.ts';
import { unitsOfWeight, type HashedWeights } from './hashed-weights.ts';
import type { RussianTag } from './russian-tags.ts';

/** What the neighbours of a word see of it; numbers are hashes, sets are bits. */
export type WordLook = {
  /** The form where it is a common one, otherwise 0. */
  readonly word: number;
  /** Its likeliest tag, or what kind of mark it is. */
  readonly tag: number;
  /** Cases with genders or plural that it can have as adjective, as noun and as a person's name. */
  readonly asAdjective: number;
  readonly asNoun: number;
  readonly asName: number;
  /** Genders or plural that it asks of its subject as a verb of the past. */
  readonly asPast: number;
};

/** What of a candidate reading meets the neighbours. */
export type CandidateLook = {
  readonly tag: number;
  readonly wordClass: number;
  /** The lemma where it often competes with others, otherwise 0. */
  readonly lemma: number;
  readonly asAdjective: number;
  readonly asNoun: number;
  readonly isSurname: boolean;
};

const cases: { readonly [grammeme: string]: number } = {
  nomn: 0,
  voct: 0,
  gent: 1,
  gen2: 1,
  gen1: 1,
  datv: 2,
  accs: 3,
  acc2: 3,
  ablt: 4,
  loct: 5,
  loc1: 5,
  loc2: 5,
};
const genders: { readonly [grammeme: string]: number } = { masc: 0, femn: 1, neut: 2, plur: 3 };

/** The part of a tag that neighbours matter to: part of speech, case, number, person, tense. */
export function outlineOf({ pos, fixed, flexible }: RussianTag): string {
  if (fixed.includes('Fixd')) return `${pos} Fixd`;
  const grammemes = flexible.split(',').flatMap((grammeme) => {
    if (grammeme in cases) return [`${cases[grammeme]}`];
    return /^(?:plur|[123]per|past|pres|futr|impr)$/.test(grammeme) ? [grammeme] : [];
  });
  const isName = fixed.some((grammeme) => /^(?:Name|Surn|Patr)$/.test(grammeme));
  const gender = isName ? fixed.filter((grammeme) => grammeme in genders) : [];
  const kind = fixed.includes('Apro') ? 'Apro' : '';
  return [pos, kind, ...gender, ...grammemes].join(' ');
}

/** The bit of case and gender (or plural) of a tag; all genders where it does not say; 0 without case. */
export function agreementOf({ fixed, flexible }: RussianTag): number {
  const grammemes = [...flexible.split(','), ...fixed];
  const found = grammemes.find((grammeme) => grammeme in cases);
  if (found === undefined) return 0;
  return genderBits(grammemes) << (4 * (cases[found] ?? 0));
}

/** Bits of the genders or the plural that a tag names; all of them where it names none. */
export function genderBits(grammemes: readonly string[]): number {
  if (grammemes.includes('plur')) return 8;
  const gender = grammemes.find((grammeme) => grammeme in genders);
  return gender === undefined ? 7 : 1 << (genders[gender] ?? 0);
}

const outside = hashText('outside');
/** How a word beyond the ends of the sentence looks. */
const nobody: WordLook = {
  word: outside,
  tag: outside,
  asAdjective: 0,
  asNoun: 0,
  asName: 0,
  asPast: 0,
};

export const contextBits = 16;
const anySubject = 0b1111;
const farthestVerb = 4;
const farthestNoun = 3;

/**
 * The slots of the features of a candidate for the word at `index` among its neighbours, written
 * into `slots`; returns how many.
 */
export function contextSlots(
  looks: readonly WordLook[],
  index: number,
  candidate: CandidateLook,
  slots: Int32Array,
): number {
  let count = 0;
  const { tag, wordClass, lemma } = candidate;
  const add = (template: number, symbol: number, own: number): void => {
    slots[count] = slotOf(mixHash(mixHash(template, symbol), own), contextBits);
    count += 1;
  };
  const lookAt = (offset: number): WordLook => looks[index + offset] ?? nobody;
  const before = lookAt(-1);
  const after = lookAt(1);
  const beforeBoth = lookAt(-2);
  const afterBoth = lookAt(2);

  for (let offset = -2; offset <= 2; offset += 1) {
    if (offset === 0) continue;
    const look = lookAt(offset);
    const template = 10 * (offset + 3);
    add(template, look.tag, tag);
    add(template + 1, look.tag, wordClass);
    if (lemma !== 0) add(template + 2, look.tag, lemma);
    if (look.word === 0) continue;
    add(template + 3, look.word, tag);
    add(template + 4, look.word, wordClass);
    if (lemma !== 0) add(template + 5, look.word, lemma);
  }
  const own = lemma === 0 ? wordClass : lemma;
  add(61, mixHash(before.tag, after.tag), own);
  add(62, mixHash(after.tag, afterBoth.tag), own);
  add(63, mixHash(beforeBoth.tag, before.tag), own);

  const noun = nounAfter(looks, index);
  const follows = noun === 0 ? 2 : (noun & candidate.asAdjective) === 0 ? 0 : 1;
  add(64, follows, wordClass);
  if (lemma !== 0) add(65, follows, lemma);
  if (candidate.asNoun !== 0) {
    const { asAdjective } = before;
    add(66, asAdjective === 0 ? 2 : (asAdjective & candidate.asNoun) === 0 ? 0 : 1, wordClass);
    const subject = candidate.asNoun & anySubject;
    if (subject !== 0) add(67, verbAgrees(looks, index, subject), candidate.isSurname ? 1 : 0);
  }
  if (candidate.isSurname) {
    const names = before.asName | after.asName || beforeBoth.asName | afterBoth.asName;
    add(68, names === 0 ? 2 : (names & candidate.asNoun) === 0 ? 0 : 1, 0);
  }
  return count;
}

/** More features than any candidate has. */
export const mostContextSlots = 48;

/** The cases and genders of the next noun, over adjectives between. */
function nounAfter(looks: readonly WordLook[], index: number): number {
  for (let offset = 1; offset <= farthestNoun; offset += 1) {
    const look = looks[index + offset];
    if (look === undefined) return 0;
    if (look.asNoun !== 0) return look.asNoun;
    if (look.asAdjective === 0) return 0;
  }
  return 0;
}

/** Whether the nearest verb of the past takes the subject: 1 yes, 0 no, 2 there is none. */
function verbAgrees(looks: readonly WordLook[], index: number, subject: number): number {
  for (let distance = 1; distance <= farthestVerb; distance += 1) {
    const verbs = (looks[index + distance]?.asPast ?? 0) | (looks[index - distance]?.asPast ?? 0);
    if (verbs !== 0) return (verbs & subject) === 0 ? 0 : 1;
  }
  return 2;
}

/** The sum of the weights of `count` slots, in natural logarithms. */
export function sumWeights(weights: HashedWeights, slots: Int32Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += weights[slots[index] ?? 0] ?? 0;
  return sum / unitsOfWeight;
}
