import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Language } from '../language/language.ts';
import { abbreviationsOf } from '../language/legal-abbreviations.ts';
import * as plain from '../language/plain-characters.ts';
import { endsBeforeMark, isLoneMark, stopFilterOf } from '../language/plain-endings.ts';
import { tokenEnd } from '../language/tokenize.ts';
import { hashFactor, hashSeed } from '../language/word-hash.ts';
import { TypeInterner } from './type-interner.ts';

/** Tokens with their types; see `TokenTable`. */
export type ScannedTokens = {
  readonly types: readonly string[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly typeIds: Uint32Array;
};

// Constants of this module are compiled into its loop; those of another one are read again and again.
const table = plain.plainCharacters;
const { plainLatin: latin, plainCyrillic: cyrillic, plainDigit: digit, plainMark: mark } = plain;
const { plainWord: word, plainBlank: blank, plainChanged: changed, foldedMask } = plain;
const skipped = plain.plainBlank | plain.plainIgnorable;
const letter = latin | cyrillic;
const closing = plain.plainBlank | plain.plainCloser;
const hyphen = mark | 0x2d;
const [seed, factor] = [hashSeed, hashFactor];
const longestWord = 64;

/**
 * The tokens of `tokenize` with their folded forms numbered, in one pass that reads each character
 * about once. Words of plain letters, whole numbers and lone marks are divided, folded and looked up
 * as they are read; the others (one in a hundred) are told by the full rules.
 */
export function scanTokens(text: string, language: Language): ScannedTokens {
  const abbreviations = abbreviationsOf(language);
  const filter = stopFilterOf(abbreviations);
  const interner = new TypeInterner();
  const scan = newScan(text.length);
  for (let from = 0; ;) {
    const start = scanKnown(text, from, filter, interner, scan);
    if (start === text.length) break;
    from = scan.plainEnd >= 0 ? scan.plainEnd : tokenEnd(text, start, language, abbreviations);
    const token = text.slice(start, from);
    if (scan.count === scan.starts.length) makeRoom(scan);
    scan.starts[scan.count] = start;
    scan.ends[scan.count] = from;
    scan.typeIds[scan.count] =
      scan.plainEnd < 0
        ? interner.idOf(token)
        : interner.insert(scan.isChanged ? foldHomoglyphs(token) : token, scan.hash);
    scan.count += 1;
  }
  return {
    types: interner.types,
    starts: scan.starts.slice(0, scan.count),
    ends: scan.ends.slice(0, scan.count),
    typeIds: scan.typeIds.slice(0, scan.count),
  };
}

type Scan = {
  starts: Uint32Array;
  ends: Uint32Array;
  typeIds: Uint32Array;
  /** Tokens so far. */
  count: number;
  /** Of the token that {@link scanKnown} stopped at: its end, -1 where the full rules have to tell. */
  plainEnd: number;
  hash: number;
  isChanged: boolean;
  /** Folded form of the token that is being read. */
  readonly codes: Uint16Array;
};

function newScan(length: number): Scan {
  const [starts, ends, typeIds] = [1, 2, 3].map(() => new Uint32Array(16 + (length >> 2)));
  const none = new Uint32Array(0);
  return {
    ...{ starts: starts ?? none, ends: ends ?? none, typeIds: typeIds ?? none },
    ...{ count: 0, plainEnd: -1, hash: 0, isChanged: false },
    codes: new Uint16Array(longestWord),
  };
}

/**
 * Reads plain tokens of known types from `from` on. Returns the start of the first other token, of
 * which `scan` tells what is known, or the length of the text.
 */
function scanKnown(
  text: string,
  from: number,
  filter: Uint8Array,
  { slots, hashes, begins, pool }: TypeInterner,
  scan: Scan,
): number {
  const { starts, ends, typeIds, codes } = scan;
  const textEnd = text.length;
  const slotMask = slots.length - 1;
  let { count } = scan;
  for (let index = from; index < textEnd;) {
    let value = table[text.charCodeAt(index)] ?? 0;
    if ((value & skipped) !== 0) {
      index += 1;
      continue;
    }
    const start = index;
    let hash = seed;
    let seen = 0;
    let isPlain = false;
    if ((value & word) !== 0) {
      for (;;) {
        do {
          codes[index - start] = value;
          hash = Math.imul(hash ^ (value & foldedMask), factor);
          seen |= value;
          index += 1;
          value = index < textEnd ? (table[text.charCodeAt(index)] ?? 0) : blank;
        } while ((value & word) !== 0);
        // "сондай-ақ": a hyphen between letters connects.
        if (value !== hyphen || (seen & digit) !== 0 || index + 1 >= textEnd) break;
        const after = table[text.charCodeAt(index + 1)] ?? 0;
        if ((after & letter) === 0) break;
        codes[index - start] = 0x2d;
        hash = Math.imul(hash ^ 0x2d, factor);
        index += 1;
        value = after;
      }
      const kinds = seen & word;
      isPlain =
        (kinds === cyrillic || kinds === latin || kinds === digit) &&
        ((value & closing) !== 0 || endsBeforeMark(text, start, index, hash, filter)) &&
        index - start <= longestWord;
    } else if ((value & mark) !== 0 && isLoneMark(text, index)) {
      codes[0] = value;
      hash = Math.imul(hash ^ (value & foldedMask), factor);
      seen = value | changed;
      index += 1;
      isPlain = true;
    }
    let typeId = -1;
    if (isPlain) {
      const length = index - start;
      for (let slot = (hash ^ (hash >>> 15)) & slotMask; ; slot = (slot + 1) & slotMask) {
        const known = (slots[slot] ?? 0) - 1;
        if (known < 0) break;
        if (hashes[known] !== hash) continue;
        const begin = begins[known] ?? 0;
        if ((begins[known + 1] ?? 0) - begin !== length) continue;
        let same = 0;
        while (same < length && pool[begin + same] === codes[same]) same += 1;
        if (same === length) {
          typeId = known;
          break;
        }
      }
    }
    if (typeId < 0 || count === starts.length) {
      scan.count = count;
      scan.plainEnd = isPlain && typeId < 0 ? index : -1;
      scan.hash = hash;
      scan.isChanged = (seen & changed) !== 0;
      return start;
    }
    starts[count] = start;
    ends[count] = index;
    typeIds[count] = typeId;
    count += 1;
  }
  scan.count = count;
  return textEnd;
}

function makeRoom(scan: Scan): void {
  for (const list of ['starts', 'ends', 'typeIds'] as const) {
    const larger = new Uint32Array(scan[list].length * 2);
    larger.set(scan[list]);
    scan[list] = larger;
  }
}
