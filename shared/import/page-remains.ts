import { countWords, decideHyphen, type HyphenDecision, type WordCounts } from './end-hyphen.ts';
import { findLinesSetAside } from './lines-set-aside.ts';
import type { PageRemain, Place } from './page-remain.ts';
import type { Paragraph } from './paragraph.ts';
import { continuesSentence } from './sentence-continuation.ts';

export type { PageRemain, SetAside } from './page-remain.ts';

/**
 * Finds page numbers, running lines, editorial dates and correspondence notes, paragraphs cut by a
 * page break and words broken at a line end, in order of place. Nothing is changed:
 * {@link applyPageRemains} does exactly what the list says, so leaving an item out undoes it.
 */
export function findPageRemains(paragraphs: readonly Paragraph[]): PageRemain[] {
  const remains: PageRemain[] = [...findLinesSetAside(paragraphs)];
  const isAside = new Set(remains.map(({ paragraph }) => paragraph));
  let words: WordCounts | null = null;
  const decide = (left: string, right: string): HyphenDecision => {
    words ??= countWords(paragraphs.map(({ text }) => text));
    return decideHyphen(left, right, words);
  };
  let previous: number | null = null;
  let textBefore: string | null = null;
  let isAcrossRemains = false;
  let isAcrossGap = false;
  let isChained = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const isMarked = paragraph.text.includes('\u00AD');
    for (const match of isMarked ? paragraph.text.matchAll(brokenInside) : []) {
      const [text, left = '', right = ''] = match;
      remains.push({
        kind: 'hyphenation',
        ...placeOf(paragraph, index),
        text: text.replace('\u00AD', '\n'),
        next: null,
        offset: match.index + left.length,
        ...decide(left, right),
      });
    }
    isAcrossGap ||= paragraph.isAfterGap;
    if (isAside.has(index)) {
      isAcrossRemains = true;
      continue;
    }
    if (paragraph.role === 'footnote') continue;
    const first = previous === null ? undefined : paragraphs[previous];
    let join: PageRemain | null = null;
    if (previous !== null && first !== undefined && isProse(first) && paragraph.role === 'text') {
      const isNewPage = first.page !== paragraph.page;
      const isApart = isAcrossRemains || isAcrossGap || isNewPage;
      const seam = { isAcrossRemains: isAcrossRemains || isNewPage, textBefore, isChained };
      join = joinHyphen(first, previous, paragraph, index, decide);
      if (join === null && isApart && continuesSentence(first.text, paragraph.text, seam)) {
        join = {
          kind: 'brokenParagraph',
          ...placeOf(first, previous),
          text: `${first.text.slice(-40)}\n${paragraph.text.slice(0, 40)}`,
          next: index,
        };
      }
    }
    if (join !== null) remains.push(join);
    isChained = join !== null;
    textBefore = first?.text ?? null;
    previous = index;
    isAcrossRemains = false;
    isAcrossGap = false;
  }
  return remains.sort((a, b) => a.paragraph - b.paragraph);
}

/** A hyphen and a soft hyphen, by which readers mark a hyphen at the end of a line. */
const brokenInside = /(\p{L}+)[-\u2010]\u00AD(\p{L}+)/gu;

function placeOf(paragraph: Paragraph, index: number): Omit<Place, 'text'> {
  return { paragraph: index, line: paragraph.line, page: paragraph.page };
}

function isProse({ role }: Paragraph): boolean {
  return role === 'text' || role === 'listItem';
}

/** A paragraph that ends with a part of a word and one that begins with the rest. */
function joinHyphen(
  first: Paragraph,
  index: number,
  second: Paragraph,
  next: number,
  decide: (left: string, right: string) => HyphenDecision,
): PageRemain | null {
  if (!/[-\u2010\u00AD]$/.test(first.text.slice(-1))) return null;
  const left = /(\p{L}+)[-\u2010\u00AD]$/u.exec(first.text.slice(-80))?.[1];
  const right = /^\p{Ll}+/u.exec(second.text)?.[0];
  if (left === undefined || right === undefined) return null;
  // "одно- и двухэтажные": the hyphen stands for a part left out.
  if (/^(?:и|или|және|немесе|мен|пен|бен|and|or|to)$/u.test(right)) return null;
  if (second.text === second.text.toUpperCase()) return null;
  const isSoft = first.text.endsWith('\u00AD');
  return {
    kind: 'hyphenation',
    ...placeOf(first, index),
    text: `${left}-\n${right}`,
    next,
    offset: first.text.length - 1,
    ...(isSoft ? { isKept: false, evidence: 'none' } : decide(left, right)),
  };
}

/** A piece of a paragraph: index of the source paragraph it was, and where it begins in the whole. */
export type Piece = { readonly source: number; readonly start: number };

/** A paragraph as it is after the remains were taken out, with the pieces it was put together from. */
export type MendedParagraph = {
  readonly paragraph: Paragraph;
  readonly pieces: readonly [Piece, ...Piece[]];
};

/** The paragraphs of {@link mendPageRemains} without their pieces. */
export function applyPageRemains(
  paragraphs: readonly Paragraph[],
  remains: readonly PageRemain[],
): Paragraph[] {
  return mendPageRemains(paragraphs, remains).map(({ paragraph }) => paragraph);
}

/**
 * The paragraphs with exactly the given remains set aside or joined. Joined paragraphs keep the
 * role, page and line of their first piece; notes that stood between the pieces follow it.
 */
export function mendPageRemains(
  paragraphs: readonly Paragraph[],
  remains: readonly PageRemain[],
): MendedParagraph[] {
  const aside = new Set<number>();
  const joins = new Map<number, { readonly first: number; readonly glue: ' ' | '-' | '' }>();
  const inside = new Map<number, { offset: number; isKept: boolean }[]>();
  for (const remain of remains) {
    if (remain.kind === 'brokenParagraph') {
      joins.set(remain.next, { first: remain.paragraph, glue: ' ' });
    } else if (remain.kind !== 'hyphenation') {
      aside.add(remain.paragraph);
    } else if (remain.next !== null) {
      joins.set(remain.next, { first: remain.paragraph, glue: remain.isKept ? '-' : '' });
    } else {
      const places = inside.get(remain.paragraph) ?? [];
      inside.set(remain.paragraph, places);
      places.push(remain);
    }
  }
  const kept: MendedParagraph[] = [];
  /** Where in `kept` the text of a paragraph has gone. */
  const positions = new Map<number, number>();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (aside.has(index)) continue;
    const text = mendInside(paragraph.text, inside.get(index) ?? []);
    const join = joins.get(index);
    const position = join === undefined ? undefined : positions.get(join.first);
    const target = position === undefined ? undefined : kept[position];
    if (join === undefined || position === undefined || target === undefined) {
      positions.set(index, kept.length);
      kept.push({ paragraph: { ...paragraph, text }, pieces: [{ source: index, start: 0 }] });
    } else {
      const first = target.paragraph.text;
      const head = (join.glue === ' ' ? first : first.replace(/[-\u2010\u00AD]$/, '')) + join.glue;
      kept[position] = {
        paragraph: { ...target.paragraph, text: head + text },
        pieces: [...target.pieces, { source: index, start: head.length }],
      };
      positions.set(index, position);
    }
  }
  return kept;
}

/** Takes out the soft hyphen at each place, and the hyphen before it unless it is kept. */
function mendInside(text: string, places: readonly { offset: number; isKept: boolean }[]): string {
  let mended = '';
  let position = 0;
  for (const { offset, isKept } of [...places].sort((a, b) => a.offset - b.offset)) {
    mended += text.slice(position, offset + (isKept ? 1 : 0));
    position = offset + 2;
  }
  return mended + text.slice(position);
}
