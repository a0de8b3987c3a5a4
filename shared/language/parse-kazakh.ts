import {
  anyHarmony,
  anyLetterBit,
  letterClasses,
  letterHarmonies,
  letterNumber,
  letterTotal,
} from './kazakh-letters.ts';
import {
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

const pairTotal = letterTotal ** 2;
const startsFused = new Uint8Array(letterTotal);
for (const { letter } of fusions) startsFused[letterNumber(letter.charCodeAt(0))] = 1;

/** Whether two letters (`first * letterTotal + second`) may stand after a stem. */
const startsSuffix = new Uint8Array(pairTotal);
for (const mark of [nominalStem, verbStem]) {
  const at = (stateAfter[mark] ?? 0) * pairTotal;
  startsSuffix.forEach((known, pair) => {
    startsSuffix[pair] = known | ((suffixVariants[at + pair]?.length ?? 0) > 0 ? 1 : 0);
  });
}
for (const letter of ['-', ...fusions.map((fusion) => fusion.letter)]) {
  const at = letterNumber(letter.charCodeAt(0)) * letterTotal;
  startsSuffix.fill(1, at, at + letterTotal);
}

/** What stands before a suffix: a stem, a stem and a hyphen, another suffix. */
const boundaries = { stem: 0, hyphen: 1, suffix: 2 } as const;
type Boundary = (typeof boundaries)[keyof typeof boundaries];

const hyphen = letterNumber('-'.charCodeAt(0));
const states = Uint8Array.from(stateAfter);

/** The variants of `suffixVariants` one after another, by fields, for speed. */
type PackedVariants = {
  /** Where the variants of a place begin; they end where those of the next one begin. */
  readonly starts: Uint32Array;
  readonly morphemes: Uint8Array;
  readonly lengths: Uint8Array;
  readonly after: Uint8Array;
  readonly harmonies: Uint8Array;
  /** Where the third letter and those after it begin in `letters`, which holds their numbers. */
  readonly rests: Uint16Array;
  readonly letters: Uint8Array;
};

function packVariants(): PackedVariants {
  const all: readonly SuffixVariant[] = suffixVariants.flat();
  const starts = new Uint32Array(suffixVariants.length + 1);
  suffixVariants.forEach((variants, place) => {
    starts[place + 1] = (starts[place] ?? 0) + variants.length;
  });
  const letters: number[] = [];
  const restOf = new Map<string, number>();
  for (const { surface } of all) {
    const rest = surface.slice(2);
    if (restOf.has(rest)) continue;
    restOf.set(rest, letters.length);
    for (const letter of rest) letters.push(letterNumber(letter.charCodeAt(0)));
  }
  return {
    starts,
    morphemes: Uint8Array.from(all, ({ morpheme }) => morpheme),
    lengths: Uint8Array.from(all, ({ surface }) => surface.length),
    after: Uint8Array.from(all, ({ after }) => after),
    harmonies: Uint8Array.from(all, ({ harmony }) => harmony),
    rests: Uint16Array.from(all, ({ surface }) => restOf.get(surface.slice(2)) ?? 0),
    letters: Uint8Array.from(letters),
  };
}

const packed = packVariants();

/**
 * Reads Kazakh words left to right: every beginning of a word as a stem, with the rest as suffixes.
 * `transitions` holds the cost of each morpheme after each (`before * morphemeTotal + morpheme`),
 * `clashCost` what it costs when the first suffix is not in harmony with the stem, as in loans.
 */
export class KazakhParser {
  readonly #transitions: Float64Array;
  readonly #clashCost: number;
  readonly #letters = new Uint8Array(longestWord + 2);
  /** Numbers of each letter and the next one: `first * letterTotal + second`. */
  readonly #pairs = new Uint16Array(longestWord + 1);
  /** Harmony of the last vowel before each letter. */
  readonly #harmonies = new Uint8Array(longestWord + 1).fill(anyHarmony);
  #word = '';
  /** Letters of the word. */
  #length = 0;
  /** Letters of the stem that is being read. */
  #stemLength = 0;
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
      const mayFollow = startsSuffix[this.#pairs[length] ?? 0] === 1;
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
            return this.#paths(index, morpheme, boundaries.suffix).map(
              ({ morphemes, clashes }) => ({
                morphemes: [mark, ...morphemes],
                clashes,
              }),
            );
          }),
      );
    }
    const hasHyphen = word.charAt(stemLength) === '-';
    return this.#paths(
      hasHyphen ? stemLength + 1 : stemLength,
      mark,
      hasHyphen ? boundaries.hyphen : boundaries.stem,
    );
  }

  #begin(word: string): void {
    this.#word = word;
    this.#length = word.length;
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
    for (let index = 0; index < word.length; index += 1) {
      this.#pairs[index] =
        (this.#letters[index] ?? 0) * letterTotal + (this.#letters[index + 1] ?? 0);
    }
    this.#pairs[word.length] = 0;
  }

  readonly #visitNominal = (lemma: string, repair: number): void => {
    this.#visit(lemma, 'nominal', repair, this.#stemLength, this.#tailCost);
  };

  readonly #visitVerb = (lemma: string, repair: number): void => {
    this.#visit(lemma, 'verb', repair, this.#stemLength, this.#tailCost);
  };

  #readStem(length: number): void {
    this.#stemLength = length;
    const word = this.#word;
    const isWhole = length === this.#length;
    if (!isWhole && this.#letters[length - 1] === hyphen) return;
    const hasHyphen = this.#letters[length] === hyphen && !isWhole;
    if (hasHyphen && length + 1 === this.#length) return;
    const nominal = hasHyphen
      ? this.#tail(length + 1, nominalStem, boundaries.hyphen)
      : this.#tail(length, nominalStem, boundaries.stem);
    const verb = hasHyphen ? Infinity : this.#tail(length, verbStem, boundaries.stem);
    const next = isWhole ? 0 : word.charCodeAt(length);
    if (nominal < Infinity || verb < Infinity) {
      const stem = word.slice(0, length);
      if (nominal < Infinity) {
        this.#tailCost = nominal;
        nominalLemmas(stem, next, this.#visitNominal);
      }
      if (verb < Infinity) {
        this.#tailCost = verb;
        verbLemmas(stem, next, this.#visitVerb);
      }
    }
    if (startsFused[this.#letters[length] ?? 0] === 1) this.#readFused(length, word.charAt(length));
  }

  #readFused(length: number, next: string): void {
    const word = this.#word;
    for (const { letter, stemEnd, morpheme, rest } of fusions) {
      if (letter !== next) continue;
      for (const letters of rest) {
        if (!word.startsWith(letters, length + 1)) continue;
        const own = this.#transitions[verbStem * morphemeTotal + morpheme] ?? Infinity;
        const cost = own + this.#tail(length + 1 + letters.length, morpheme, boundaries.suffix);
        if (cost === Infinity) continue;
        const stem = word.slice(0, length);
        const lemma = stem + (stemEnd === '' ? narrowVowelAfter(stem) : stemEnd);
        this.#visit(lemma, 'verb', repairs.fused, length, cost);
      }
    }
  }

  /** The cheapest way to read the rest of the word from `index`, after the morpheme `before`. */
  #tail(index: number, before: number, boundary: Boundary): number {
    const transitions = this.#transitions;
    const row = before * morphemeTotal;
    if (index === this.#length) return transitions[row + wordEnd] ?? Infinity;
    const place = (states[before] ?? 0) * pairTotal + (this.#pairs[index] ?? 0);
    const end = packed.starts[place + 1] ?? 0;
    let best = Infinity;
    for (let variant = packed.starts[place] ?? 0; variant < end; variant += 1) {
      const clash = this.#fit(variant, index, boundary);
      if (clash === Infinity) continue;
      const morpheme = packed.morphemes[variant] ?? 0;
      const own = (transitions[row + morpheme] ?? Infinity) + clash;
      if (own >= best) continue;
      const next = index + (packed.lengths[variant] ?? 0);
      const cost = own + this.#tail(next, morpheme, boundaries.suffix);
      if (cost < best) best = cost;
    }
    return best;
  }

  #paths(index: number, before: number, boundary: Boundary): SuffixPath[] {
    if (index === this.#length) return [{ morphemes: [before, wordEnd], clashes: false }];
    const place = (states[before] ?? 0) * pairTotal + (this.#pairs[index] ?? 0);
    const end = packed.starts[place + 1] ?? 0;
    const found: SuffixPath[] = [];
    for (let variant = packed.starts[place] ?? 0; variant < end; variant += 1) {
      const clash = this.#fit(variant, index, boundary);
      if (clash === Infinity) continue;
      const next = index + (packed.lengths[variant] ?? 0);
      const rests = this.#paths(next, packed.morphemes[variant] ?? 0, boundaries.suffix);
      for (const { morphemes, clashes } of rests) {
        found.push({ morphemes: [before, ...morphemes], clashes: clashes || clash > 0 });
      }
    }
    return found;
  }

  /** What it costs to read a suffix at `index`, besides its transition; infinite if it does not fit. */
  #fit(variant: number, index: number, boundary: Boundary): number {
    const letters = this.#letters;
    if (boundary !== boundaries.hyphen) {
      const before = letterClasses[letters[index - 1] ?? 0] ?? anyLetterBit;
      if (((packed.after[variant] ?? 0) & before) === 0) return Infinity;
    }
    const rest = packed.rests[variant] ?? 0;
    const length = packed.lengths[variant] ?? 0;
    // The number 0 after the word is no letter of any suffix.
    for (let at = 2; at < length; at += 1) {
      if (packed.letters[rest + at - 2] !== letters[index + at]) return Infinity;
    }
    if (boundary === boundaries.hyphen) return 0;
    const harmony = this.#harmonies[index] ?? anyHarmony;
    if (((packed.harmonies[variant] ?? 0) & harmony) !== 0) return 0;
    return boundary === boundaries.suffix ? Infinity : this.#clashCost;
  }
}
