import { foldHomoglyphs } from './fold-homoglyphs.ts';
import { GramTrie } from './gram-trie.ts';

/**
 * What a profile speaks for: one of the three languages as it is written, Kazakh typed without its
 * own letters or in Latin ones, or some other language.
 */
const profileClasses = ['kk', 'kk-plain', 'kk-latin', 'ru', 'en', 'other'] as const;
export type ProfileClass = (typeof profileClasses)[number];

/**
 * The profiles of one script: how likely each letter is after the letters before it, in each class.
 * A row has, for an n-gram, the logarithm of the probability of its last letter given the others
 * against the average of the script, one number per class, in units of {@link weightUnit}; `rows`
 * says where it starts in `weights`.
 */
export type ProfileScript = {
  readonly classes: readonly ProfileClass[];
  readonly rows: GramTrie;
  readonly weights: Int8Array;
};
export type LanguageProfiles = { readonly cyrillic: ProfileScript; readonly latin: ProfileScript };

/** A word as profiles see it: its comparison key without marks of stress. */
export function profileKey(word: string): string {
  return foldHomoglyphs(word).replace(/[\u0300\u0301]/g, '');
}

/** Letters of the longest n-gram. A space in an n-gram is the edge of the word. */
export const longestGram = 5;

/**
 * Adds to `evidence`, per class and in units of {@link weightUnit}, what the letters of a word say: of
 * each letter the longest known n-gram that ends with it. Edges of the word that are edges of a snippet say nothing.
 */
export function addEvidence(
  word: string,
  hasStart: boolean,
  hasEnd: boolean,
  script: ProfileScript,
  evidence: Int32Array,
): void {
  const { rows, weights } = script;
  const first = hasStart ? 1 : 0;
  // An edge is a space: so it stands in the n-grams.
  const symbols = new Uint8Array(first + word.length + (hasEnd ? 1 : 0)).fill(rows.symbolOf(0x20));
  for (let index = 0; index < word.length; index += 1) {
    symbols[first + index] = rows.symbolOf(word.charCodeAt(index));
  }
  for (let end = first + 1; end <= symbols.length; end += 1) {
    const row = rows.longestEnd(symbols, Math.max(0, end - longestGram), end);
    if (row < 0) continue;
    for (let index = 0; index < evidence.length; index += 1) {
      evidence[index] = (evidence[index] ?? 0) + (weights[row + index] ?? 0);
    }
  }
}

/** Profiles of one script to be encoded: weights of the first classes at least, of all at most. */
export type ListedWeights = {
  readonly classes: readonly ProfileClass[];
  readonly weights: ReadonlyMap<string, readonly number[]>;
};

// Weights are kept in fifths, from -9 to 5, as one printable character each.
const stepsOfOne = 5;
/** What a step of a weight is worth. */
export const weightUnit = 1 / stepsOfOne;
const firstCode = 0x30;
const leastWeight = -9;
const largestWeight = 5;

function encodeWeight(weight: number): string {
  const bounded = Math.min(largestWeight, Math.max(leastWeight, weight));
  return String.fromCharCode(firstCode + Math.round((bounded - leastWeight) * stepsOfOne));
}

function decodeWeight(code: number): number {
  return code - firstCode + leastWeight * stepsOfOne;
}

/**
 * The compact form of the profiles of scripts: a line with the classes, then a line for each length
 * of n-gram and number of weights, `length number records`, each record an n-gram and its weights.
 */
export function encodeProfiles(scripts: readonly ListedWeights[]): string {
  return scripts
    .map(({ classes, weights }) => {
      const lines = new Map<string, string>();
      for (const [gram, listed] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const head = `${gram.length} ${listed.length} `;
        const record = gram.replaceAll(' ', '_') + listed.map(encodeWeight).join('');
        lines.set(head, (lines.get(head) ?? head) + record);
      }
      const shortestFirst = [...lines.keys()].sort().map((head) => lines.get(head) ?? '');
      return [classes.join(' '), ...shortestFirst].join('\n');
    })
    .join('\n\n');
}

/**
 * The inverse of {@link encodeProfiles}, to a tenth (the step is a fifth). Weights that an n-gram does
 * not list are those of the longest n-gram at its end.
 */
export function decodeLanguageProfiles(encoded: string): LanguageProfiles {
  const [cyrillic = '', latin = ''] = encoded.split('\n\n');
  return { cyrillic: decodeScript(cyrillic), latin: decodeScript(latin) };
}

function decodeScript(encoded: string): ProfileScript {
  const [names = '', ...encodedLines] = encoded.split('\n');
  const classes = names.split(' ').map(toClass);
  const lines = encodedLines.map((line) => {
    const [, length = '', listed = '', records = ''] = /^(\d+) (\d+) (.*)$/.exec(line) ?? [];
    const gramLength = Number(length);
    const width = gramLength + Number(listed);
    return { gramLength, width, records, count: records.length / width };
  });
  const grams = lines.reduce((sum, { count }) => sum + count, 0);
  const weights = new Int8Array(grams * classes.length);
  const rows = new GramTrie(grams);
  let row = 0;
  for (const { gramLength, width, records } of lines) {
    for (let start = 0; start < records.length; start += width) {
      const gram = records.slice(start, start + gramLength).replaceAll('_', ' ');
      const ending = rows.longestEndOf(gram.slice(1));
      if (ending >= 0) weights.copyWithin(row, ending, ending + classes.length);
      for (let index = 0; index < width - gramLength; index += 1) {
        weights[row + index] = decodeWeight(records.charCodeAt(start + gramLength + index));
      }
      rows.add(gram, row);
      row += classes.length;
    }
  }
  return { classes, rows, weights };
}

function toClass(name: string): ProfileClass {
  return profileClasses.find((known) => known === name) ?? 'other';
}
