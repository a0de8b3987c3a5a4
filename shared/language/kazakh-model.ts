import { learnLetters, type LetterModel } from './kazakh-letter-model.ts';
import type { StemClass } from './kazakh-stem-repair.ts';
import { decodeSuffixRules } from './suffix-rules.ts';

/** What is learned about Kazakh. Costs are negative logarithms of probabilities, up to a constant. */
export type KazakhModel = {
  readonly nominalStems: ReadonlyMap<string, number>;
  readonly verbStems: ReadonlyMap<string, number>;
  readonly letters: { readonly nominal: LetterModel; readonly verb: LetterModel };
  /** Cost of each morpheme after each, `before * morphemeTotal + morpheme`. */
  readonly transitions: Float64Array;
  /** Weights of the features of stems, see `kazakh-costs.ts`. */
  readonly weights: Float64Array;
  /** Words that are read otherwise than the model would. */
  readonly wholeWords: ReadonlyMap<string, string>;
};

export function stemCount(model: KazakhModel, stem: string, stemClass: StemClass): number {
  return (stemClass === 'nominal' ? model.nominalStems : model.verbStems).get(stem) ?? 0;
}

const countPrecision = 4;

/** Stems with counts as lines `count stem stem …`; counts fall, stems are sorted. */
export function encodeCounts(stems: ReadonlyMap<string, number>): string {
  const byCount = new Map<number, string[]>();
  for (const [stem, count] of stems) {
    const rounded = Math.max(1, Math.round(count * countPrecision));
    const group = byCount.get(rounded);
    if (group === undefined) byCount.set(rounded, [stem]);
    else group.push(stem);
  }
  return [...byCount.keys()]
    .sort((a, b) => b - a)
    .map((count) => `${count} ${(byCount.get(count) ?? []).sort().join(' ')}`)
    .join('\n');
}

/** The inverse of {@link encodeCounts}, to a quarter of a count. */
export function decodeCounts(encoded: string): Map<string, number> {
  const stems = new Map<string, number>();
  for (const line of encoded.split('\n')) {
    const [count = '0', ...names] = line.split(' ');
    for (const name of names) stems.set(name, Number(count) / countPrecision);
  }
  return stems;
}

const precision = 20;

/** Numbers with runs of equal ones shortened: `value` or `value*times`; `_` is infinity. */
export function encodeNumbers(numbers: Float64Array): string {
  const parts: string[] = [];
  for (let index = 0; index < numbers.length;) {
    const rounded = (at: number): string => {
      const value = numbers[at] ?? 0;
      return value === Infinity ? '_' : String(Math.round(value * precision));
    };
    const text = rounded(index);
    let times = 1;
    while (index + times < numbers.length && rounded(index + times) === text) times += 1;
    parts.push(times === 1 ? text : `${text}*${times}`);
    index += times;
  }
  return parts.join(' ');
}

/** The inverse of {@link encodeNumbers}, rounded to 1/20. */
export function decodeNumbers(encoded: string): Float64Array {
  const numbers: number[] = [];
  for (const part of encoded.split(' ')) {
    const [text = '0', times = '1'] = part.split('*');
    const value = text === '_' ? Infinity : Number(text) / precision;
    for (let count = Number(times); count > 0; count -= 1) numbers.push(value);
  }
  return Float64Array.from(numbers);
}

/** Reads the compiled model: parts between blank lines, see `encodeKazakhModel`. */
export function decodeKazakhModel(encoded: string): KazakhModel {
  const [nominal = '', verb = '', transitions = '', weights = '', words = ''] =
    encoded.split('\n\n');
  const wholeWords = new Map<string, string>();
  for (const [ending, { cut, add }] of decodeSuffixRules(words)) {
    const word = ending.slice(1);
    wholeWords.set(word, word.slice(0, word.length - cut) + add);
  }
  const nominalStems = decodeCounts(nominal);
  const verbStems = decodeCounts(verb);
  return {
    nominalStems,
    verbStems,
    letters: { nominal: learnLetters(nominalStems), verb: learnLetters(verbStems) },
    transitions: decodeNumbers(transitions),
    weights: decodeNumbers(weights),
    wholeWords,
  };
}
