import { readFileSync } from 'node:fs';
import { closedKazakhWords } from '../../shared/language/closed-words-kk.ts';
import { foldHomoglyphs } from '../../shared/language/fold-homoglyphs.ts';
import type { StemClass } from '../../shared/language/kazakh-stem-repair.ts';
import type { TreebankParagraph } from './read-treebank.ts';

/** A form to learn from, with what is known of its right reading. */
export type Example = {
  readonly form: string;
  readonly isCapital: boolean;
  readonly stemClass: StemClass | null;
  /** The lemma, or null where only the length of the stem is known. */
  readonly lemma: string | null;
  readonly stemLengths: readonly number[];
  readonly count: number;
};

export const isKazakhWord = /^[а-яәғқңөұүһі][а-яәғқңөұүһі-]*$/;
const capital = /^[А-ЯӘҒҚҢӨҰҮҺІЁ][^А-ЯӘҒҚҢӨҰҮҺІЁ]*$/;

function isCapitalized(word: string): boolean {
  return capital.test(word);
}

/** Words of the treebank with their lemmas, each kind of word once, with its count. */
export function treebankExamples(paragraphs: readonly TreebankParagraph[]): Example[] {
  const examples = new Map<string, Example & { count: number }>();
  for (const { text, tokens, lemmas, upos } of paragraphs) {
    const tags = upos.split(' ');
    tokens.forEach(([start, end], index) => {
      const word = text.slice(start, end);
      const form = foldHomoglyphs(word);
      const lemma = foldHomoglyphs(lemmas[index] ?? '');
      const tag = tags[index] ?? 'X';
      if (!isKazakhWord.test(form) || tag === 'X') return;
      const stemClass: StemClass = tag === 'VERB' || tag === 'AUX' ? 'verb' : 'nominal';
      const isCapital = isCapitalized(word);
      const id = `${form} ${lemma} ${stemClass} ${isCapital ? 1 : 0}`;
      const known = examples.get(id);
      if (known !== undefined) known.count += 1;
      else examples.set(id, { form, isCapital, stemClass, lemma, stemLengths: [], count: 1 });
    });
  }
  return [...examples.values()];
}

/**
 * Words cut into morphemes (KazNLP). Causatives (V4) belong to the stem, as in the treebank;
 * reflexives (V1) and reciprocals (V3) may or may not.
 */
export function segmentExamples(path: string): Example[] {
  const examples: Example[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, root, cut, count] = line.split('\t');
    if (word === undefined || root === undefined || cut === undefined) continue;
    const form = foldHomoglyphs(word);
    if (!isKazakhWord.test(form) || closedKazakhWords.has(form)) continue;
    const stemClass = /_R_ET/.test(cut) ? 'verb' : 'nominal';
    let lengths = [root.length];
    let length = root.length;
    for (const part of cut.split(' ').slice(1)) {
      const [surface = '', tag] = part.split('_');
      length += surface.length;
      if (tag === 'V4') lengths = [length];
      else if (tag === 'V3' || (tag === 'V1' && isReflexive(form, length, surface)))
        lengths.push(length);
      else if (tag !== 'V2' && tag !== 'V1') break;
    }
    examples.push({
      form,
      isCapital: /_R_ZEQ/.test(cut),
      stemClass,
      lemma: null,
      stemLengths: lengths,
      count: Math.min(4, Number(count)),
    });
  }
  return examples;
}

/** -н after a vowel, and -ын after л, where -ыл cannot stand, are mostly passives. */
function isReflexive(form: string, end: number, suffix: string): boolean {
  return suffix.length > 1 && form.charAt(end - suffix.length - 1) !== 'л';
}

/** Types of a raw text with counts; a type is capital when it mostly is inside sentences. */
export function rawExamples(path: string): Example[] {
  const counts = new Map<string, { all: number; inside: number; capital: number }>();
  for (const sentence of readFileSync(path, 'utf8').split('\n')) {
    sentence.split('\t').forEach((word, index) => {
      const form = foldHomoglyphs(word);
      if (!isKazakhWord.test(form) || closedKazakhWords.has(form)) return;
      const entry = counts.get(form) ?? { all: 0, inside: 0, capital: 0 };
      entry.all += 1;
      if (index > 0) entry.inside += 1;
      if (index > 0 && isCapitalized(word)) entry.capital += 1;
      counts.set(form, entry);
    });
  }
  return [...counts].map(([form, { all, inside, capital: capitals }]) => ({
    form,
    isCapital: capitals * 2 > inside,
    stemClass: null,
    lemma: null,
    stemLengths: [],
    count: all,
  }));
}
