import type { Span } from '../text/span.ts';
import { versionFeatures, type VersionFeatures } from './version-features.ts';

/** The words and numbers of a text in order, with the keys that lexicons know them by. */
export type AlignedWords = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Word number `i` is segment number `i` here; a date is several keys. */
  readonly features: VersionFeatures;
};

const word = /[\p{L}\p{M}'’ʼ]+|\d+(?:[   ]\d{3}(?!\d))*(?:[.,:/-]\d+)*/gu;

/** The words that lie in the spans, which are disjoint and in text order. */
export function alignedWords(text: string, spans: readonly Span[], language: string): AlignedWords {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  for (const { start, end } of spans) {
    for (const found of text.slice(start, end).matchAll(word)) {
      const [form] = found;
      starts.push(start + found.index);
      ends.push(start + found.index + form.length);
      // The space says that the word stands inside a sentence, where "May" is a month.
      words.push(` ${form}`);
    }
  }
  return { starts, ends, features: versionFeatures(words, language) };
}

/** The keys of word number `index`, as types of the features. */
export function typesOf({ features }: AlignedWords, index: number): number[] {
  const { tokenStarts, tokens } = features;
  return [...tokens.subarray(tokenStarts[index] ?? 0, tokenStarts[index + 1] ?? 0)];
}

/** The numbers of the words, from the first to before the second, that share a letter with a span. */
export function wordsWithin({ starts, ends }: AlignedWords, span: Span): Span {
  const start = firstWhere(ends, (end) => end > span.start);
  return {
    start,
    end: Math.max(
      start,
      firstWhere(starts, (place) => place >= span.end),
    ),
  };
}

/** The first index whose value holds; values that do not hold come before those that do. */
function firstWhere(values: readonly number[], holds: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
