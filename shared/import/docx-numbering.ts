import { formatListNumber, type NumberFormat } from './list-number.ts';
import { readXml } from './read-xml.ts';
import { wordPrefixes } from './word-namespaces.ts';

type Level = {
  start: number;
  format: NumberFormat | 'bullet';
  text: string;
  isLegal: boolean;
  /** 1-based level after which this one starts anew; 0 for never; `null` for any higher level. */
  restartAfter: number | null;
  separator: string;
  styleId: string | null;
};
type AbstractList = { readonly levels: Map<number, Level>; styleLink: string | null };
type List = {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
};

/** Hands out the numbers of a document's lists in document order. */
export type DocxNumbering = {
  /** The next number of the list with what separates it from the text; empty for bullets. */
  readonly next: (listId: string, level: number) => string;
  /** The level that a paragraph style is bound to in the list, 0 when it is bound to none. */
  readonly levelOfStyle: (listId: string, styleId: string) => number;
};

/**
 * Reads `word/numbering.xml` (ECMA-376 part 1, 17.9); `null` when it is not well formed. Lists of
 * one abstract list go on counting together unless an instance overrides the start; a
 * level starts anew after a higher one. `listOfStyle` resolves lists that are defined by a style.
 */
export function readDocxNumbering(
  bytes: Uint8Array,
  listOfStyle: (styleId: string) => string | null,
): DocxNumbering | null {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  let abstract: AbstractList | null = null;
  let list: List | null = null;
  let overridden = 0;
  let level: Level | null = null;
  const isSound = readXml(bytes, wordPrefixes, {
    onOpen: (name, attributes) => {
      const value = attributes.get('w:val') ?? '';
      switch (name) {
        case 'w:abstractNum':
          abstract = { levels: new Map(), styleLink: null };
          abstracts.set(attributes.get('w:abstractNumId') ?? '', abstract);
          break;
        case 'w:numStyleLink':
          if (abstract !== null) abstract.styleLink = value;
          break;
        case 'w:num':
          list = { abstractId: '', starts: new Map(), levels: new Map() };
          lists.set(attributes.get('w:numId') ?? '', list);
          break;
        case 'w:abstractNumId':
          if (list !== null) list.abstractId = value;
          break;
        case 'w:lvlOverride':
          overridden = toInteger(attributes.get('w:ilvl'), 0);
          break;
        case 'w:startOverride':
          list?.starts.set(overridden, toInteger(value, 1));
          break;
        case 'w:lvl':
          level = plainLevel();
          (list ?? abstract)?.levels.set(toInteger(attributes.get('w:ilvl'), 0), level);
          break;
        default:
          if (level !== null) setLevel(level, name, value);
      }
    },
    onClose: (name) => {
      if (name === 'w:lvl') level = null;
      if (name === 'w:abstractNum') abstract = null;
      if (name === 'w:num') list = null;
    },
    onText: () => undefined,
  });
  return isSound ? countLists(abstracts, lists, listOfStyle) : null;
}

/** Numbering for a document that has none. */
export const noNumbering: DocxNumbering = { next: () => '', levelOfStyle: () => 0 };

function plainLevel(): Level {
  return {
    start: 0,
    format: 'decimal',
    text: '',
    isLegal: false,
    restartAfter: null,
    separator: ' ',
    styleId: null,
  };
}

function setLevel(level: Level, name: string, value: string): void {
  if (name === 'w:start') level.start = toInteger(value, 0);
  if (name === 'w:numFmt') level.format = formats.get(value) ?? 'decimal';
  if (name === 'w:lvlText') level.text = value;
  if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false';
  if (name === 'w:lvlRestart') level.restartAfter = toInteger(value, 0);
  if (name === 'w:suff') level.separator = value === 'nothing' ? '' : ' ';
  if (name === 'w:pStyle') level.styleId = value;
}

const formats = new Map<string, NumberFormat | 'bullet'>([
  ['decimal', 'decimal'],
  ['decimalZero', 'decimalZero'],
  ['lowerRoman', 'lowerRoman'],
  ['upperRoman', 'upperRoman'],
  ['lowerLetter', 'lowerLetter'],
  ['upperLetter', 'upperLetter'],
  ['russianLower', 'lowerRussian'],
  ['russianUpper', 'upperRussian'],
  ['ordinal', 'ordinal'],
  ['none', 'none'],
  ['bullet', 'bullet'],
]);

function countLists(
  abstracts: ReadonlyMap<string, AbstractList>,
  lists: ReadonlyMap<string, List>,
  listOfStyle: (styleId: string) => string | null,
): DocxNumbering {
  /** Per abstract list the last number given at each level. */
  const counts = new Map<string, Map<number, number>>();
  const started = new Set<string>();

  /** Follows links through styles to the list that holds the levels. */
  function abstractIdOf(listId: string): string {
    let id = lists.get(listId)?.abstractId ?? '';
    for (let hops = 0; hops < 5; hops += 1) {
      const link = abstracts.get(id)?.styleLink ?? null;
      const linkedList = link === null ? null : listOfStyle(link);
      if (linkedList === null) break;
      id = lists.get(linkedList)?.abstractId ?? '';
    }
    return id;
  }

  function levelsOf(listId: string): Map<number, Level> {
    const levels = new Map(abstracts.get(abstractIdOf(listId))?.levels);
    for (const [index, level] of lists.get(listId)?.levels ?? []) levels.set(index, level);
    return levels;
  }

  function next(listId: string, index: number): string {
    const list = lists.get(listId);
    const levels = levelsOf(listId);
    const level = levels.get(index);
    if (list === undefined || level === undefined) return '';
    const abstractId = abstractIdOf(listId);
    const count = counts.get(abstractId) ?? new Map<number, number>();
    counts.set(abstractId, count);
    if (!started.has(listId)) {
      started.add(listId);
      for (const overriddenLevel of list.starts.keys()) count.delete(overriddenLevel);
    }
    const startOf = (of: number): number => list.starts.get(of) ?? levels.get(of)?.start ?? 1;
    for (let higher = 0; higher < index; higher += 1) {
      if (!count.has(higher)) count.set(higher, startOf(higher));
    }
    const last = count.get(index);
    count.set(index, last === undefined ? startOf(index) : last + 1);
    for (const deeper of [...count.keys()]) {
      if (deeper > index && index < (levels.get(deeper)?.restartAfter ?? deeper)) {
        count.delete(deeper);
      }
    }
    if (level.format === 'bullet') return '';
    const written = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const format = levels.get(of)?.format ?? 'decimal';
      const shown = level.isLegal || format === 'bullet' ? 'decimal' : format;
      return formatListNumber(count.get(of) ?? startOf(of), shown);
    });
    return written.trim() === '' ? '' : written.trim() + level.separator;
  }

  return {
    next,
    levelOfStyle: (listId, styleId) => {
      for (const [index, level] of levelsOf(listId)) if (level.styleId === styleId) return index;
      return 0;
    },
  };
}

function toInteger(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : otherwise;
}
