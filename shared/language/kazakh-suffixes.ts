import {
  anyHarmony,
  anyLetterBit,
  backHarmony,
  buzzBit,
  frontHarmony,
  glideBit,
  letterNumber,
  letterTotal,
  liquidBit,
  nasalBit,
  stopBit,
  voicelessBit,
  vowelBit,
} from './kazakh-letters.ts';

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
  'attribute',
  'verb',
  'negated',
  'present',
  'converb',
  'participle',
  'nominalized',
  'end',
] as const;

/** One spelling of a suffix, and where it may stand. */
export type Surface = {
  readonly surface: string;
  /** Classes of the letter before that it may follow, as bits. */
  readonly after: number;
  readonly harmony: number;
};

export type SuffixVariant = Surface & {
  /** Number of the morpheme; it decides the state that follows, see `stateAfter`. */
  readonly morpheme: number;
};

const consonants = anyLetterBit & ~vowelBit;
const hard = voicelessBit | stopBit;

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
    ['д', anyLetterBit & ~hard],
    ['т', hard],
  ],
  F: [
    ['д', vowelBit | glideBit | liquidBit | buzzBit],
    ['н', nasalBit],
    ['т', hard],
  ],
  G: [
    ['Ğ', anyLetterBit & ~hard],
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

/**
 * The surfaces of a template. `A`, `Y`, `K`, `Ğ` follow harmony; the signs of `initials` the letter
 * before; `(Y)`, `(A)` stand after consonants only, `(s)` (с) and `(й)` after vowels only; `^` lets
 * the rest follow consonants only, `_` vowels only.
 */
export function surfacesOf(template: string): Surface[] {
  let body = template;
  let after = anyLetterBit;
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
  if (back === front) return [{ surface: back, after, harmony: anyHarmony }];
  return [
    { surface: back, after, harmony: backHarmony },
    { surface: front, after, harmony: frontHarmony },
  ];
}

// From states (space-separated) > to state: templates.
const morphemes = `
nominal attribute participle nominalized > plural: LAр
nominal plural participle nominalized > possessed: (Y)м | (Y)ң | (Y)ңYз | (Y)мYз
nominal plural participle nominalized attribute > possessedBy3: (с)Y
nominal plural possessed possessedBy3 attribute participle nominalized > case: NYң
nominal plural possessed attribute participle nominalized > case: OY
possessedBy3 > case: н
nominal plural attribute participle nominalized > case: GA
possessed > case: A | ĞA
possessedBy3 > case: нA
nominal plural possessed attribute participle nominalized > case: DA
possessedBy3 > case: ндA
nominal plural possessed attribute participle nominalized > case: FAн
possessedBy3 > case: нAн
nominal plural possessed possessedBy3 attribute participle nominalized > case: Iен | Iенен
nominal plural possessed participle nominalized > attribute: DAĞY
possessedBy3 > attribute: ндAĞY
nominal > attribute: GY | сYз | (Y)ншY
nominal attribute case > attribute: (Y)рAK
nominal plural possessed possessedBy3 > attribute: Nікі
nominal plural possessed participle attribute > case: DAй
possessedBy3 > case: ндAй | ншA
nominal possessed > case: шA
participle > case: шA
nominal plural possessed possessedBy3 case participle nominalized attribute > end: MYн | сYң | MYз | сYңдAр
plural possessed possessedBy3 case participle attribute > end: сYз | сYздAр
participle > nominalized: DYK | DYĞ | LYK | LYĞ
verb > negated: MA
verb negated > end: DY | DYм | DYң | DYңYз | DYK | DYңдAр | DYңYздAр
verb > present: ^A | _й
negated > present: й
present > end: мYн | сYң | сYз | дY | мYз | сYңдAр | сYздAр | м
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
`;

/** Numbers of the marks that are no morphemes: the word's end and the two kinds of stem. */
export const wordEnd = 0;
export const nominalStem = 1;
export const verbStem = 2;

const stateNumbers = new Map<string, number>(kazakhStates.map((name, index) => [name, index]));

function stateNumber(name: string): number {
  return stateNumbers.get(name) ?? -1;
}

type Automaton = {
  readonly variants: SuffixVariant[][];
  readonly statesAfter: number[];
  readonly names: string[];
};

function buildAutomaton(): Automaton {
  const names = ['end', 'nominal', 'verb'];
  const statesAfter = names.map(stateNumber);
  const variants = Array.from(
    { length: kazakhStates.length * letterTotal ** 2 },
    (): SuffixVariant[] => [],
  );
  for (const line of morphemes.trim().split('\n')) {
    const [arrow = '', templates = ''] = line.split(':');
    const [from = '', toName = ''] = arrow.split('>').map((part) => part.trim());
    const states = from.split(' ').map(stateNumber);
    for (const template of templates.split('|').map((text) => text.trim())) {
      const morpheme = statesAfter.push(stateNumber(toName)) - 1;
      names.push(`${toName} ${template}`);
      for (const surface of surfacesOf(template)) {
        const places = states.flatMap((state) => placesOf(state, surface.surface));
        for (const place of places) variants[place]?.push({ ...surface, morpheme });
      }
    }
  }
  return { variants, statesAfter, names };
}

/** Places of a suffix in the table; one of a single letter stands before any second letter. */
function placesOf(state: number, surface: string): number[] {
  const place = (state * letterTotal + letterNumber(surface.charCodeAt(0))) * letterTotal;
  return surface.length > 1
    ? [place + letterNumber(surface.charCodeAt(1))]
    : Array.from({ length: letterTotal }, (_, letter) => place + letter);
}

const built = buildAutomaton();

/**
 * The suffixes that may follow a state, by the two letters there:
 * `(state * letterTotal + first) * letterTotal + second`.
 */
export const suffixVariants: readonly (readonly SuffixVariant[])[] = built.variants;

/** The state that a morpheme or mark leads to, by its number. */
export const stateAfter: readonly number[] = built.statesAfter;

/** State and template of each morpheme ("case NYң"), by its number. */
export const morphemeNames: readonly string[] = built.names;
