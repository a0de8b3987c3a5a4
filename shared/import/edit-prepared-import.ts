import type { DocumentRole } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { mendPageRemains } from './page-remains.ts';
import { type ImportChoices, type PreparedImport, takenOut } from './prepare-import.ts';
import type { ProposedExpression } from './propose-expressions.ts';

/** Paragraphs that belong to no part: they stay in the original file only. */
export function leftOutParagraphs({ paragraphs, parts }: PreparedImport): readonly number[] {
  const taken = new Set(parts.flatMap((part) => part.paragraphs));
  return paragraphs.map((_, index) => index).filter((index) => !taken.has(index));
}

/** Changes what is known about a part. */
export function editPart(
  prepared: PreparedImport,
  part: number,
  edits: { readonly language?: Language; readonly role?: DocumentRole; readonly title?: string },
): PreparedImport {
  const parts = prepared.parts.map((own, index) => (index === part ? { ...own, ...edits } : own));
  return { ...prepared, parts };
}

/**
 * Gives a paragraph to a part, `null` leaves it out. It leaves every other part; a part that loses
 * its last paragraph goes, unless it is the only one: then nothing changes.
 */
export function assignParagraph(
  prepared: PreparedImport,
  paragraph: number,
  part: number | null,
): PreparedImport {
  return withParts(
    prepared,
    prepared.parts.map((own, index) => {
      const others = own.paragraphs.filter((other) => other !== paragraph);
      return index === part
        ? withParagraphs(own, [...others, paragraph])
        : withParagraphs(own, others);
    }),
  );
}

/** Gives a run of paragraphs, `end` not included, to a part as {@link assignParagraph} does for one. */
export function assignParagraphs(
  prepared: PreparedImport,
  { start, end }: { readonly start: number; readonly end: number },
  part: number | null,
): PreparedImport {
  const run = Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
  return withParts(
    prepared,
    prepared.parts.map((own, index) => {
      const others = own.paragraphs.filter((other) => other < start || other >= end);
      return withParagraphs(own, index === part ? [...others, ...run] : others);
    }),
  );
}

/**
 * Keeps other page remains in the text than before. The parts stay as they were corrected: a
 * paragraph that comes back belongs where the one before it does, one that is joined to where its
 * beginning was.
 */
export function keepRemains(
  prepared: PreparedImport,
  keptRemains: ImportChoices['keptRemains'],
): PreparedImport {
  const { source, remains, languages } = prepared;
  const placeBefore: (number | null)[] = source.map(() => null);
  mendPageRemains(source, takenOut(prepared)).forEach(({ pieces }, index) => {
    for (const piece of pieces) placeBefore[piece.source] = index;
  });
  const mended = mendPageRemains(source, takenOut({ remains, keptRemains }));
  const origins = mended.map(({ pieces: [first] }) => first.source);
  let last = placeBefore.find((place) => place !== null) ?? 0;
  const nearest = placeBefore.map((place) => (last = place ?? last));
  const parts = prepared.parts.map((part) => {
    const own = new Set(part.paragraphs);
    const isOwn = (origin: number): boolean => own.has(nearest[origin] ?? -1);
    return { ...part, paragraphs: origins.flatMap((origin, i) => (isOwn(origin) ? [i] : [])) };
  });
  const filled = parts.filter(({ paragraphs }) => paragraphs.length > 0);
  if (filled.length === 0) return prepared;
  return {
    ...prepared,
    keptRemains,
    paragraphs: mended.map(({ paragraph }) => paragraph),
    languages: origins.map((origin) => languages[placeBefore[origin] ?? -1] ?? null),
    parts: filled,
  };
}

/** The first part that holds the paragraph, `null` when it is left out. */
export function partOf({ parts }: PreparedImport, paragraph: number): number | null {
  const index = parts.findIndex((part) => part.paragraphs.includes(paragraph));
  return index === -1 ? null : index;
}

/**
 * Moves the border that stands before `from` to stand before `to`, over everything between: the part
 * (or what is left out) on the far side takes it.
 */
export function moveBoundary(prepared: PreparedImport, from: number, to: number): PreparedImport {
  if (from <= 0 || from >= prepared.paragraphs.length || to === from) return prepared;
  return to < from
    ? assignParagraphs(prepared, { start: Math.max(0, to), end: from }, partOf(prepared, from))
    : assignParagraphs(prepared, { start: from, end: to }, partOf(prepared, from - 1));
}

/** Joins a part with the one that precedes it in the text; that one's language and role hold. */
export function mergeWithPrevious(prepared: PreparedImport, part: number): PreparedImport {
  const own = prepared.parts[part];
  const previous = previousPart(prepared, part);
  if (own === undefined || previous === null) return prepared;
  return withParts(
    prepared,
    prepared.parts.flatMap((other, index) => {
      if (index === part) return [];
      if (index !== previous) return [other];
      const keywords = other.keywords.length > 0 ? other.keywords : own.keywords;
      return [withParagraphs({ ...other, keywords }, [...other.paragraphs, ...own.paragraphs])];
    }),
  );
}

/** Cuts a part in two before the paragraph; the second half has the language most of it is in. */
export function splitPart(
  prepared: PreparedImport,
  part: number,
  paragraph: number,
): PreparedImport {
  const own = prepared.parts[part];
  if (own === undefined) return prepared;
  const head = own.paragraphs.filter((index) => index < paragraph);
  const tail = own.paragraphs.filter((index) => index >= paragraph);
  if (head.length === 0 || tail.length === 0) return prepared;
  const language = mainLanguage(prepared, tail) ?? own.language;
  const second: ProposedExpression = {
    ...{ role: own.role, language, title: '', keywords: [] },
    paragraphs: tail,
  };
  return {
    ...prepared,
    parts: prepared.parts.toSpliced(part, 1, withParagraphs(own, head), second),
  };
}

/** Leaves a whole part out; the only one stays. */
export function leaveOutPart(prepared: PreparedImport, part: number): PreparedImport {
  return prepared.parts.length < 2
    ? prepared
    : { ...prepared, parts: prepared.parts.toSpliced(part, 1) };
}

/** The part that ends last before this one begins, `null` for the first one. */
function previousPart(prepared: PreparedImport, part: number): number | null {
  const first = prepared.parts[part]?.paragraphs[0] ?? 0;
  let previous: number | null = null;
  prepared.parts.forEach((other, index) => {
    const start = other.paragraphs[0] ?? 0;
    const best = previous === null ? -1 : (prepared.parts[previous]?.paragraphs[0] ?? -1);
    if (index !== part && (start < first || (start === first && index < part)) && start > best) {
      previous = index;
    }
  });
  return previous;
}

function withParagraphs(
  part: ProposedExpression,
  paragraphs: readonly number[],
): ProposedExpression {
  return { ...part, paragraphs: [...new Set(paragraphs)].sort((a, b) => a - b) };
}

function withParts(prepared: PreparedImport, parts: readonly ProposedExpression[]): PreparedImport {
  const filled = parts.filter((part) => part.paragraphs.length > 0);
  return filled.length === 0 ? prepared : { ...prepared, parts: filled };
}

/** The language that most characters of the paragraphs are in, `null` when none is known. */
function mainLanguage(prepared: PreparedImport, paragraphs: readonly number[]): Language | null {
  const lengths = new Map<Language, number>();
  for (const index of paragraphs) {
    const language = prepared.languages[index] ?? null;
    const { length } = prepared.paragraphs[index]?.text ?? '';
    if (language !== null) lengths.set(language, (lengths.get(language) ?? 0) + length);
  }
  const [first] = [...lengths].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
