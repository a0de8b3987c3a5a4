import { editionChangeOf, type EditionChange } from '../../../shared/alignment/edition-change.ts';
import { sureFrom, unsureBelow } from '../../../shared/alignment/alignment-summary.ts';
import type { Alignment, Bead } from '../../../shared/alignment/alignment.ts';
import { at } from '../../../shared/base/invariant.ts';
import type { Sureness } from '../../components/sureness.ts';
import { spanOfSide } from '../../session/row-places.ts';

/** How sure a row is, for its bars and word. */
export type Certainty = 'confirmed' | 'edited' | Sureness;

export function certaintyOf({ status, confidence }: Bead): Certainty {
  if (status === 'confirmed') return 'confirmed';
  if (confidence === null) return 'edited';
  return confidence >= sureFrom ? 'high' : confidence >= unsureBelow ? 'middle' : 'low';
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
  'moved',
  'oneSided',
  'confirmed',
] as const;
export type RowFilter = (typeof rowFilters)[number];

/** Filters that say something of editions of one language only. */
export const editionFilters: readonly RowFilter[] = ['changed', 'moved'];
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
function isUneven(bead: Bead): boolean {
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
): EditionChange {
  const [earlier, later] = [0, texts.length - 1].map((version) => {
    const span = spanOfSide(alignment, row, version);
    return span === null ? '' : (texts[version]?.slice(span.start, span.end) ?? '');
  });
  return editionChangeOf(earlier ?? '', later ?? '');
}

/** What there is to say of a row apart from its codes, each a bit. */
const bits = { unsure: 1, edited: 2, gaps: 4, uneven: 8, numbers: 16, changed: 32, confirmed: 64 };

/** A bead that an edit leaves alone keeps its segments, so that what was read in them holds. */
const known = new WeakMap<Bead, number>();

function bitsOf(
  alignment: Alignment,
  texts: readonly string[],
  row: number,
  bead: Bead,
  ofEditions: boolean,
): number {
  const certainty = certaintyOf(bead);
  const sides = ofEditions
    ? []
    : texts.flatMap((text, version) => {
        const span = spanOfSide(alignment, row, version);
        return span === null ? [] : [text.slice(span.start, span.end)];
      });
  return (
    (certainty === 'low' ? bits.unsure : 0) |
    (certainty === 'edited' ? bits.edited : 0) |
    (certainty === 'confirmed' ? bits.confirmed : 0) |
    (hasGap(bead) ? bits.gaps : 0) |
    (isUneven(bead) ? bits.uneven : 0) |
    (numbersDiffer(sides) ? bits.numbers : 0) |
    (ofEditions && changeOfRow(alignment, texts, row) === 'changed' ? bits.changed : 0)
  );
}

/** `moved` are, of editions, the rows whose provision stands elsewhere; `null` for language versions. */
export function rowFacts(
  alignment: Alignment,
  texts: readonly string[],
  oneSided: ReadonlySet<number>,
  moved: ReadonlyMap<number, number> | null = null,
): RowFacts {
  const { beads } = alignment;
  const facts = new Uint8Array(beads.length);
  for (let row = 0; row < facts.length; row += 1) {
    const bead = at(beads, row);
    const present = known.get(bead);
    facts[row] = present ?? bitsOf(alignment, texts, row, bead, moved !== null);
    if (present === undefined) known.set(bead, at(facts, row));
  }
  const count = (bit: number): number => {
    let found = 0;
    for (const own of facts) if ((own & bit) !== 0) found += 1;
    return found;
  };
  return {
    matches: (row, filter) => {
      if (row >= beads.length) return false;
      if (filter === 'all') return true;
      if (filter === 'oneSided') return oneSided.has(row);
      if (filter === 'moved') return moved?.has(row) ?? false;
      return ((facts[row] ?? 0) & bits[filter]) !== 0;
    },
    counts: {
      ...{ all: beads.length, unsure: count(bits.unsure), edited: count(bits.edited) },
      ...{ gaps: count(bits.gaps), uneven: count(bits.uneven), numbers: count(bits.numbers) },
      ...{ changed: count(bits.changed), moved: moved?.size ?? 0 },
      ...{ oneSided: oneSided.size, confirmed: count(bits.confirmed) },
    },
  };
}
