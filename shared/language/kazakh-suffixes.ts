/**
 * Kazakh inflection as an automaton: morphemes lead from one state to the next, each with the
 * surfaces that vowel harmony and the letter before it call for.
 */
export const kazakhStates = [
  'nominal',
  'plural',
  'possessed',
  'possessedBy3',
  'case',
  'locativeAdjective',
  'verb',
  'negated',
  'present',
  'converb',
  'participle',
  'nominalized',
  'end',
] as const;
export type KazakhState = (typeof kazakhStates)[number];

export type Harmony = 'back' | 'front' | 'any';

export type SuffixVariant = {
  readonly surface: string;
  /** Classes of the letter before that this surface may follow, as bits. */
  readonly after: number;
  readonly harmony: Harmony;
  readonly to: number;
  /** Number of the morpheme within its state: index of its learned cost. */
  readonly morpheme: number;
};

const vowelBit = 1;
const glideBit = 2;
const liquidBit = 4;
const nasalBit = 8;
const buzzBit = 16;
const voicelessBit = 32;
const stopBit = 64;
export const anyLetterBefore = 127;
const consonants = anyLetterBefore & ~vowelBit;
const hard = voicelessBit | stopBit;

/** Classes of a letter as bits; `и` counts as vowel and glide, other characters fit anything. */
export function letterBefore(letter: string): number {
  if ('аәеёоөұүыіэюя'.includes(letter)) return vowelBit;
  if (letter === 'и') return vowelBit | glideBit;
  if ('урй'.includes(letter)) return glideBit;
  if ('ль'.includes(letter)) return liquidBit;
  if ('мнң'.includes(letter)) return nasalBit;
  if ('зж'.includes(letter)) return buzzBit;
  if ('кқпстфхһцчшщ'.includes(letter)) return voicelessBit;
  if ('бвгғд'.includes(letter)) return stopBit;
  return anyLetterBefore;
}

export function harmonyOf(letter: string): Harmony {
  if ('аоұыяёю'.includes(letter)) return 'back';
  return 'әеөүіэ'.includes(letter) ? 'front' : 'any';
}

// A template's first sign: which consonant stands after which letters.
const initials: { readonly [sign: string]: readonly (readonly [string, number])[] } = {
  L: [
    ['л', vowelBit | glideBit],
    ['д', liquidBit | nasalBit | buzzBit],
    ['т', hard],
  ],
  N: [
    ['н', vowelBit | nasalBit],
    ['д', glideBit | liquidBit | buzzBit],
    ['т', hard],
  ],
  O: [
    ['н', vowelBit],
    ['д', glideBit | liquidBit | nasalBit | buzzBit],
    ['т', hard],
  ],
  D: [
    ['д', anyLetterBefore & ~hard],
    ['т', hard],
  ],
  F: [
    ['д', vowelBit | glideBit | liquidBit | buzzBit],
    ['н', nasalBit],
    ['т', hard],
  ],
  G: [
    ['Ğ', anyLetterBefore & ~hard],
    ['K', hard],
  ],
  M: [
    ['м', vowelBit | glideBit | liquidBit],
    ['б', nasalBit | buzzBit],
    ['п', hard],
  ],
  I: [
    ['м', vowelBit | glideBit | liquidBit | nasalBit],
    ['б', buzzBit],
    ['п', hard],
  ],
};

const vowelSigns: { readonly [sign: string]: readonly [string, string] } = {
  A: ['а', 'е'],
  Y: ['ы', 'і'],
  K: ['қ', 'к'],
  Ğ: ['ғ', 'г'],
};

type Surface = { readonly surface: string; readonly after: number; readonly harmony: Harmony };

/**
 * The surfaces of a template. `A`, `Y`, `K`, `Ğ` follow harmony; the signs of `initials` the letter
 * before; `(Y)`, `(A)` stand after consonants only, `(s)` (с) and `(й)` after vowels only; `^` lets
 * the rest follow consonants only, `_` vowels only.
 */
function surfacesOf(template: string): Surface[] {
  let body = template;
  let after = anyLetterBefore;
  if (body.startsWith('^')) [after, body] = [consonants, body.slice(1)];
  else if (body.startsWith('_')) [after, body] = [vowelBit, body.slice(1)];
  const optional = /^\((.)\)/.exec(body)?.[1];
  if (optional !== undefined) {
    const rest = body.slice(3);
    const isForVowels = optional === 'с';
    const withSign = surfacesOf((isForVowels ? '_' : '^') + optional + rest);
    return [...withSign, ...surfacesOf((isForVowels ? '^' : '_') + rest)];
  }
  const choices = initials[body.charAt(0)];
  if (choices !== undefined) {
    return choices.flatMap(([letter, mask]) => harmonized(letter + body.slice(1), mask & after));
  }
  return harmonized(body, after);
}

function harmonized(body: string, after: number): Surface[] {
  const spell = (side: 0 | 1): string =>
    [...body].map((sign) => vowelSigns[sign]?.[side] ?? sign).join('');
  const back = spell(0);
  const front = spell(1);
  if (back === front) return [{ surface: back, after, harmony: 'any' }];
  return [
    { surface: back, after, harmony: 'back' },
    { surface: front, after, harmony: 'front' },
  ];
}

// From states (space-separated) > to state: templates. Order matters for the compiled costs.
const morphemes = `
nominal locativeAdjective participle nominalized > plural: LAр
nominal plural participle nominalized > possessed: (Y)м | (Y)ң | (Y)ңYз | (Y)мYз
nominal plural participle nominalized locativeAdjective > possessedBy3: (с)Y
nominal plural possessed possessedBy3 locativeAdjective participle nominalized > case: NYң
nominal plural possessed locativeAdjective participle nominalized > case: OY
possessedBy3 > case: н
nominal plural locativeAdjective participle nominalized > case: GA
possessed > case: A | ĞA
possessedBy3 > case: нA
nominal plural possessed participle nominalized > case: DA
possessedBy3 > case: ндA
nominal plural possessed locativeAdjective participle nominalized > case: FAн
possessedBy3 > case: нAн
nominal plural possessed possessedBy3 locativeAdjective participle nominalized > case: Iен
nominal plural possessed participle nominalized > locativeAdjective: DAĞY
possessedBy3 > locativeAdjective: ндAĞY
nominal plural possessed possessedBy3 > locativeAdjective: Nікі
nominal plural possessed participle > case: DAй
possessedBy3 > case: ндAй
participle > case: шA
nominal plural possessed possessedBy3 case participle nominalized locativeAdjective > end: MYн | сYң | MYз | сYңдAр
plural possessed possessedBy3 case participle > end: сYз | сYздAр
participle > nominal: DYK
participle > nominalized: DYĞ
verb > negated: MA
verb negated > end: DY | DYм | DYң | DYңYз | DYK | DYңдAр | DYңYздAр
verb > present: ^A | _й
negated > present: й
present > end: мYн | сYң | сYз | дY | мYз | сYңдAр | сYздAр
verb > converb: (Y)п
negated > converb: п
converb > end: тY | пYн | сYң | сYз | пYз
verb negated > participle: GAн
verb > participle: ^AтYн | _йтYн
negated > participle: йтYн
verb > participle: (A)р
negated > participle: с
verb negated > participle: MAK
verb > nominalized: у
negated > nominalized: у
verb negated > end: сA | сAм | сAң | сAңYз | сAK
verb > end: (Y)ңYз | (Y)ңYздAр | (Y)ңдAр | сYн
negated > end: ңYз | ңYздAр | ңдAр | сYн
verb > end: ^AйYн | _йYн | ^AйYK | _йYK
verb negated > end: GAлY | GAншA | GAйсYң
negated > end: йYншA | стAн
verb > plural: GY
verb > verb: ^Yл | _л
verb > verb: ^Yн | _н
verb > verb: (Y)с
verb > verb: DYр | GYз
verb > verb: т
`;

type VariantsByLetter = ReadonlyMap<string, readonly SuffixVariant[]>;

function buildVariants(): { variants: VariantsByLetter[]; counts: number[] } {
  const counts = kazakhStates.map(() => 1);
  const variants = kazakhStates.map(() => new Map<string, SuffixVariant[]>());
  for (const line of morphemes.trim().split('\n')) {
    const [arrow = '', templates = ''] = line.split(':');
    const [from = '', toName = ''] = arrow.split('>').map((part) => part.trim());
    const to = kazakhStates.findIndex((state) => state === toName);
    const surfaces = templates.split('|').map((template) => surfacesOf(template.trim()));
    for (const state of from.split(' ')) {
      const stateIndex = kazakhStates.findIndex((name) => name === state);
      for (const group of surfaces) {
        const morpheme = counts[stateIndex] ?? 0;
        counts[stateIndex] = morpheme + 1;
        for (const surface of group) {
          const first = surface.surface.charAt(0);
          const list = variants[stateIndex]?.get(first) ?? [];
          list.push({ ...surface, to, morpheme });
          variants[stateIndex]?.set(first, list);
        }
      }
    }
  }
  return { variants, counts };
}

const built = buildVariants();

/** Per state, by their first letter, the suffixes that may follow. */
export const suffixVariants: readonly VariantsByLetter[] = built.variants;

/** Per state, the number of its morphemes; number 0 is the end of the word. */
export const morphemeCounts: readonly number[] = built.counts;
