import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import { numberName } from './number-names.ts';

/** What a feature is: it decides how it is matched and how much it says when it is missing. */
export const wordKind = 0;
export const numberKind = 1;
export const structureKind = 2;

/** Letters of a word that count. Inflection stands behind them in most of the languages met. */
export const stemLength = 5;

/** Marks that are counted in each segment; the first are ends of sentences. */
export const markCount = 9;
/** Classes of the border between two neighbours by what ends and what begins. */
export const borderClasses = 11;

/** A version of a text (segments in order) as numbers. */
export type VersionFeatures = {
  readonly language: string;
  readonly size: number;
  /** Characters without space, at least 1. */
  readonly lengths: Float64Array;
  /** Where the tokens of each segment start; one more for the end. */
  readonly tokenStarts: Int32Array;
  /** Types of the tokens, in order. */
  readonly tokens: Int32Array;
  /** By type: the key (stem, number, structure), its kind, how often it occurs, its common beginning. */
  readonly keys: readonly string[];
  readonly kinds: Uint8Array;
  readonly counts: Float64Array;
  readonly beginnings: readonly string[];
  /** Sums of the marks before each segment, `markCount` for each. */
  readonly markSums: Int32Array;
  /** Class of the border before each segment. */
  readonly borders: Uint8Array;
  /** Class of the border between the neighbours of each segment, as if it were not there. */
  readonly bordersAcross: Uint8Array;
  /** Shape of each segment: 0 for text, 1 without letters, 2 like a heading or a running line. */
  readonly shapes: Uint8Array;
};

export const shapeCount = 3;

const token =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}'’ʼ]+|\d+(?:[   ]\d{3}(?!\d))*(?:[.,:/-]\d+)*/gu;
const numbering = /^\s*(?:§\s*)?(\d+(?:[-.]\d+)*)\s*([.)])(?=\s)/u;
/** Numbers of provisions at the start of a segment, or after a sentence that was joined to it. */
const provision =
  /(?:^\s*|[.;:!?…»”"]\s+|(?<=\s\d{1,3}(?:-\d{1,3})?|бап|бөлім)\s+)(?:(?:Статья|Article|Artikel|Art\.|Artículo|Articolo|Artigo)\s+(\d+(?:-\d+)?)(?![\d(])|(\d+(?:-\d+)?)[-\s]?бап(?!\p{L})|(?:§\s*)?(\d+(?:-\d+)*)\s?([.)])(?=\s))/gu;
const romanNumeral = /^(?=[IVXLC]{2})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/u;

type Collector = {
  readonly ids: Map<string, number>;
  readonly keys: string[];
  readonly kinds: number[];
  readonly counts: number[];
  readonly beginnings: string[];
  readonly tokens: number[];
};

export function versionFeatures(segments: readonly string[], language: string): VersionFeatures {
  const size = segments.length;
  const into: Collector = {
    ids: new Map(),
    keys: [],
    kinds: [],
    counts: [],
    beginnings: [],
    tokens: [],
  };
  const lengths = new Float64Array(size);
  const tokenStarts = new Int32Array(size + 1);
  const markSums = new Int32Array((size + 1) * markCount);
  const borders = new Uint8Array(size + 1);
  const bordersAcross = new Uint8Array(size);
  const shapes = new Uint8Array(size);
  segments.forEach((segment, index) => {
    lengths[index] = Math.max(1, segment.replace(/\s+/g, '').length);
    collectTokens(segment, language, into);
    tokenStarts[index + 1] = into.tokens.length;
    addMarks(segment, markSums, index);
    shapes[index] = shapeOf(segment, segments[index - 1] ?? '.');
    const before = segments[index - 1];
    if (before !== undefined) borders[index] = borderClass(before, segment);
    const after = segments[index + 1];
    if (before !== undefined && after !== undefined) {
      bordersAcross[index] = borderClass(before, after);
    }
  });
  return {
    language,
    size,
    lengths,
    tokenStarts,
    tokens: Int32Array.from(into.tokens),
    keys: into.keys,
    kinds: Uint8Array.from(into.kinds),
    counts: Float64Array.from(into.counts),
    beginnings: into.beginnings,
    markSums,
    borders,
    bordersAcross,
    shapes,
  };
}

function add(key: string, kind: number, form: string, into: Collector): void {
  let id = into.ids.get(key);
  if (id === undefined) {
    id = into.keys.length;
    into.ids.set(key, id);
    into.keys.push(key);
    into.kinds.push(kind);
    into.counts.push(0);
    into.beginnings.push(form);
  }
  into.counts[id] = (into.counts[id] ?? 0) + 1;
  into.tokens.push(id);
  const known = into.beginnings[id] ?? '';
  if (!form.startsWith(known)) into.beginnings[id] = commonBeginning(known, form);
}

function commonBeginning(first: string, second: string): string {
  let length = 0;
  while (length < first.length && first[length] === second[length]) length += 1;
  return first.slice(0, length);
}

function collectTokens(segment: string, language: string, into: Collector): void {
  const places: [start: number, end: number][] = [];
  for (const found of segment.matchAll(provision)) {
    const article = found[1] ?? found[2];
    const number = article === undefined ? `${found[3] ?? ''}${found[4] ?? ''}` : `a${article}`;
    add(`§${number}`, structureKind, '', into);
    places.push([found.index, found.index + found[0].length]);
  }
  let start = 0;
  for (const [from, to] of [...places, [segment.length, segment.length] as const]) {
    collectWords(segment, start, from, language, into);
    start = to;
  }
}

function collectWords(
  segment: string,
  start: number,
  end: number,
  language: string,
  into: Collector,
): void {
  token.lastIndex = start;
  for (let found = token.exec(segment); found !== null; found = token.exec(segment)) {
    if (found.index >= end) break;
    const [word] = found;
    const code = word.charCodeAt(0);
    if (code >= 0x30 && code <= 0x39) addNumber(word, into);
    else {
      for (const part of elided.has(language) ? word.split(apostrophe) : [word]) {
        addWord(part, language, found.index > start, into);
      }
    }
  }
}

/** Languages whose articles and pronouns lose their vowel and cling to the next word. */
const elided: ReadonlySet<string> = new Set(['ca', 'fr', 'it']);
const apostrophe = /(?<=['’])/u;

/** A number as printed, and the parts of a date or a compound number each for itself. */
function addNumber(printed: string, into: Collector): void {
  const whole = printed
    .replace(/[   ]/g, '')
    .replace(
      /^(\d{1,3})((?:[.,]\d{3})+)$/u,
      (_, first, rest) => `${String(first)}${String(rest).replace(/[.,]/g, '')}`,
    );
  const parts = whole.split(/[.,:/-]/).map((part) => part.replace(/^0+(?=\d)/, ''));
  const isDate = /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(whole);
  parts.forEach((part, index) => {
    add(isDate && index === 1 ? `#m${part}` : `#${part}`, numberKind, '', into);
  });
}

function addWord(word: string, language: string, isInside: boolean, into: Collector): void {
  const folded = foldHomoglyphs(word).replace(/^'+|'+$/g, '');
  if (folded === '') return;
  if (romanNumeral.test(word.normalize('NFKC').replace(/[ІХ]/g, (l) => (l === 'І' ? 'I' : 'X')))) {
    add(`#r${folded}`, numberKind, '', into);
    return;
  }
  const isCapital = isInside && word.charAt(0) !== word.charAt(0).toLowerCase();
  const name = numberName(folded, language, isCapital);
  if (name !== null) add(name, numberKind, '', into);
  else add(folded.slice(0, stemLength), wordKind, folded, into);
}

const endMark = /[.!?…。！？]+["»”’)\]]*(?=\s+["«“„(–—-]?\s*[\p{Lu}\p{Lo}\d]|\s*$)/gu;
const countedMarks: readonly RegExp[] = [
  /;/g,
  /:(?!\d)/g,
  /[?？]/g,
  /!/g,
  /["«»“”„]/g,
  /\(/g,
  /%/g,
  /,(?!\d)/g,
];

function addMarks(segment: string, sums: Int32Array, index: number): void {
  const base = index * markCount;
  const text = segment.replace(numbering, ' ');
  const counts = [text.match(endMark)?.length ?? 0];
  countedMarks.forEach((mark) => counts.push(text.match(mark)?.length ?? 0));
  counts[5] = Math.ceil((counts[5] ?? 0) / 2);
  counts.forEach((count, mark) => {
    sums[base + markCount + mark] = (sums[base + mark] ?? 0) + count;
  });
}

function borderClass(before: string, after: string): number {
  if (startsProvision(after)) return 10;
  const end = /(\S)["»”’)\]\s]*$/u.exec(before)?.[1] ?? '';
  const ending = /[.!?…]/.test(end) ? 0 : end === ';' ? 1 : end === ',' ? 2 : end === ':' ? 3 : 4;
  const start = /[\p{L}\d]/u.exec(after)?.[0] ?? 'A';
  return ending * 2 + (start !== start.toUpperCase() ? 1 : 0);
}

/** Whether a segment looks like a line that got between the pieces of a sentence. */
export function isStrayLike(
  { borders, bordersAcross, shapes }: VersionFeatures,
  segment: number,
): boolean {
  if (shapes[segment] !== 0) return true;
  const isLower = (kind: number | undefined): boolean => kind !== undefined && kind % 2 === 1;
  return (
    isLower(bordersAcross[segment]) && isLower(borders[segment + 1]) && !isLower(borders[segment])
  );
}

function startsProvision(segment: string): boolean {
  provision.lastIndex = 0;
  const found = provision.exec(segment);
  provision.lastIndex = 0;
  return found?.index === 0;
}

const address = /^\s*(?:https?:\/\/|www\.)\S+\s*$/iu;
/** A line of few words of which one is a number: that of a page, of a heading. */
const numberedLine = /^(?=.*\d)\s*\S+(?:\s+\S+){0,3}\s*$/u;

function shapeOf(segment: string, before: string): number {
  if (!/\p{L}/u.test(segment) || address.test(segment)) return 1;
  const isOpen = !/[.!?…;:,]["»”’)\]]*\s*$/u.test(segment);
  if (!isOpen || segment.length >= 90) return 0;
  const isFresh = /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(segment);
  const isFree = segment.length < 40 || !/[,\p{L}\d]\s*$/u.test(before);
  return (isFresh && isFree) || numberedLine.test(segment) ? 2 : 0;
}
