import type { Span } from '../text/span.ts';
import { classAt, isLetterClass, lower, mark, upper } from './character-classes.ts';
import { languageProfileData } from './data/language-profiles.ts';
import { languages, type Language } from './language.ts';
import {
  addEvidence,
  decodeLanguageProfiles,
  profileKey,
  weightUnit,
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
  /**
   * How likely the text is Kazakh, Russian, English or something else, judged by the letters of its
   * words (look-alikes folded). All zero when the text has fewer than two letters. Kazakh typed
   * without its own letters or in the Latin alphabet of 2021 counts as Kazakh; Russian in Latin
   * letters is `other`.
   */
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
/** Of longer texts (UTF-16 code units) only stretches are read, spread over the text. */
const longestSample = 1200;
const sampleStretches = 8;
/** Words from all over a text of about this length together tell its language, if beyond doubt. */
const glance = 50;
const certain = 1 - 1e-9;

/** How often a word of the other script stands in a text: Latin names are common, Cyrillic rare. */
const latinInCyrillic = Math.log(0.03);
const cyrillicInLatin = Math.log(1e-7);
const never = -1e6;

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

/** Every word of a text, of a long one those of some stretches; with `turn`, only each so many-th. */
function sampleWords(text: string, turn = 1): Words {
  const cyrillic: Word[] = [];
  const latin: Word[] = [];
  let letters = 0;
  let otherLetters = 0;
  let position = 0;
  for (const { start, end } of sampleSpans(text.length)) {
    for (let index = wordStartAfter(text, start); index < end; index += 1) {
      if (!isLetterClass(classAt(text, index))) continue;
      const wordStart = index;
      while (isWordCharacter(text, index)) index += 1;
      position += 1;
      if (position % turn !== 0) continue;
      const surface = text.slice(wordStart, index);
      const share = shareOfWord(surface, wordStart > 0);
      const isAddress = text.charCodeAt(wordStart - 1) === 0x40;
      if (share === 0 || isAddress) continue;
      const key = profileKey(surface);
      letters += key.length;
      const word = { key, hasStart: wordStart > 0, hasEnd: index < text.length, share };
      const first = key.charCodeAt(0);
      if (first >= 0x400 && first < 0x530) cyrillic.push(word);
      else if (first < 0x250 || (first >= 0x1e00 && first < 0x1f00) || first === 0x259) {
        latin.push(word);
      } else otherLetters += key.length;
    }
  }
  return { cyrillic, latin, letters, otherLetters };
}

/** The whole of a text, or stretches of a long one, as far from each other as they are from its ends. */
function sampleSpans(length: number): Span[] {
  if (length <= longestSample) return [{ start: 0, end: length }];
  const stretch = longestSample / sampleStretches;
  const step = (length - stretch) / (sampleStretches - 1);
  return Array.from({ length: sampleStretches }, (_, index) => {
    const start = Math.round(index * step);
    return { start, end: start + stretch };
  });
}

/** Stretches begin with a whole word. */
function wordStartAfter(text: string, start: number): number {
  let index = start;
  while (index > 0 && index < text.length && isWordCharacter(text, index - 1)) index += 1;
  return index;
}

function isWordCharacter(text: string, index: number): boolean {
  const characterClass = classAt(text, index);
  return isLetterClass(characterClass) || characterClass === mark;
}

function shareOfWord(surface: string, isInside: boolean): number {
  if (classAt(surface, 0) !== upper) return 1;
  if (surface.length === 1 || /^[IVXХІ]+$/.test(surface)) return 0;
  // Most capitals are followed by a small letter.
  if (classAt(surface, 1) !== lower && surface === surface.toUpperCase()) return shareOfCapitals;
  return isInside ? shareOfName : 1;
}

/** Whether all letters are such as Russian has. */
function isRussianKey(key: string): boolean {
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    if (code < 0x430 || code > 0x44f) return false;
  }
  return true;
}

/** Adds the shares of a script's classes, as logarithms before they are made to add up to 1. */
function scoreWords(
  words: readonly Word[],
  foreignWords: number,
  logOfForeign: number,
  { script, logPriors }: ScriptJudge,
): number[] {
  const { classes } = script;
  const total = new Float64Array(classes.length);
  const ofWord = new Int32Array(classes.length);
  const russian = classes.indexOf('ru');
  let letters = 0;
  for (const { key, hasStart, hasEnd, share } of words) {
    letters += share * key.length;
    ofWord.fill(0);
    addEvidence(key, hasStart, hasEnd, script, ofWord);
    addBounded(ofWord, share, total);
    if (russian >= 0 && !isRussianKey(key)) total[russian] = (total[russian] ?? 0) - strongestWord;
  }
  const aheadOfOthers = aheadPerLetter * Math.max(0, letters - lettersWithoutAhead);
  return classes.map((name, index) => {
    const ahead = name === 'other' ? aheadOfOthers : 0;
    const evidence = (total[index] ?? 0) + foreignWords * logOfForeign;
    return (logPriors[index] ?? 0) + evidenceShare * evidence + ahead;
  });
}

/** Adds the share of a word's evidence, no class farther behind the best than a word may put it. */
function addBounded(ofWord: Int32Array, share: number, total: Float64Array): void {
  let best = -Infinity;
  for (let index = 0; index < ofWord.length; index += 1) {
    const evidence = ofWord[index] ?? 0;
    if (evidence > best) best = evidence;
  }
  const least = best - strongestWord / weightUnit;
  for (let index = 0; index < ofWord.length; index += 1) {
    const evidence = ofWord[index] ?? 0;
    total[index] = (total[index] ?? 0) + share * weightUnit * (evidence > least ? evidence : least);
  }
}

/** A script's profiles with what its classes start with. */
type ScriptJudge = { readonly script: ProfileScript; readonly logPriors: readonly number[] };

function judgeOf(script: ProfileScript): ScriptJudge {
  const logPriors = script.classes.map((name) => {
    const sameName = script.classes.filter((other) => other === name).length;
    return Math.log(priors[name] / sameName);
  });
  return { script, logPriors };
}

/** A detector over compiled profiles; see `decodeLanguageProfiles`. */
export function createLanguageDetector(profiles: LanguageProfiles): LanguageDetector {
  const cyrillic = judgeOf(profiles.cyrillic);
  const latin = judgeOf(profiles.latin);
  const classes = [...profiles.cyrillic.classes, ...profiles.latin.classes].map(languageOf);
  function scores(text: string): LanguageScores {
    return scoresOf(sampleWords(text), text.includes('№'));
  }
  function scoresOf(words: Words, hasNumberSign: boolean): LanguageScores {
    if (words.otherLetters * 2 > words.letters) return { ...nothing, other: 1 };
    if (words.letters - words.otherLetters < 2) return nothing;
    const cyrillicSigns = words.cyrillic.length + (hasNumberSign ? 1 : 0);
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
    classes.forEach((name, index) => {
      result[name] += (shares[index] ?? 0) / total;
    });
    return result;
  }
  function detect(text: string): Language | null {
    const turn = Math.floor(Math.min(text.length, longestSample) / glance);
    const atGlance = turn > 1 ? scoresOf(sampleWords(text, turn), text.includes('№')) : nothing;
    for (const language of languages) if (atGlance[language] > certain) return language;
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

/**
 * The language of a paragraph or snippet, or `null` when it is in none of the three or when there is
 * too little to go by. A snippet may begin and end inside a word.
 */
export function detectLanguage(text: string): Language | null {
  detector ??= createLanguageDetector(decodeLanguageProfiles(languageProfileData));
  return detector.detect(text);
}
