import type { Span } from '../text/span.ts';

/** Length of the window by which passages are looked up, in UTF-16 units. */
const windowLength = 48;

/** Says whether the passage stands at one place of the text only. */
export type UniquenessTest = (passage: Span) => boolean;

/** The test for a few passages: looks through the text each time. */
export function searchUnique(text: string): UniquenessTest {
  return ({ start, end }) => {
    const passage = text.slice(start, end);
    return text.indexOf(passage) === start && !text.includes(passage, start + 1);
  };
}

/**
 * The test for many passages of one text: a hash table over every window of 48 units, made in one
 * pass with a rolling hash (Karp and Rabin, 1987), tells at once where a passage may stand again.
 * Takes four to eight bytes a character. Passages shorter than a window are searched for.
 */
export function indexPassages(text: string): UniquenessTest {
  const windows = Math.max(0, text.length - windowLength + 1);
  const bits = Math.min(22, Math.max(4, Math.ceil(Math.log2(windows + 1))));
  const heads = new Int32Array(2 ** bits).fill(-1);
  const next = new Int32Array(windows);
  rollHashes(text, windows, (start, hash) => {
    const slot = slotOf(hash, bits);
    next[start] = heads[slot] ?? -1;
    heads[slot] = start;
  });
  const search = searchUnique(text);
  return (passage) => {
    if (passage.end - passage.start < windowLength) return search(passage);
    const words = text.slice(passage.start, passage.end);
    let place = heads[slotOf(hashWindow(text, passage.start), bits)] ?? -1;
    while (place !== -1) {
      if (place !== passage.start && text.startsWith(words, place)) return false;
      place = next[place] ?? -1;
    }
    return true;
  };
}

const base = 0x01000193;

function slotOf(hash: number, bits: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
}

function hashWindow(text: string, start: number): number {
  let hash = 0;
  for (let offset = start; offset < start + windowLength; offset += 1) {
    hash = (Math.imul(hash, base) + text.charCodeAt(offset)) | 0;
  }
  return hash;
}

/** Calls `onWindow` with the {@link hashWindow} of every window, each made from the one before. */
function rollHashes(
  text: string,
  windows: number,
  onWindow: (start: number, hash: number) => void,
): void {
  let leaving = 1;
  for (let power = 1; power < windowLength; power += 1) leaving = Math.imul(leaving, base);
  let hash = 0;
  for (let offset = 0; offset < text.length && windows > 0; offset += 1) {
    const start = offset - windowLength + 1;
    if (start > 0) {
      hash = (hash - Math.imul(text.charCodeAt(start - 1), leaving)) | 0;
    }
    hash = (Math.imul(hash, base) + text.charCodeAt(offset)) | 0;
    if (start >= 0) onWindow(start, hash);
  }
}
