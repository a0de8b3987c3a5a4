import { classAt, isLetterClass, mark } from './character-classes.ts';
import { languageProfileData } from './data/language-profiles.ts';
import { foldHomoglyphs } from './fold-homoglyphs.ts';
import type { Language } from './language.ts';
import {
  decodeLanguageProfiles,
  forEachGram,
  type LanguageProfiles,
  type ProfileScript,
} from './language-profiles.ts';

/** What the text is likeliest to be; shares add up to 1 with `other` for all other languages. */
export type LanguageScores = { readonly [language in Language]: number } & {
  readonly other: number;
};

// Texts of an analyst are in the three languages unless they clearly are not.
const priorOfOthers = 0.01;
// N-grams overlap, so their evidence is counted about three times over.
const evidenceShare = 0.4;
const leastShare = 0.8;
const longestSample = 3000;

let profiles: LanguageProfiles | null = null;

function loadProfiles(): LanguageProfiles {
  profiles ??= decodeLanguageProfiles(languageProfileData);
  return profiles;
}

const nothing: LanguageScores = { kk: 0, ru: 0, en: 0, other: 0 };

type Words = {
  readonly cyrillic: string[];
  readonly latin: string[];
  readonly otherLetters: number;
};

function sampleWords(text: string): Words {
  const cyrillic: string[] = [];
  const latin: string[] = [];
  let otherLetters = 0;
  const end = Math.min(text.length, longestSample);
  for (let index = 0; index < end; index += 1) {
    if (!isLetterClass(classAt(text, index))) continue;
    const start = index;
    while (isLetterClass(classAt(text, index)) || classAt(text, index) === mark) index += 1;
    const word = foldHomoglyphs(text.slice(start, index));
    const first = word.charCodeAt(0);
    if (first >= 0x400 && first < 0x530) cyrillic.push(word);
    else if (first < 0x250 || (first >= 0x1e00 && first < 0x1f00) || first === 0x259) {
      latin.push(word);
    } else otherLetters += word.length;
  }
  return { cyrillic, latin, otherLetters };
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/**
 * How likely the text is Kazakh, Russian, English or something else, judged by the letters of its
 * prevailing script (look-alikes folded). All zero when the text has fewer than two letters.
 * Kazakh typed without its own letters counts as Kazakh; Russian in Latin letters is `other`.
 */
export function detectLanguageScores(text: string): LanguageScores {
  const { cyrillic, latin, otherLetters } = sampleWords(text);
  const cyrillicLength = lengthOf(cyrillic);
  const latinLength = lengthOf(latin);
  if (otherLetters > cyrillicLength + latinLength) return { ...nothing, other: 1 };
  const length = Math.max(cyrillicLength, latinLength);
  if (length < 2) return nothing;
  const { cyrillic: cyrillicProfiles, latin: latinProfiles } = loadProfiles();
  return cyrillicLength >= latinLength
    ? scoreWords(cyrillic, cyrillicProfiles)
    : scoreWords(latin, latinProfiles);
}

function scoreWords(words: readonly string[], script: ProfileScript): LanguageScores {
  const evidence = new Float64Array(script.classes.length);
  for (const word of words) {
    forEachGram(word, (gram) => {
      const weights = script.weights.get(gram);
      if (weights === undefined) return;
      for (let index = 0; index < evidence.length; index += 1) {
        evidence[index] = (evidence[index] ?? 0) + (weights[index] ?? 0);
      }
    });
  }
  const logs = script.classes.map((name, index) => {
    const sameName = script.classes.filter((other) => other === name).length;
    const prior = (name === 'other' ? priorOfOthers : 1 - priorOfOthers) / sameName;
    return Math.log(prior) + evidenceShare * (evidence[index] ?? 0);
  });
  const largest = Math.max(...logs);
  const scores = { kk: 0, ru: 0, en: 0, other: 0 };
  let total = 0;
  script.classes.forEach((name, index) => {
    const share = Math.exp((logs[index] ?? -Infinity) - largest);
    scores[name] += share;
    total += share;
  });
  return {
    kk: scores.kk / total,
    ru: scores.ru / total,
    en: scores.en / total,
    other: scores.other / total,
  };
}

/**
 * The language of a paragraph or snippet, or `null` when it is in none of the three or when there is
 * too little to go by. Numbers, marks and words in the other script do not count.
 */
export function detectLanguage(text: string): Language | null {
  const scores = detectLanguageScores(text);
  if (scores.kk >= leastShare) return 'kk';
  if (scores.ru >= leastShare) return 'ru';
  return scores.en >= leastShare ? 'en' : null;
}
