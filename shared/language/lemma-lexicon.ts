import { applySuffixRules, decodeSuffixRules, type SuffixRules } from './suffix-rules.ts';

/**
 * Suffix rules with a list of known lemmas beside them: when a rule leads to an unknown lemma and a
 * common change of ending leads to a known one, the known one is taken.
 */
export type LemmaLexicon = {
  readonly rules: SuffixRules;
  readonly lemmas: ReadonlySet<string>;
  /** Changes of ending by the ending of the form, commonest first. */
  readonly changes: ReadonlyMap<string, readonly string[]>;
};

/** Reads rules, changes (`ending added added …` a line) and lemmas, with blank lines between. */
export function decodeLemmaLexicon(encoded: string): LemmaLexicon {
  const [rules = '', changeLines = '', lemmaList = ''] = encoded.split('\n\n');
  const changes = new Map<string, string[]>();
  for (const line of changeLines.split('\n')) {
    const [ending = '', ...added] = line.split(' ');
    changes.set(
      ending,
      added.map((letters) => (letters === '-' ? '' : letters)),
    );
  }
  return { rules: decodeSuffixRules(rules), changes, lemmas: decodeWordList(lemmaList) };
}

function decodeWordList(encoded: string): Set<string> {
  const words = new Set<string>();
  let previous = '';
  for (const coded of encoded.split(' ')) {
    if (coded === '') continue;
    previous = previous.slice(0, parseInt(coded.charAt(0), 36)) + coded.slice(1);
    words.add(previous);
  }
  return words;
}

/** Words in order, each with the number (base 36) of letters it shares with the one before it. */
export function encodeWordList(words: readonly string[]): string {
  let previous = '';
  const coded = [];
  for (const word of [...words].sort()) {
    let shared = 0;
    while (shared < 35 && shared < previous.length && previous[shared] === word[shared])
      shared += 1;
    coded.push(shared.toString(36) + word.slice(shared));
    previous = word;
  }
  return coded.join(' ');
}

const longestEnding = 6;
const shortestStem = 2;

/** The lemma of a word (a comparison key) by the lexicon. */
export function lemmaByLexicon({ rules, lemmas, changes }: LemmaLexicon, word: string): string {
  const guess = applySuffixRules(rules, word);
  if (lemmas.has(guess) || rules.has(`^${word}`)) return guess;
  if (lemmas.has(word)) return word;
  // Long endings first: they say most about the word.
  for (let length = longestEnding; length >= 0; length -= 1) {
    const stemLength = word.length - length;
    if (stemLength < shortestStem) continue;
    for (const added of changes.get(word.slice(stemLength)) ?? []) {
      const lemma = word.slice(0, stemLength) + added;
      if (lemmas.has(lemma)) return lemma;
    }
  }
  return guess;
}
