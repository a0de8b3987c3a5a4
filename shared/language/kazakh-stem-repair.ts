import { frontHarmony, harmonyOf, isVowel } from './kazakh-letters.ts';

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

/** The voiceless letter that a voiced one stands for before a vowel, if it may. */
function hardenedOf(letter: string): string | undefined {
  if (letter === 'б') return 'п';
  if (letter === 'г') return 'к';
  return letter === 'ғ' ? 'қ' : undefined;
}

/** Visits the dictionary forms of a nominal stem before a suffix that begins with `next`. */
export function nominalLemmas(stem: string, next: string, visit: Visit): void {
  // Loans take a linking vowel: "актілер" from "акт".
  if (next !== '' && (stem.endsWith('кті') || stem.endsWith('сті'))) {
    visit(stem, repairs.none);
    visit(stem.slice(0, -1), repairs.linkingVowel);
    return;
  }
  if (next !== 'ы' && next !== 'і') {
    visit(stem, repairs.none);
    return;
  }
  const last = stem.charAt(stem.length - 1);
  const hardened = hardenedOf(last);
  // No Kazakh noun ends in "ғ" or "іг"; loans may end in "г" and "б" ("педагогі", "клубы").
  if (last !== 'ғ' && !stem.endsWith('іг')) visit(stem, repairs.none);
  if (hardened !== undefined) visit(stem.slice(0, -1) + hardened, repairs.hardened);
  // "халқы" from "халық", "орны" from "орын": the narrow vowel before the last letter fell out.
  const isCluster =
    stem.length >= 3 &&
    !isVowel(stem.charCodeAt(stem.length - 1)) &&
    !isVowel(stem.charCodeAt(stem.length - 2));
  if (isCluster && 'қкғгнлршзжйм'.includes(last)) {
    visit(stem.slice(0, -1) + next + (hardened ?? last), repairs.vowelRestored);
  }
}

/** Visits the dictionary forms of a verb stem before a suffix that begins with `next`. */
export function verbLemmas(stem: string, next: string, visit: Visit): void {
  const last = stem.charAt(stem.length - 1);
  const isVowelNext = next !== '' && 'аеыіу'.includes(next);
  if (!isVowelNext) {
    visit(stem, repairs.none);
    return;
  }
  const hardened = hardenedOf(last);
  if (hardened !== undefined) {
    visit(stem.slice(0, -1) + hardened, repairs.hardened);
    return;
  }
  visit(stem, repairs.none);
  if (next === 'у') {
    // "оқу" from "оқы": the narrow vowel gives way to -у.
    if (isVowel(stem.charCodeAt(stem.length - 1))) return;
    visit(stem + narrowVowelAfter(stem), repairs.narrowVowel);
    return;
  }
  // "жауып" from "жап".
  if (last === 'у' && (next === 'ы' || next === 'і'))
    visit(`${stem.slice(0, -1)}п`, repairs.widened);
  // "қорқып" from "қорық".
  if ((last === 'қ' || last === 'к') && !isVowel(stem.charCodeAt(stem.length - 2))) {
    const vowel = next === 'а' || next === 'ы' ? 'ы' : 'і';
    visit(stem.slice(0, -1) + vowel + last, repairs.vowelRestored);
  }
}

/** The narrow vowel that harmony calls for after a stem. */
export function narrowVowelAfter(stem: string): string {
  return harmonyOf(stem, stem.length) === frontHarmony ? 'і' : 'ы';
}
