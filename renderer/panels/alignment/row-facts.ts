import { editionChangeOf, type EditionChange } from '../../../shared/alignment/compare-editions.ts';
import type { Alignment, Bead } from '../../../shared/alignment/alignment.ts';
import { highFrom, middleFrom } from '../../components/confidence.ts';
import { spanOfSide } from '../../session/row-places.ts';

/** How sure a row is, for its bars and word. */
export type Certainty = 'confirmed' | 'edited' | 'high' | 'middle' | 'low';

export function certaintyOf({ status, confidence }: Bead): Certainty {
  if (status === 'confirmed') return 'confirmed';
  if (confidence === null) return 'edited';
  return confidence >= highFrom ? 'high' : confidence >= middleFrom ? 'middle' : 'low';
}

/** What is shown of the rows. */
export const rowFilters = [
  'all',
  'unsure',
  'edited',
  'gaps',
  'uneven',
  'numbers',
  'changed',
  'oneSided',
  'confirmed',
] as const;
export type RowFilter = (typeof rowFilters)[number];

/** Filters that say something of editions of one language only. */
export const editionFilters: readonly RowFilter[] = ['changed'];
/** Those that say something of language versions only. */
export const versionFilters: readonly RowFilter[] = ['numbers'];

/** Rows by what there is to say about them; `oneSided` comes from the codes and is given. */
export type RowFacts = {
  readonly matches: (row: number, filter: RowFilter) => boolean;
  readonly counts: { readonly [filter in RowFilter]: number };
};

export function isUnsure(bead: Bead): boolean {
  return certaintyOf(bead) === 'low';
}

/** Waits for a person: the aligner doubts it, or its bounds were set by hand and not confirmed. */
export function isWaiting(bead: Bead): boolean {
  const certainty = certaintyOf(bead);
  return certainty === 'low' || certainty === 'edited';
}

export function hasGap({ sizes }: Bead): boolean {
  return sizes.includes(0);
}

/** Every side has words, and they are not one segment each. */
export function isUneven(bead: Bead): boolean {
  return !hasGap(bead) && bead.sizes.some((size) => size !== 1);
}

/**
 * Whether the numbers in the sides that have words differ. Written as digits only: `10 000`, `10,000`
 * and `10000` are one number, `1,5` and `1.5` too.
 */
export function numbersDiffer(sides: readonly string[]): boolean {
  const [first, ...others] = sides.map(numbersIn);
  return first !== undefined && others.some((own) => own !== first);
}

const numbers = /\d+(?:[ \u00a0\u202f,]\d{3}(?!\d))*(?:[.,]\d+)?/gu;

function numbersIn(text: string): string {
  const found = text.match(numbers) ?? [];
  return found
    .map((number) => number.replace(/[ \u00a0\u202f,](?=\d{3}(?!\d))/gu, '').replace(',', '.'))
    .sort()
    .join(' ');
}

/** What became of a row between two editions: the first version is the earlier, the last the later. */
export function changeOfRow(
  alignment: Alignment,
  texts: readonly string[],
  row: number,
): EditionChange['kind'] {
  const [earlier, later] = [0, texts.length - 1].map((version) => {
    const span = spanOfSide(alignment, row, version);
    return span === null ? '' : (texts[version]?.slice(span.start, span.end) ?? '');
  });
  return editionChangeOf(earlier ?? '', later ?? '');
}

/** A bead that an edit leaves alone keeps its segments, so that what was read in them holds. */
const readNumbers = new WeakMap<Bead, boolean>();

export function rowFacts(
  alignment: Alignment,
  texts: readonly string[],
  oneSided: ReadonlySet<number>,
  isOfEditions = false,
): RowFacts {
  const differs = (row: number, bead: Bead): boolean => {
    const present = readNumbers.get(bead);
    if (present !== undefined) return present;
    const sides = texts.flatMap((text, version) => {
      const span = spanOfSide(alignment, row, version);
      return span === null ? [] : [text.slice(span.start, span.end)];
    });
    const result = numbersDiffer(sides);
    readNumbers.set(bead, result);
    return result;
  };
  const matches = (row: number, filter: RowFilter): boolean => {
    const bead = alignment.beads[row];
    if (bead === undefined) return false;
    switch (filter) {
      case 'all':
        return true;
      case 'unsure':
        return isUnsure(bead);
      case 'edited':
        return certaintyOf(bead) === 'edited';
      case 'gaps':
        return hasGap(bead);
      case 'uneven':
        return isUneven(bead);
      case 'numbers':
        return differs(row, bead);
      case 'changed':
        return changeOfRow(alignment, texts, row) === 'changed';
      case 'oneSided':
        return oneSided.has(row);
      case 'confirmed':
        return bead.status === 'confirmed';
    }
  };
  const count = (filter: RowFilter): number => {
    let found = 0;
    for (let row = 0; row < alignment.beads.length; row += 1) {
      if (matches(row, filter)) found += 1;
    }
    return found;
  };
  return {
    matches,
    counts: {
      ...{ all: alignment.beads.length, unsure: count('unsure'), edited: count('edited') },
      ...{ gaps: count('gaps'), uneven: count('uneven'), numbers: count('numbers') },
      changed: isOfEditions ? count('changed') : 0,
      ...{ oneSided: oneSided.size, confirmed: count('confirmed') },
    },
  };
}
