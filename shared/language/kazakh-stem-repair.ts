import { frontHarmony, harmonyOf, hasEnding, isVowel } from './kazakh-letters.ts';

export type StemClass = 'nominal' | 'verb';

/** How the stem in the word differs from its dictionary form. */
export const repairs = {
  none: 0,
  hardened: 1,
  vowelRestored: 2,
  linkingVowel: 3,
  widened: 4,
  narrowVowel: 5,
  fused: 6,
} as const;
export const repairTotal = 7;

type Visit = (lemma: string, repair: number) => void;

// Letters are compared by their codes: a string of one letter would have to be made each time.
const code = (letter: string): number => letter.charCodeAt(0);
const [codeY, codeFrontY, codeU] = [code('ы'), code('і'), code('у')];
const [codeA, codeFrontA] = [code('а'), code('е')];
const [codeB, codeG, codeBackG] = [code('б'), code('г'), code('ғ')];
const [codeK, codeBackK] = [code('к'), code('қ')];
const clusterEnds = new Set([...'қкғгнлршзжйм'].map(code));

/** The voiceless letter that a voiced one stands for before a vowel, if it may. */
function hardenedOf(letter: number): string | undefined {
  if (letter === codeB) return 'п';
  if (letter === codeG) return 'к';
  return letter === codeBackG ? 'қ' : undefined;
}

/** Visits the dictionary forms of a nominal stem before a suffix that begins with `next`, or 0. */
export function nominalLemmas(stem: string, next: number, visit: Visit): void {
  // Loans take a linking vowel: "актілер" from "акт".
  if (next !== 0 && (hasEnding(stem, 'кті') || hasEnding(stem, 'сті'))) {
    visit(stem, repairs.none);
    visit(stem.slice(0, -1), repairs.linkingVowel);
    return;
  }
  if (next !== codeY && next !== codeFrontY) {
    visit(stem, repairs.none);
    return;
  }
  const last = stem.charCodeAt(stem.length - 1);
  const hardened = hardenedOf(last);
  // No Kazakh noun ends in "ғ" or "іг"; loans may end in "г" and "б" ("педагогі", "клубы").
  if (last !== codeBackG && !hasEnding(stem, 'іг')) visit(stem, repairs.none);
  if (hardened !== undefined) visit(stem.slice(0, -1) + hardened, repairs.hardened);
  // "халқы" from "халық", "орны" from "орын": the narrow vowel before the last letter fell out.
  const isCluster =
    stem.length >= 3 && !isVowel(last) && !isVowel(stem.charCodeAt(stem.length - 2));
  if (isCluster && clusterEnds.has(last)) {
    const vowel = next === codeY ? 'ы' : 'і';
    visit(stem.slice(0, -1) + vowel + (hardened ?? stem.slice(-1)), repairs.vowelRestored);
  }
}

/** Visits the dictionary forms of a verb stem before a suffix that begins with `next`, or 0. */
export function verbLemmas(stem: string, next: number, visit: Visit): void {
  const isNarrowNext = next === codeY || next === codeFrontY;
  const isVowelNext = isNarrowNext || next === codeA || next === codeFrontA || next === codeU;
  if (!isVowelNext) {
    visit(stem, repairs.none);
    return;
  }
  const last = stem.charCodeAt(stem.length - 1);
  const hardened = hardenedOf(last);
  if (hardened !== undefined) {
    visit(stem.slice(0, -1) + hardened, repairs.hardened);
    return;
  }
  visit(stem, repairs.none);
  if (next === codeU) {
    // "оқу" from "оқы": the narrow vowel gives way to -у.
    if (!isVowel(last)) visit(stem + narrowVowelAfter(stem), repairs.narrowVowel);
    return;
  }
  // "жауып" from "жап".
  if (last === codeU && isNarrowNext) visit(`${stem.slice(0, -1)}п`, repairs.widened);
  // "қорқып" from "қорық".
  if ((last === codeBackK || last === codeK) && !isVowel(stem.charCodeAt(stem.length - 2))) {
    const vowel = next === codeA || next === codeY ? 'ы' : 'і';
    visit(stem.slice(0, -1) + vowel + stem.slice(-1), repairs.vowelRestored);
  }
}

/** The narrow vowel that harmony calls for after a stem. */
export function narrowVowelAfter(stem: string): string {
  return harmonyOf(stem, stem.length) === frontHarmony ? 'і' : 'ы';
}
