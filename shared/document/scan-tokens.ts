import type { Abbreviations } from '../language/abbreviations.ts';
import { classAt, ignorable } from '../language/character-classes.ts';
import type { Language } from '../language/language.ts';
import { abbreviationsOf } from '../language/legal-abbreviations.ts';
import * as packing from '../language/packed-word.ts';
import * as plain from '../language/plain-characters.ts';
import * as ending from '../language/plain-endings.ts';
import { tokenEnd } from '../language/tokenize.ts';
import * as table from './packed-word-table.ts';
import { TypeInterner } from './type-interner.ts';
import * as vocabulary from './vocabulary.ts';

/** Tokens with their types; see `TokenTable`. */
export type ScannedTokens = {
  readonly types: readonly string[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly typeIds: Uint32Array;
};

// Constants of this module are compiled into its loops; those of another one are read again and again.
const { plainCharacters, kindShift, kindMask, markKind, oddByte, scriptBits } = plain;
const { endings, signs, signBits, scriptShift, endsBeforeStop, joinsByHyphen } = ending;
const { slotBits, slotSize } = table;
const { typeField, stopField, stopUnknown, stopApart, stopByRules } = vocabulary;
const { hashPacked, isPackable, longestPacked, packedMasks } = packing;

/** So many characters are read at a time that what is noted of them is still at hand. */
const blockLength = 1 << 15;
/** Characters behind a word that tell whether it ends. */
const lookAhead = 2;

// Of the block at hand: the bytes of its characters, and where its runs of one kind start; behind them
// an empty one, which is passed over like white space, and what no character reaches. Nothing in them
// outlives a call.
const bytes = new Uint8Array(blockLength + longestPacked);
const packedBytes = new DataView(bytes.buffer);
const runs = new Int32Array(blockLength + 3);
const nowhere = 0x7fffffff;

// What is read is written here first and copied at its length; to make room for each text anew takes
// as long as to fill it. Nothing in it outlives a call.
let [starts, ends, typeIds] = roomFor(2 * blockLength);

/**
 * The tokens of `tokenize` with their folded forms numbered, block by block in two passes: the first
 * divides the characters into runs without a branch that depends on them, the second looks the runs up.
 * Words of plain letters, whole numbers and lone marks are known by their bytes; the others (one in a
 * hundred) are told by the full rules.
 */
export function scanTokens(text: string, language: Language): ScannedTokens {
  const abbreviations = abbreviationsOf(language);
  const types = new TypeInterner(language);
  const scan = newScan();
  for (let base = 0; base < text.length;) {
    if (starts.length - scan.count < blockLength) makeRoom();
    base = scanBlock(text, base, language, abbreviations, types, scan);
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
  /** The run that is read next. */
  run: number;
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
    run: 0,
    end: -1,
    slot: -1,
    isBeforeStop: false,
  };
}

/** Reads the tokens of the block at `base`; returns where the next block begins. */
function scanBlock(
  text: string,
  base: number,
  language: Language,
  abbreviations: Abbreviations,
  types: TypeInterner,
  scan: Scan,
): number {
  const length = Math.min(blockLength, text.length - base);
  // A word whose end is not sure in this block is read in the next one.
  const limit = base + length === text.length ? length : length - lookAhead;
  divideRuns(text, base, length);
  scan.run = 0;
  for (;;) {
    const isStopped = scanKnown(base, limit, types, scan);
    const start = runs[scan.run] ?? length;
    if (!isStopped && start > 0) return base + start;
    // A word as long as the block is told by the full rules.
    if (!isStopped) scan.end = -1;
    const from = base + start;
    let end = base + scan.end;
    let typeId = scan.end < 0 ? -1 : typeOfPlain(text, from, end, scan, types, abbreviations);
    if (typeId < 0 && classAt(text, from) === ignorable) {
      passOver(start + 1, scan);
      continue;
    }
    if (typeId < 0) {
      end = ending.isLoneMark(text, from)
        ? from + 1
        : tokenEnd(text, from, language, abbreviations);
      typeId = types.idOf(text.slice(from, end));
    }
    starts[scan.count] = from;
    ends[scan.count] = end;
    typeIds[scan.count] = typeId;
    scan.count += 1;
    if (end - base >= length) return end;
    passOver(end - base, scan);
  }
}

/** Goes on at `end`, be it inside a run. */
function passOver(end: number, scan: Scan): void {
  while ((runs[scan.run + 1] ?? nowhere) <= end) scan.run += 1;
  runs[scan.run] = Math.max(end, runs[scan.run] ?? 0);
}

/** Writes the bytes and runs of the block. */
function divideRuns(text: string, base: number, length: number): void {
  const characters = plainCharacters;
  let count = 0;
  // No kind: the first character starts a run.
  let before = kindMask;
  for (let index = 0; index < length; index += 1) {
    const plainCharacter = characters[text.charCodeAt(base + index)] ?? 0;
    bytes[index] = plainCharacter;
    const kind = (plainCharacter >> kindShift) & kindMask;
    runs[count] = index;
    // One more if the kind is another one or that of marks.
    count += (-(kind ^ before) | -(kind & markKind)) >>> 31;
    before = kind;
  }
  bytes.fill(0, length, length + longestPacked);
  runs[count] = length;
  runs[count + 1] = length;
  runs[count + 2] = nowhere;
}

/** The type of the plain word that `scan` stopped at, or -1 where the full stop after it may be its own. */
function typeOfPlain(
  text: string,
  start: number,
  end: number,
  scan: Scan,
  types: TypeInterner,
  abbreviations: Abbreviations,
): number {
  const isNew = scan.slot < 0;
  const slot = isNew ? types.insert(scan, ending.plainKey(text, start, end)) : scan.slot;
  if (!scan.isBeforeStop) return types.idAt(slot);
  const { slots } = types.packed;
  if (slots[slot + stopField] === stopUnknown) {
    const mayTake = ending.mayTakeStop(types.formAt(slot), abbreviations);
    slots[slot + stopField] = mayTake ? stopByRules : stopApart;
  }
  return slots[slot + stopField] === stopApart ? types.idAt(slot) : -1;
}

/**
 * Reads plain tokens of known types up to `limit`. Says whether it stopped at another token, of which
 * `scan` tells what is known.
 */
function scanKnown(base: number, limit: number, types: TypeInterner, scan: Scan): boolean {
  const { first: firstType } = types;
  const { slots } = types.packed;
  const slotMask = slots.length - 1;
  const outStarts = starts;
  const outEnds = ends;
  const outTypeIds = typeIds;
  let { count, run } = scan;
  let isStopped = false;
  for (;;) {
    const start = runs[run] ?? 0;
    const byte = bytes[start] ?? 0;
    let next = run + 1;
    let end = runs[next] ?? nowhere;
    if (byte === 0 && end !== nowhere) {
      run = next;
      continue;
    }
    if (end > limit) break;
    let way = endingAt(start, end);
    // "сондай-ақ": a hyphen between letters connects.
    while (way === joinsByHyphen && isJoined(end)) {
      next += 2;
      end = runs[next] ?? nowhere;
      if (end <= limit) way = endingAt(start, end);
    }
    if (end > limit) break;
    const length = end - start;
    const isPlain = way <= endsBeforeStop && length <= longestPacked;
    let known = -1;
    if (isPlain) {
      const masks = length << 2;
      const first = packedBytes.getInt32(start, true) & (packedMasks[masks] ?? 0);
      const second = packedBytes.getInt32(start + 4, true) & (packedMasks[masks + 1] ?? 0);
      const third = packedBytes.getInt32(start + 8, true) & (packedMasks[masks + 2] ?? 0);
      const last = packedBytes.getInt32(start + 12, true) & (packedMasks[masks + 3] ?? 0);
      let slot = (hashPacked(first, second, third, last) << slotBits) & slotMask;
      for (; ; slot = (slot + slotSize) & slotMask) {
        const own = slots[slot] ?? 0;
        const other = (slots[slot + 1] ?? 0) ^ second;
        const others = ((slots[slot + 2] ?? 0) ^ third) | ((slots[slot + 3] ?? 0) ^ last);
        if (((own ^ first) | other | others) === 0) {
          known = slot;
          break;
        }
        if (own === 0) break;
      }
      if (known >= 0 && (way !== endsBeforeStop || slots[known + stopField] === stopApart)) {
        outStarts[count] = base + start;
        outEnds[count] = base + end;
        const type = slots[known + typeField] ?? 0;
        outTypeIds[count] = type < firstType ? types.idAt(known) : type - firstType;
        count += 1;
        // Over the white space behind it, if there is any.
        run = next + (((bytes[end] ?? 0) - 1) >>> 31);
        continue;
      }
      scan.first = first;
      scan.second = second;
      scan.third = third;
      scan.last = last;
    }
    scan.end = isPlain && isPackable(bytes, start, end) ? end : -1;
    scan.slot = known;
    scan.isBeforeStop = way === endsBeforeStop;
    isStopped = true;
    break;
  }
  scan.count = count;
  scan.run = run;
  return isStopped;
}

/** Whether letters of one script stand on both sides of the hyphen at `index` of the block. */
function isJoined(index: number): boolean {
  const script = (bytes[index - 1] ?? 0) & scriptBits;
  const after = bytes[index + 1] ?? 0;
  return script !== 0 && after < oddByte && (after & scriptBits) === script;
}

/** How the token from `start` to `end` of the block ends. */
function endingAt(start: number, end: number): number {
  const script = (bytes[start] ?? 0) >> scriptShift;
  const next = signs[bytes[end] ?? 0] ?? 0;
  const after = signs[bytes[end + 1] ?? 0] ?? 0;
  return endings[(((script << signBits) | next) << signBits) | after] ?? 0;
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
