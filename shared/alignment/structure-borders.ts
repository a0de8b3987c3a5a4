import { at } from '../base/invariant.ts';
import type { Segment } from '../document/document.ts';
import { structureMarks, type StructureMark } from './structure-marks.ts';
import { structureRows, type StructureRow } from './structure-rows.ts';

/** A version with what is aligned of it. */
export type MarkedVersion = {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Of its aligned segments: start, end, start, end … */
  readonly offsets: readonly number[];
};

/**
 * Where an alignment has to pass through by the numbers of provisions: a row of segment indexes for
 * each, in rising order. Articles and chapters that all versions have begin together, and so do the
 * clauses of an article that is sound in all of them. An article that a version lacks begins, there,
 * where the next one does, if all speaks for its being missing and not only its heading; else the
 * words decide. One wrong border spoils all around it, so what is doubtful gives none.
 */
export function structureBorders(versions: readonly MarkedVersion[]): number[][] {
  const marks = structureMarks(versions);
  const rows = structureRows(withTrustedClauses(marks));
  const places = rowPlaces(rows, versions);
  const sums = versions.map(({ offsets }) => lengthSums(offsets));
  const clauses = marks.map((own) => own.filter(({ level }) => level === 'clause'));
  const missing = missingArticles({ versions, clauses, rows, places, sums });
  const accepted: boolean[] = rows.map(() => false);
  let isNextSound = true;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = at(rows, index);
    const isWhole = row.marks.every((mark) => mark !== null);
    if (row.level === 'clause') {
      const parent = missing.get(row.key.split('__')[0] ?? '');
      accepted[index] = isNextSound && (isWhole || parent === presenceOf(row));
      continue;
    }
    isNextSound = isWhole || missing.get(row.key) === presenceOf(row);
    accepted[index] = isNextSound;
  }
  return places.filter((_, index) => accepted[index]);
}

/** In which versions a row has a mark, as `101`. */
function presenceOf({ marks }: StructureRow): string {
  return marks.map((mark) => (mark === null ? '0' : '1')).join('');
}

/**
 * Clauses of an article count where their numbers rise in all versions that have it, and end on the
 * same: else a heading below may be lost, or some clauses renumbered.
 */
function withTrustedClauses(versions: readonly (readonly StructureMark[])[]): StructureMark[][] {
  const parentOf = (key: string): string => key.split('__').slice(0, -1).join('__');
  const doubtful = new Set<string>();
  const lasts = versions.map((marks) => {
    const last = new Map<string, string>();
    let before = { parent: '', number: 0 };
    for (const { key, level, segment } of marks) {
      if (level !== 'clause') continue;
      const parent = parentOf(key);
      const number = parseInt(segment.label ?? '', 10);
      if (parent === before.parent && number < before.number) doubtful.add(parent);
      before = { parent, number };
      last.set(parent, key);
    }
    return last;
  });
  const keys = versions.map((marks) => new Set(marks.map(({ key }) => key)));
  const isTrusted = (key: string): boolean => {
    const parent = parentOf(key);
    const wanted = lasts.find((last) => last.has(parent))?.get(parent);
    return (
      !doubtful.has(parent) &&
      lasts.every((last, version) =>
        last.has(parent)
          ? last.get(parent) === wanted
          : parent !== '' && !at(keys, version).has(parent),
      )
    );
  };
  return versions.map((marks) =>
    marks.filter(({ level, key }) => level !== 'clause' || isTrusted(key)),
  );
}

/** Of each row the first segment in each version; where the row is missing, that of the next row there. */
function rowPlaces(rows: readonly StructureRow[], versions: readonly MarkedVersion[]): number[][] {
  let next = versions.map(({ offsets }) => offsets.length / 2);
  return rows
    .toReversed()
    .map(({ marks }) => (next = next.map((place, version) => marks[version]?.index ?? place)))
    .toReversed();
}

/** Characters before each segment. */
function lengthSums(offsets: readonly number[]): number[] {
  const sums = [0];
  for (let index = 0; index < offsets.length; index += 2) {
    sums.push(at(sums, index / 2) + at(offsets, index + 1) - at(offsets, index));
  }
  return sums;
}

type Structure = {
  readonly versions: readonly MarkedVersion[];
  /** The clauses of each version, trusted or not. */
  readonly clauses: readonly (readonly StructureMark[])[];
  readonly rows: readonly StructureRow[];
  readonly places: readonly (readonly number[])[];
  readonly sums: readonly (readonly number[])[];
};

/** More rows than this between two that all versions have: these are not versions of one text. */
const mostRows = 500;

/** Articles that are missing where they have no mark, by key, with their presence. */
function missingArticles(structure: Structure): Map<string, string> {
  const { rows } = structure;
  const missing = new Map<string, string>();
  let first = -1;
  for (let end = 0; end <= rows.length; end += 1) {
    const row = rows[end];
    if (row !== undefined && (row.level === 'clause' || row.marks.includes(null))) continue;
    const isOpen = first >= 0 && end - first > 1 && end - first <= mostRows;
    const isMissingIn = isOpen ? missingBetween(structure, first, end) : null;
    for (let index = first + 1; isMissingIn !== null && index < end; index += 1) {
      const article = at(rows, index);
      if (article.level !== 'article') continue;
      const isMissing = article.marks.every(
        (mark, version) => mark !== null || isMissingIn(article, version),
      );
      if (isMissing) missing.set(article.key, presenceOf(article));
    }
    first = end;
  }
  return missing;
}

/**
 * Whether an article is not in the text of a version, rather than only its heading. Between two
 * articles or chapters that all versions have, no such heading stands inside a segment, all clauses
 * are clauses that another version has there, and the text is in length nearer to the other's without
 * what is missing than with it, by the proportion of the whole texts.
 */
function missingBetween(
  structure: Structure,
  first: number,
  end: number,
): (article: StructureRow, version: number) => boolean {
  const known = new Map<string, boolean>();
  return ({ key, marks }, version) => {
    const other = marks.findIndex((mark) => mark !== null);
    const pair = `${version} ${other}`;
    const isShort = known.get(pair) ?? lacksText(structure, { first, end, version, other });
    known.set(pair, isShort);
    return isShort && !headingPattern(key).test(stretch(structure, version, first, end).text);
  };
}

/** Whether a version has, between two rows, what another has there without the rows that it lacks. */
function lacksText(
  structure: Structure,
  {
    first,
    end,
    version,
    other,
  }: {
    readonly first: number;
    readonly end: number;
    readonly version: number;
    readonly other: number;
  },
): boolean {
  const { rows, sums } = structure;
  const own = stretch(structure, version, first, end);
  const whole = stretch(structure, other, first, end);
  let length = whole.length;
  const clauses: string[] = [];
  for (let index = first; index < end; index += 1) {
    const part = stretch(structure, other, index, index + 1);
    if (at(rows, index).marks[version] === null) length -= part.length;
    else clauses.push(...part.clauses);
  }
  const total = (place: number): number => at(sums, place).at(-1) ?? 0;
  const ratio = total(version) / total(other);
  return (
    own.clauses.every((number, place) => number === clauses[place]) &&
    own.length < ratio * Math.sqrt(length * whole.length)
  );
}

/** What a version has from one row to another. */
function stretch(
  { versions, clauses, places, sums }: Structure,
  version: number,
  first: number,
  end: number,
): { readonly text: string; readonly length: number; readonly clauses: readonly string[] } {
  const { text, offsets } = at(versions, version);
  const from = at(at(places, first), version);
  const to = places[end]?.[version] ?? offsets.length / 2;
  const own = at(clauses, version);
  return {
    text: text.slice(offsets[2 * from] ?? text.length, offsets[2 * to] ?? text.length),
    length: at(at(sums, version), to) - at(at(sums, version), from),
    clauses: own
      .slice(firstAt(own, from), firstAt(own, to))
      .map(({ segment }) => segment.label ?? ''),
  };
}

/** The number of the first mark that begins at or after a segment. */
function firstAt(marks: readonly StructureMark[], segment: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(marks, middle).index < segment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A heading of the article anywhere in a text. */
function headingPattern(key: string): RegExp {
  const number = (key.split('__').at(-1) ?? key).replace(/^art_/u, '').replace(/[^\d-]/gu, '');
  return new RegExp(
    `(?:Статья|СТАТЬЯ|Article|ARTICLE)\\s+${number}(?![\\d-])|(?<![\\d-])${number}[-\\s]?(?:бап|БАП)(?!\\p{L})`,
    'u',
  );
}
