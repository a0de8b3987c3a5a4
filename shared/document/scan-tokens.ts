import type { Abbreviations } from '../language/abbreviations.ts';
import type { Language } from '../language/language.ts';
import { abbreviationsOf } from '../language/legal-abbreviations.ts';
import * as packing from '../language/packed-word.ts';
import * as plain from '../language/plain-characters.ts';
import { isLoneMark, mayTakeStop, plainKey } from '../language/plain-endings.ts';
import { tokenEnd } from '../language/tokenize.ts';
import * as interning from './type-interner.ts';

/** Tokens with their types; see `TokenTable`. */
export type ScannedTokens = {
  readonly types: readonly string[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly typeIds: Uint32Array;
};

// Constants of this module are compiled into its loop; those of another one are read again and again.
const { plainCharacters, numberBits, numberMask, hyphenNumber } = plain;
const { plainDigit: digit, plainMark: mark, plainWord: word, plainBlank: blank } = plain;
const { hashPacked, lettersInNumber, longestPacked } = packing;
const { slotBits, slotSize, typeField, stopField, stopApart } = interning;
const skipped = plain.plainBlank | plain.plainIgnorable;
const closing = plain.plainBlank | plain.plainCloser;
const letter = plain.plainLatin | plain.plainCyrillic;
const afterComma = blank | letter | plain.plainCloser;
const scripts = plain.plainScripts;
const hyphen = plainCharacters[0x2d] ?? 0;
const comma = plainCharacters[0x2c] ?? 0;
const stop = plainCharacters[0x2e] ?? 0;

// What is read is written here first and copied at its length; to make room for each text anew takes
// as long as to fill it. Nothing in it outlives a call.
let [starts, ends, typeIds] = roomFor(1 << 12);

/**
 * The tokens of `tokenize` with their folded forms numbered, in one pass that reads each character
 * about once. Words of plain letters, whole numbers and lone marks are divided, folded and looked up
 * as they are read; the others (one in a hundred) are told by the full rules.
 */
export function scanTokens(text: string, language: Language): ScannedTokens {
  const abbreviations = abbreviationsOf(language);
  const types = new interning.TypeInterner(text.length);
  const scan = newScan();
  for (let from = 0; ;) {
    if (scan.count === starts.length) makeRoom();
    const start = scanKnown(text, from, types.slots, scan);
    if (start === text.length) break;
    from = start;
    if (scan.count === starts.length) continue;
    let typeId = scan.end < 0 ? -1 : typeOfPlain(text, start, scan, types, abbreviations);
    from = scan.end;
    if (typeId < 0) {
      from = isLoneMark(text, start) ? start + 1 : tokenEnd(text, start, language, abbreviations);
      typeId = types.idOf(text.slice(start, from));
    }
    starts[scan.count] = start;
    ends[scan.count] = from;
    typeIds[scan.count] = typeId;
    scan.count += 1;
  }
  return {
    types: types.types,
    starts: starts.slice(0, scan.count),
    ends: ends.slice(0, scan.count),
    typeIds: typeIds.slice(0, scan.count),
  };
}

type Scan = packing.PackedWord & {
  /** Tokens so far. */
  count: number;
  /** Of the token that {@link scanKnown} stopped at: its end, -1 where the full rules have to tell. */
  end: number;
  /** Its slot if its type is known, else -1. */
  slot: number;
  isBeforeStop: boolean;
};

function newScan(): Scan {
  return {
    first: 0,
    second: 0,
    third: 0,
    last: 0,
    count: 0,
    end: -1,
    slot: -1,
    isBeforeStop: false,
  };
}

/** The type of the plain word that `scan` stopped at, or -1 where the full stop after it may be its own. */
function typeOfPlain(
  text: string,
  start: number,
  scan: Scan,
  types: interning.TypeInterner,
  abbreviations: Abbreviations,
): number {
  if (scan.slot < 0) {
    const key = plainKey(text, start, scan.end);
    if (!scan.isBeforeStop) return types.insert(key, scan, interning.stopUnknown);
    return mayTakeStop(key, abbreviations) ? -1 : types.insert(key, scan, stopApart);
  }
  const typeId = types.slots[scan.slot + typeField] ?? 0;
  const place = scan.slot + stopField;
  if (types.slots[place] === interning.stopUnknown) {
    const mayTake = mayTakeStop(types.types[typeId] ?? '', abbreviations);
    types.slots[place] = mayTake ? interning.stopByRules : stopApart;
  }
  return types.slots[place] === stopApart ? typeId : -1;
}

/**
 * Reads plain tokens of known types from `from` on, as long as there is room. Returns the start of
 * the first other token, of which `scan` tells what is known, or the length of the text.
 */
function scanKnown(text: string, from: number, slots: Int32Array, scan: Scan): number {
  const characters = plainCharacters;
  const outStarts = starts;
  const outEnds = ends;
  const outTypeIds = typeIds;
  const room = outStarts.length;
  const textEnd = text.length;
  const slotMask = slots.length - 1;
  let { count } = scan;
  let index = from;
  while (index < textEnd && count < room) {
    let value = characters[text.charCodeAt(index)] ?? 0;
    if ((value & skipped) !== 0) {
      index += 1;
      continue;
    }
    const start = index;
    const script = value & word;
    let first = 0;
    let second = 0;
    let third = 0;
    let last = (value & scripts) >> numberBits;
    let isPlain = true;
    let isBeforeStop = false;
    if (script !== 0) {
      // The script stands in the place of a letter.
      let numberEnd = start + lettersInNumber - 1;
      for (;;) {
        if (index === numberEnd) {
          first = second;
          second = third;
          third = last;
          last = 0;
          numberEnd += lettersInNumber;
        }
        do {
          last = (last << numberBits) | (value & numberMask);
          index += 1;
          value = index < textEnd ? (characters[text.charCodeAt(index)] ?? 0) : blank;
        } while ((value & script) !== 0 && index < numberEnd);
        if ((value & script) !== 0) continue;
        if ((value & closing) !== 0) break;
        const after = index + 1 < textEnd ? (characters[text.charCodeAt(index + 1)] ?? 0) : blank;
        if (value === comma) {
          isPlain = (after & afterComma) !== 0;
          break;
        }
        isBeforeStop = value === stop;
        if (isBeforeStop) {
          isPlain = (after & blank) !== 0;
          break;
        }
        // "сондай-ақ": a hyphen between letters connects.
        isPlain = value === hyphen && script !== digit && (after & script) !== 0;
        if (!isPlain) break;
        value = script | hyphenNumber;
      }
      if (index - start > longestPacked) isPlain = false;
    } else {
      const after = index + 1 < textEnd ? (characters[text.charCodeAt(index + 1)] ?? 0) : blank;
      isPlain = (value & mark) !== 0 && (after & (blank | word)) !== 0;
      last = (last << numberBits) | (value & numberMask);
      index += 1;
    }
    let known = -1;
    if (isPlain) {
      let slot = (hashPacked(first, second, third, last) << slotBits) & slotMask;
      for (; ; slot = (slot + slotSize) & slotMask) {
        const own = slots[slot + 3];
        const isSame = own === last && slots[slot + 2] === third;
        if (isSame && slots[slot + 1] === second && slots[slot] === first) {
          known = slot;
          break;
        }
        if (own === 0) break;
      }
      if (known >= 0 && (!isBeforeStop || slots[known + stopField] === stopApart)) {
        outStarts[count] = start;
        outEnds[count] = index;
        outTypeIds[count] = slots[known + typeField] ?? 0;
        count += 1;
        continue;
      }
    }
    scan.count = count;
    scan.end = isPlain ? index : -1;
    scan.slot = known;
    scan.isBeforeStop = isBeforeStop;
    scan.first = first;
    scan.second = second;
    scan.third = third;
    scan.last = last;
    return start;
  }
  scan.count = count;
  return index;
}

function roomFor(
  length: number,
): [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  return [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
}

function makeRoom(): void {
  const larger = roomFor(2 * starts.length);
  [starts, ends, typeIds].forEach((list, which) => larger[which]?.set(list));
  [starts, ends, typeIds] = larger;
}
