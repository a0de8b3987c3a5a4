import {
  anyHarmony,
  anyLetterBit,
  letterClasses,
  letterHarmonies,
  letterNumber,
  letterTotal,
} from './kazakh-letters.ts';
import {
  kazakhStates,
  morphemeNames,
  nominalStem,
  stateAfter,
  suffixVariants,
  verbStem,
  wordEnd,
  type SuffixVariant,
} from './kazakh-suffixes.ts';
import {
  narrowVowelAfter,
  nominalLemmas,
  repairs,
  verbLemmas,
  type StemClass,
} from './kazakh-stem-repair.ts';

export const morphemeTotal = stateAfter.length;
const longestWord = 63;

/** What one takes from a reading: the stem in dictionary form, and where its suffixes begin. */
export type VisitReading = (
  lemma: string,
  stemClass: StemClass,
  repair: number,
  stemLength: number,
  /** Cost of the suffixes, at best. */
  tailCost: number,
) => void;

/** One way through the suffixes: numbers of morphemes from the stem's mark to the word's end. */
export type SuffixPath = { readonly morphemes: readonly number[]; readonly clashes: boolean };

/** Letters that hold the end of a verb stem and the beginning of its suffix. */
const fusedLetters: readonly {
  readonly letter: string;
  /** Last letter of the stem; empty for the narrow vowel that its harmony calls for. */
  readonly stemEnd: string;
  readonly morpheme: string;
  readonly rest: readonly string[];
}[] = [
  { letter: 'ю', stemEnd: 'й', morpheme: 'nominalized у', rest: [''] },
  { letter: 'я', stemEnd: 'й', morpheme: 'present ^A', rest: [''] },
  { letter: 'я', stemEnd: 'й', morpheme: 'participle ^AтYн', rest: ['тын'] },
  { letter: 'и', stemEnd: '', morpheme: 'present _й', rest: [''] },
  { letter: 'и', stemEnd: '', morpheme: 'participle _йтYн', rest: ['тын', 'тін'] },
];
const fusions = fusedLetters.map((fusion) => ({
  ...fusion,
  morpheme: morphemeNames.indexOf(fusion.morpheme),
}));

/** Whether two letters (`first * letterTotal + second`) may stand after a stem. */
const startsSuffix = new Uint8Array(letterTotal ** 2);
for (const mark of [nominalStem, verbStem]) {
  const at = (stateAfter[mark] ?? 0) * letterTotal ** 2;
  startsSuffix.forEach((known, pair) => {
    startsSuffix[pair] = known | ((suffixVariants[at + pair]?.length ?? 0) > 0 ? 1 : 0);
  });
}
for (const letter of ['-', ...fusions.map((fusion) => fusion.letter)]) {
  const at = letterNumber(letter.charCodeAt(0)) * letterTotal;
  startsSuffix.fill(1, at, at + letterTotal);
}

type Boundary = 'stem' | 'hyphen' | 'suffix';
const endState = kazakhStates.indexOf('end');
const none: readonly SuffixVariant[] = [];

/**
 * Reads Kazakh words left to right: every beginning of a word as a stem, with the rest as suffixes.
 * `transitions` holds the cost of each morpheme after each (`before * morphemeTotal + morpheme`),
 * `clashCost` what it costs when the first suffix is not in harmony with the stem, as in loans.
 */
export class KazakhParser {
  readonly #transitions: Float64Array;
  readonly #clashCost: number;
  readonly #letters = new Uint8Array(longestWord + 2);
  /** Harmony of the last vowel before each letter. */
  readonly #harmonies = new Uint8Array(longestWord + 1).fill(anyHarmony);
  #word = '';
  #length = 0;
  #tailCost = 0;
  #visit: VisitReading = () => undefined;

  constructor(transitions: Float64Array, clashCost: number) {
    this.#transitions = transitions;
    this.#clashCost = clashCost;
  }

  /**
   * Visits all readings of a word (a comparison key), each with its cheapest suffixes, long stems
   * first. The whole
   * word as a nominal stem is among them, unless it is longer than any word.
   */
  read(word: string, visit: VisitReading): void {
    if (word.length > longestWord) return;
    this.#begin(word);
    this.#visit = visit;
    const shortest = Math.min(2, word.length);
    for (let length = word.length; length >= shortest; length -= 1) {
      const first = this.#letters[length] ?? 0;
      const second = this.#letters[length + 1] ?? 0;
      const mayFollow = startsSuffix[first * letterTotal + second] === 1;
      if (mayFollow || length === word.length) this.#readStem(length);
    }
  }

  /** All ways to read the suffixes of a reading that {@link read} has visited. */
  paths(word: string, stemClass: StemClass, repair: number, stemLength: number): SuffixPath[] {
    this.#begin(word);
    const mark = stemClass === 'nominal' ? nominalStem : verbStem;
    if (repair === repairs.fused) {
      return fusions.flatMap(({ letter, morpheme, rest }) =>
        rest
          .filter((letters) => word.startsWith(letter + letters, stemLength))
          .flatMap((letters) => {
            const index = stemLength + 1 + letters.length;
            return this.#paths(index, morpheme, 'suffix').map(({ morphemes, clashes }) => ({
              morphemes: [mark, ...morphemes],
              clashes,
            }));
          }),
      );
    }
    const hasHyphen = word.charAt(stemLength) === '-';
    return this.#paths(
      hasHyphen ? stemLength + 1 : stemLength,
      mark,
      hasHyphen ? 'hyphen' : 'stem',
    );
  }

  #begin(word: string): void {
    this.#word = word;
    let harmony = anyHarmony;
    for (let index = 0; index < word.length; index += 1) {
      const letter = letterNumber(word.charCodeAt(index));
      const own = letterHarmonies[letter] ?? anyHarmony;
      if (own !== anyHarmony) harmony = own;
      this.#letters[index] = letter;
      this.#harmonies[index + 1] = harmony;
    }
    this.#letters[word.length] = 0;
    this.#letters[word.length + 1] = 0;
  }

  readonly #visitNominal = (lemma: string, repair: number): void => {
    this.#visit(lemma, 'nominal', repair, this.#length, this.#tailCost);
  };

  readonly #visitVerb = (lemma: string, repair: number): void => {
    this.#visit(lemma, 'verb', repair, this.#length, this.#tailCost);
  };

  #readStem(length: number): void {
    this.#length = length;
    const word = this.#word;
    const next = word.charAt(length);
    const last = word.charAt(length - 1);
    if (last === '-' && length < word.length) return;
    const hasHyphen = next === '-';
    if (hasHyphen && length + 1 === word.length) return;
    const nominal = this.#tail(
      hasHyphen ? length + 1 : length,
      nominalStem,
      hasHyphen ? 'hyphen' : 'stem',
    );
    if (nominal < Infinity) {
      this.#tailCost = nominal;
      nominalLemmas(word.slice(0, length), next, this.#visitNominal);
    }
    if (hasHyphen) return;
    const verb = this.#tail(length, verbStem, 'stem');
    if (verb < Infinity) {
      this.#tailCost = verb;
      verbLemmas(word.slice(0, length), next, this.#visitVerb);
    }
    if (next === 'ю' || next === 'я' || next === 'и') this.#readFused(length, next);
  }

  #readFused(length: number, next: string): void {
    const word = this.#word;
    for (const { letter, stemEnd, morpheme, rest } of fusions) {
      if (letter !== next) continue;
      for (const letters of rest) {
        if (!word.startsWith(letters, length + 1)) continue;
        const own = this.#transitions[verbStem * morphemeTotal + morpheme] ?? Infinity;
        const cost = own + this.#tail(length + 1 + letters.length, morpheme, 'suffix');
        if (cost === Infinity) continue;
        const stem = word.slice(0, length);
        const lemma = stem + (stemEnd === '' ? narrowVowelAfter(stem) : stemEnd);
        this.#visit(lemma, 'verb', repairs.fused, length, cost);
      }
    }
  }

  /** The cheapest way to read the rest of the word from `index`, after the morpheme `before`. */
  #tail(index: number, before: number, boundary: Boundary): number {
    const row = before * morphemeTotal;
    if (index === this.#word.length) return this.#transitions[row + wordEnd] ?? Infinity;
    const variants = this.#variants(index, before);
    if (variants.length === 0) return Infinity;
    let best = Infinity;
    for (const variant of variants) {
      const clash = this.#fit(variant, index, boundary);
      if (clash === Infinity) continue;
      const own = (this.#transitions[row + variant.morpheme] ?? Infinity) + clash;
      if (own >= best) continue;
      const next = index + variant.surface.length;
      const cost = own + this.#tail(next, variant.morpheme, 'suffix');
      if (cost < best) best = cost;
    }
    return best;
  }

  #paths(index: number, before: number, boundary: Boundary): SuffixPath[] {
    const word = this.#word;
    if (index === word.length) return [{ morphemes: [before, wordEnd], clashes: false }];
    return this.#variants(index, before).flatMap((variant) => {
      const clash = this.#fit(variant, index, boundary);
      if (clash === Infinity) return [];
      const rest = this.#paths(index + variant.surface.length, variant.morpheme, 'suffix');
      return rest.map(({ morphemes, clashes }) => ({
        morphemes: [before, ...morphemes],
        clashes: clashes || clash > 0,
      }));
    });
  }

  #variants(index: number, before: number): readonly SuffixVariant[] {
    const state = stateAfter[before] ?? endState;
    const first = state * letterTotal + (this.#letters[index] ?? 0);
    return suffixVariants[first * letterTotal + (this.#letters[index + 1] ?? 0)] ?? none;
  }

  /** What it costs to read a suffix at `index`, besides its transition; infinite if it does not fit. */
  #fit({ surface, after, harmony }: SuffixVariant, index: number, boundary: Boundary): number {
    if (boundary !== 'hyphen') {
      const before = letterClasses[this.#letters[index - 1] ?? 0] ?? anyLetterBit;
      if ((after & before) === 0) return Infinity;
    }
    const word = this.#word;
    for (let at = 2; at < surface.length; at += 1) {
      if (surface.charCodeAt(at) !== word.charCodeAt(index + at)) return Infinity;
    }
    if (boundary === 'hyphen' || (harmony & (this.#harmonies[index] ?? anyHarmony)) !== 0) return 0;
    return boundary === 'suffix' ? Infinity : this.#clashCost;
  }
}
