import { mendPageRemains } from '../../../../shared/import/page-remains.ts';
import type { PageRemain, SetAside } from '../../../../shared/import/page-remain.ts';
import { type PreparedImport, takenOut } from '../../../../shared/import/prepare-import.ts';

/** A line of the preview of a file, in the order of its text. */
export type PreviewRow =
  /** Where a stretch of a part begins, or (`part` is `null`) of paragraphs that are left out. */
  | {
      readonly kind: 'head';
      readonly key: string;
      readonly part: number | null;
      /** Parts are counted from 1 in the order of the text. */
      readonly number: number;
      readonly isContinued: boolean;
      /** The paragraph before which the border stands. */
      readonly paragraph: number;
    }
  /** A paragraph, or the piece of one that stood in a line of the source. */
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly part: number | null;
      readonly paragraph: number;
      readonly text: string;
      readonly isHeading: boolean;
      /** A piece that goes on with the one before, cut apart by a page; the remain that says so. */
      readonly joinedBy: number | null;
      readonly isCut: boolean;
      /** Other parts that hold it too. */
      readonly alsoIn: readonly number[];
      /** The remain that it is when it was kept. */
      readonly keptRemain: number | null;
    }
  /** A line that was set aside. */
  | {
      readonly kind: 'aside';
      readonly key: string;
      readonly part: number | null;
      readonly remain: number;
      readonly reason: SetAside['kind'];
      readonly text: string;
      readonly paragraph: number;
    }
  /** Rows that are folded away. */
  | {
      readonly kind: 'fold';
      readonly key: string;
      readonly part: number | null;
      readonly paragraph: number;
      readonly count: number;
    };

/** A stretch longer than this is folded; so many of its paragraphs stay in sight at the ends. */
const longestUnfolded = 14;
const shownAtStart = 6;
const shownAtEnd = 3;

/** The part numbers, from 1 in the order in which parts begin in the text. */
export function partNumbers({ parts }: Pick<PreparedImport, 'parts'>): readonly number[] {
  const order = parts
    .map((part, index) => ({ index, first: part.paragraphs[0] ?? Infinity }))
    .sort((a, b) => a.first - b.first || a.index - b.index);
  const numbers = parts.map(() => 0);
  order.forEach(({ index }, place) => {
    numbers[index] = place + 1;
  });
  return numbers;
}

/**
 * The rows of a file's preview. `unfolded` names stretches, by the key of their fold, that are shown
 * in full.
 */
export function previewRows(
  prepared: PreparedImport,
  unfolded: ReadonlySet<string>,
): readonly PreviewRow[] {
  const numbers = partNumbers(prepared);
  const holders = partsByParagraph(prepared);
  const lines = linesOf(prepared, holders);
  const rows: PreviewRow[] = [];
  const begun = new Set<number | null>();
  for (let start = 0; start < lines.length;) {
    const part = lines[start]?.part ?? null;
    let end = start + 1;
    while (end < lines.length && (lines[end]?.part ?? null) === part) end += 1;
    const stretch = lines.slice(start, end);
    const paragraph = stretch[0]?.paragraph ?? 0;
    rows.push({
      kind: 'head',
      key: `head-${part ?? 'out'}-${paragraph}`,
      part,
      number: part === null ? 0 : (numbers[part] ?? 0),
      isContinued: part !== null && begun.has(part),
      paragraph,
    });
    begun.add(part);
    rows.push(...folded(stretch, unfolded));
    start = end;
  }
  return rows;
}

type Line = Extract<PreviewRow, { kind: 'text' | 'aside' }>;

function folded(stretch: readonly Line[], unfolded: ReadonlySet<string>): readonly PreviewRow[] {
  const { part = null, paragraph = 0 } = stretch[0] ?? {};
  const key = `fold-${part ?? 'out'}-${paragraph}`;
  if (stretch.length <= longestUnfolded || unfolded.has(key)) return stretch;
  const hidden = stretch.slice(shownAtStart, stretch.length - shownAtEnd);
  const count = new Set(hidden.map((line) => line.paragraph)).size;
  return [
    ...stretch.slice(0, shownAtStart),
    { kind: 'fold', key, part, paragraph: hidden[0]?.paragraph ?? paragraph, count },
    ...stretch.slice(stretch.length - shownAtEnd),
  ];
}

function partsByParagraph({ paragraphs, parts }: PreparedImport): readonly (readonly number[])[] {
  const holders = paragraphs.map((): number[] => []);
  parts.forEach((part, index) => {
    for (const paragraph of part.paragraphs) holders[paragraph]?.push(index);
  });
  return holders;
}

function linesOf(
  prepared: PreparedImport,
  holders: readonly (readonly number[])[],
): readonly Line[] {
  const { source, remains } = prepared;
  const applied = new Set<PageRemain>(takenOut(prepared));
  const asides = new Map<number, { readonly remain: number; readonly own: SetAside }>();
  const kept = new Map<number, number>();
  const joins = new Map<number, number>();
  remains.forEach((own, remain) => {
    if (own.kind === 'hyphenation' || own.kind === 'brokenParagraph') {
      if (own.next !== null && applied.has(own)) joins.set(own.next, remain);
    } else if (applied.has(own)) asides.set(own.paragraph, { remain, own });
    else kept.set(own.paragraph, remain);
  });
  const lines: Line[] = [];
  const told = new Set<number>();
  let part: number | null = holders[0]?.[0] ?? null;
  const tellAsides = (from: number, to: number, paragraph: number): void => {
    for (let index = from; index < to; index += 1) {
      const aside = asides.get(index);
      if (aside === undefined || told.has(index)) continue;
      told.add(index);
      const { remain, own } = aside;
      lines.push({
        ...{ kind: 'aside', key: `aside-${remain}`, part, remain, reason: own.kind },
        ...{ text: own.text, paragraph },
      });
    }
  };
  let reached = 0;
  mended(prepared).forEach(({ paragraph, pieces }, index) => {
    const [first = null, ...alsoIn] = holders[index] ?? [];
    tellAsides(reached, pieces[0].source, Math.max(0, index - 1));
    part = first;
    pieces.forEach((piece, place) => {
      if (place > 0) tellAsides((pieces[place - 1]?.source ?? 0) + 1, piece.source, index);
      const end = pieces[place + 1]?.start ?? paragraph.text.length;
      lines.push({
        kind: 'text',
        key: `text-${piece.source}`,
        part,
        paragraph: index,
        text: paragraph.text.slice(piece.start, end).trimEnd(),
        isHeading: paragraph.role === 'heading',
        joinedBy: place === 0 ? null : (joins.get(piece.source) ?? null),
        isCut: place < pieces.length - 1,
        alsoIn: place === 0 ? alsoIn : [],
        keptRemain: kept.get(piece.source) ?? null,
      });
      reached = Math.max(reached, piece.source + 1);
    });
  });
  tellAsides(0, source.length, Math.max(0, prepared.paragraphs.length - 1));
  return lines;
}

type Mended = ReturnType<typeof mendPageRemains>;
const knownMended = new WeakMap<object, { readonly kept: unknown; readonly mended: Mended }>();

/** Parts change with every correction, the paragraphs only with the remains that are kept. */
function mended(prepared: PreparedImport): Mended {
  const { source, keptRemains } = prepared;
  const known = knownMended.get(source);
  if (known?.kept === keptRemains) return known.mended;
  const made = mendPageRemains(source, takenOut(prepared));
  knownMended.set(source, { kept: keptRemains, mended: made });
  return made;
}
