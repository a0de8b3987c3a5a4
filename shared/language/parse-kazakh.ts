import {
  anyLetterBefore,
  harmonyOf,
  kazakhStates,
  letterBefore,
  morphemeCounts,
  suffixVariants,
  type Harmony,
  type SuffixVariant,
} from './kazakh-suffixes.ts';

export type StemClass = 'nominal' | 'verb';

/** A way to read a word: its stem, restored to the dictionary form, and what the reading costs. */
export type KazakhReading = {
  readonly lemma: string;
  readonly stemClass: StemClass;
  /** Letters of the word that the stem covers. */
  readonly stemLength: number;
  readonly cost: number;
  /** Morphemes after the stem as `state * 64 + number`, with the end as the last. */
  readonly path: readonly number[];
};

/** What readings cost: negative logarithms of probabilities. Lower is likelier. */
export type KazakhCosts = {
  /** Per state and morpheme number. */
  readonly morphemes: readonly Float64Array[];
  readonly stemCost: (lemma: string, stemClass: StemClass) => number;
};

type Tail = { readonly cost: number; readonly path: readonly number[] };

const unreachable: Tail = { cost: Infinity, path: [] };
const harmonyBreakCost = 3;
const repairCost = 0.7;
const nominal = kazakhStates.indexOf('nominal');
const verb = kazakhStates.indexOf('verb');
const present = kazakhStates.indexOf('present');
const nominalized = kazakhStates.indexOf('nominalized');
const end = kazakhStates.indexOf('end');

/** Equal costs for all morphemes of a state: where learning begins. */
export function uniformMorphemeCosts(): Float64Array[] {
  return morphemeCounts.map((count) => new Float64Array(count).fill(Math.log(count)));
}

/**
 * All readings of a word (a comparison key), in no particular order: every beginning as a stem,
 * with what follows read left to right as suffixes. The whole word as a stem is always among them.
 */
export function parseKazakh(word: string, costs: KazakhCosts): KazakhReading[] {
  const parser = new SuffixParser(word, costs);
  const readings: KazakhReading[] = [];
  for (let length = 2; length <= word.length; length += 1) {
    parser.addReadings(length, readings);
  }
  if (word.length < 2) {
    readings.push({ lemma: word, stemClass: 'nominal', stemLength: 1, cost: 0, path: [] });
  }
  return readings;
}

class SuffixParser {
  readonly #word: string;
  readonly #costs: KazakhCosts;
  readonly #harmony: Harmony[];
  readonly #memo = new Map<number, Tail>();

  constructor(word: string, costs: KazakhCosts) {
    this.#word = word;
    this.#costs = costs;
    let harmony: Harmony = 'any';
    this.#harmony = ['any'];
    for (const letter of word) {
      const own = harmonyOf(letter);
      if (own !== 'any') harmony = own;
      this.#harmony.push(harmony);
    }
  }

  addReadings(length: number, readings: KazakhReading[]): void {
    const word = this.#word;
    const stem = word.slice(0, length);
    if (stem.endsWith('-') && length < word.length) return;
    const first = word.charAt(length);
    const hasHyphen = first === '-';
    const asNominal = this.#start(nominal, hasHyphen ? length + 1 : length, hasHyphen);
    if (asNominal.cost < Infinity) {
      for (const lemma of nominalLemmas(stem, first)) {
        this.#push(readings, lemma, 'nominal', stem, asNominal);
      }
    }
    if (hasHyphen) return;
    const asVerb = this.#start(verb, length, false);
    if (asVerb.cost < Infinity) {
      for (const lemma of verbLemmas(stem, first)) {
        this.#push(readings, lemma, 'verb', stem, asVerb);
      }
    }
    // "қою", "қояды": the stem's й and the vowel are written as one letter.
    if (first === 'ю' || first === 'я') {
      const state = first === 'ю' ? nominalized : present;
      const tail = this.#tail(length + 1, state);
      const morpheme = morphemeTo(verb, state);
      const cost = (this.#costs.morphemes[verb]?.[morpheme] ?? Infinity) + tail.cost;
      const path = [verb * 64 + morpheme, ...tail.path];
      if (cost < Infinity) this.#push(readings, `${stem}й`, 'verb', stem, { cost, path });
    }
  }

  #push(
    readings: KazakhReading[],
    lemma: string,
    stemClass: StemClass,
    stem: string,
    tail: Tail,
  ): void {
    const repair = lemma === stem ? 0 : repairCost;
    const cost = this.#costs.stemCost(lemma, stemClass) + tail.cost + repair;
    readings.push({ lemma, stemClass, stemLength: stem.length, cost, path: tail.path });
  }

  /** The cheapest way to read the rest from `index` as suffixes of a stem that ends there. */
  #start(state: number, index: number, isAfterHyphen: boolean): Tail {
    const plain = this.#cheapest(index, state, isAfterHyphen ? 'hyphen' : 'stem');
    return isAfterHyphen && index >= this.#word.length ? unreachable : plain;
  }

  #tail(index: number, state: number): Tail {
    const key = index * 16 + state;
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    const tail = this.#cheapest(index, state, 'suffix');
    this.#memo.set(key, tail);
    return tail;
  }

  #cheapest(index: number, state: number, boundary: 'stem' | 'hyphen' | 'suffix'): Tail {
    const word = this.#word;
    const costs = this.#costs.morphemes[state];
    if (costs === undefined) return unreachable;
    if (index === word.length) {
      return { cost: state === end ? 0 : (costs[0] ?? Infinity), path: [state * 64] };
    }
    const before = boundary === 'hyphen' ? anyLetterBefore : letterBefore(word.charAt(index - 1));
    let best = unreachable;
    for (const variant of suffixVariants[state]?.get(word.charAt(index)) ?? []) {
      if ((variant.after & before) === 0 || !word.startsWith(variant.surface, index)) continue;
      const clash = this.#harmonyCost(variant, index, boundary);
      const own = (costs[variant.morpheme] ?? Infinity) + clash;
      if (own >= best.cost) continue;
      const rest = this.#tail(index + variant.surface.length, variant.to);
      if (own + rest.cost < best.cost) {
        best = { cost: own + rest.cost, path: [state * 64 + variant.morpheme, ...rest.path] };
      }
    }
    return best;
  }

  #harmonyCost(variant: SuffixVariant, index: number, boundary: string): number {
    const harmony = this.#harmony[index] ?? 'any';
    if (variant.harmony === 'any' || harmony === 'any' || variant.harmony === harmony) return 0;
    return boundary === 'suffix' ? Infinity : boundary === 'hyphen' ? 0 : harmonyBreakCost;
  }
}

function morphemeTo(state: number, target: number): number {
  for (const list of suffixVariants[state]?.values() ?? []) {
    const found = list.find(({ to }) => to === target);
    if (found !== undefined) return found.morpheme;
  }
  return 0;
}

const voiced: { readonly [letter: string]: string } = { б: 'п', г: 'к', ғ: 'қ' };

/** Dictionary forms of a nominal stem before a suffix that begins with `next`. */
function nominalLemmas(stem: string, next: string): string[] {
  // Loans take a linking vowel: "актілер" from "акт".
  if (next !== '' && /[кс]ті$/.test(stem)) return [stem, stem.slice(0, -1)];
  if (next !== 'ы' && next !== 'і') return [stem];
  const last = stem.charAt(stem.length - 1);
  const hardened = voiced[last] ?? last;
  // No Kazakh noun ends in "ығ" or "іг"; loans may end in "г" and "б" ("педагогі", "клубы").
  const isAlwaysVoicedFrom = last === 'ғ' || stem.endsWith('іг');
  const lemmas = isAlwaysVoicedFrom ? [] : [stem];
  if (hardened !== last) lemmas.push(stem.slice(0, -1) + hardened);
  // "халқы" from "халық", "орны" from "орын": the narrow vowel before the last letter fell out.
  const isCluster = stem.length >= 3 && !isVowel(last) && !isVowel(stem.charAt(stem.length - 2));
  if (isCluster && 'қкғгнлршзжйм'.includes(last)) {
    lemmas.push(stem.slice(0, -1) + next + hardened);
  }
  return lemmas;
}

/** Dictionary forms of a verb stem before a suffix that begins with `next`. */
function verbLemmas(stem: string, next: string): string[] {
  const lemmas = [stem];
  const last = stem.charAt(stem.length - 1);
  const isVowelNext = 'аеыіу'.includes(next) && next !== '';
  if (isVowelNext) {
    const hardened = voiced[last];
    if (hardened !== undefined) lemmas[0] = stem.slice(0, -1) + hardened;
    if (last === 'у' && next !== 'у') lemmas.push(`${stem.slice(0, -1)}п`);
  }
  // "оқу" from "оқы": the narrow vowel gives way to -у.
  if (next === 'у' && !isVowel(last)) lemmas.push(`${stem}ы`, `${stem}і`);
  return lemmas;
}

function isVowel(letter: string): boolean {
  return 'аәеёиоөұүыіэюя'.includes(letter);
}
