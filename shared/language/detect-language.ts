import { classAt, isLetterClass, mark, upper } from './character-classes.ts';
import { languageProfileData } from './data/language-profiles.ts';
import type { Language } from './language.ts';
import {
  addEvidence,
  decodeLanguageProfiles,
  profileKey,
  type LanguageProfiles,
  type ProfileClass,
  type ProfileScript,
} from './language-profiles.ts';

/** What the text is likeliest to be; shares add up to 1 with `other` for all other languages. */
export type LanguageScores = { readonly [language in Language]: number } & {
  readonly other: number;
};

/** What the language of texts is judged by. */
export type LanguageDetector = {
  readonly scores: (text: string) => LanguageScores;
  readonly detect: (text: string) => Language | null;
};

// Texts of an analyst are in the three languages as usually written unless they clearly are not.
const priors: { readonly [name in ProfileClass]: number } = {
  kk: 0.7,
  ru: 1,
  en: 1,
  'kk-plain': 0.1,
  'kk-latin': 0.01,
  other: 1e-3,
};
// Letters of a word and words of a text depend on each other, so their evidence counts in part.
const evidenceShare = 0.9;
/**
 * The profiles of the three languages know more words than those of the others, of which there is
 * little text to learn from. So in longer texts the others are given this much per letter ahead.
 */
const aheadPerLetter = 0.5;
const lettersWithoutAhead = 30;
/** How far one word may speak for or against a language: names and addresses are of any. */
const strongestWord = 16;
/** A capital inside a text often begins a name; all capitals are often an abbreviation. */
const shareOfName = 0.5;
const shareOfCapitals = 0.2;
const longestSample = 3000;

/** How often a word of the other script stands in a text: Latin names are common, Cyrillic rare. */
const latinInCyrillic = Math.log(0.03);
const cyrillicInLatin = Math.log(1e-7);
const never = -1e6;

/** A letter of Kazakh or of another language that Russian does not have. */
const notRussian = /[^а-я]/;

const nothing: LanguageScores = { kk: 0, ru: 0, en: 0, other: 0 };

type Word = {
  readonly key: string;
  readonly hasStart: boolean;
  readonly hasEnd: boolean;
  /** How much it counts. */
  readonly share: number;
};
type Words = {
  readonly cyrillic: Word[];
  readonly latin: Word[];
  readonly letters: number;
  readonly otherLetters: number;
};

function sampleWords(text: string): Words {
  const cyrillic: Word[] = [];
  const latin: Word[] = [];
  let letters = 0;
  let otherLetters = 0;
  const end = Math.min(text.length, longestSample);
  for (let index = 0; index < end; index += 1) {
    if (!isLetterClass(classAt(text, index))) continue;
    const start = index;
    while (isLetterClass(classAt(text, index)) || classAt(text, index) === mark) index += 1;
    const surface = text.slice(start, index);
    const key = profileKey(surface);
    const share = shareOfWord(surface, start > 0);
    const isAddress = text.charAt(start - 1) === '@';
    if (share === 0 || isAddress) continue;
    letters += key.length;
    const word = { key, hasStart: start > 0, hasEnd: index < text.length, share };
    const first = key.charCodeAt(0);
    if (first >= 0x400 && first < 0x530) cyrillic.push(word);
    else if (first < 0x250 || (first >= 0x1e00 && first < 0x1f00) || first === 0x259) {
      latin.push(word);
    } else otherLetters += key.length;
  }
  return { cyrillic, latin, letters, otherLetters };
}

function shareOfWord(surface: string, isInside: boolean): number {
  if (classAt(surface, 0) !== upper) return 1;
  if (surface.length === 1 || /^[IVXХІ]+$/.test(surface)) return 0;
  if (surface === surface.toUpperCase()) return shareOfCapitals;
  return isInside ? shareOfName : 1;
}

/** Adds the shares of a script's classes, as logarithms before they are made to add up to 1. */
function scoreWords(
  words: readonly Word[],
  foreignWords: number,
  logOfForeign: number,
  script: ProfileScript,
): number[] {
  const total = new Float64Array(script.classes.length);
  const ofWord = new Float64Array(script.classes.length);
  for (const { key, hasStart, hasEnd, share } of words) {
    const isRussian = !notRussian.test(key);
    ofWord.fill(0);
    addEvidence(key, hasStart, hasEnd, script, ofWord);
    const best = Math.max(...ofWord);
    ofWord.forEach((evidence, index) => {
      const bounded = best + Math.max(-strongestWord, evidence - best);
      const cost = !isRussian && script.classes[index] === 'ru' ? strongestWord : 0;
      total[index] = (total[index] ?? 0) + share * bounded - cost;
    });
  }
  const letters = words.reduce((sum, { key, share }) => sum + share * key.length, 0);
  const aheadOfOthers = aheadPerLetter * Math.max(0, letters - lettersWithoutAhead);
  return script.classes.map((name, index) => {
    const ahead = name === 'other' ? aheadOfOthers : 0;
    const sameName = script.classes.filter((other) => other === name).length;
    const prior = priors[name] / sameName;
    const evidence = (total[index] ?? 0) + foreignWords * logOfForeign;
    return Math.log(prior) + evidenceShare * evidence + ahead;
  });
}

/** A detector over compiled profiles; see `decodeLanguageProfiles`. */
export function createLanguageDetector({ cyrillic, latin }: LanguageProfiles): LanguageDetector {
  function scores(text: string): LanguageScores {
    const words = sampleWords(text);
    if (words.otherLetters * 2 > words.letters) return { ...nothing, other: 1 };
    if (words.letters - words.otherLetters < 2) return nothing;
    const cyrillicSigns = words.cyrillic.length + (text.includes('№') ? 1 : 0);
    const latinSigns = words.latin.length;
    // A text without a letter of the script is in none of its languages.
    const logs = [
      ...scoreWords(
        words.cyrillic,
        latinSigns,
        cyrillicSigns > 0 ? latinInCyrillic : never,
        cyrillic,
      ),
      ...scoreWords(words.latin, cyrillicSigns, latinSigns > 0 ? cyrillicInLatin : never, latin),
    ];
    const largest = Math.max(...logs);
    const shares = logs.map((log) => Math.exp(log - largest));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const result = { ...nothing };
    [...cyrillic.classes, ...latin.classes].forEach((name, index) => {
      result[languageOf(name)] += (shares[index] ?? 0) / total;
    });
    return result;
  }
  function detect(text: string): Language | null {
    const { kk, ru, en, other } = scores(text);
    const largest = Math.max(kk, ru, en, other);
    if (largest === 0 || largest === other) return null;
    return largest === kk ? 'kk' : largest === ru ? 'ru' : 'en';
  }
  return { scores, detect };
}

function languageOf(name: ProfileClass): keyof LanguageScores {
  return name === 'kk-plain' || name === 'kk-latin' ? 'kk' : name;
}

let detector: LanguageDetector | null = null;

function loadDetector(): LanguageDetector {
  detector ??= createLanguageDetector(decodeLanguageProfiles(languageProfileData));
  return detector;
}

/**
 * How likely the text is Kazakh, Russian, English or something else, judged by the letters of its
 * words (look-alikes folded). All zero when the text has fewer than two letters. Kazakh typed
 * without its own letters or in the Latin alphabet of 2021 counts as Kazakh; Russian in Latin
 * letters is `other`.
 */
export function detectLanguageScores(text: string): LanguageScores {
  return loadDetector().scores(text);
}

/**
 * The language of a paragraph or snippet, or `null` when it is in none of the three or when there is
 * too little to go by. A snippet may begin and end inside a word.
 */
export function detectLanguage(text: string): Language | null {
  return loadDetector().detect(text);
}
