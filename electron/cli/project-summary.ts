import { defaultLeaveOut } from '../../shared/analysis/analysis-request.ts';
import { countedText, countWords, runningWords } from '../../shared/analysis/counted-text.ts';
import { buildTokenTable } from '../../shared/document/build-token-table.ts';
import type { Document, Segment, Work } from '../../shared/document/document.ts';
import { groupByDocument } from '../../shared/document/group-by-document.ts';
import type { Project } from '../../shared/project/project.ts';

/** A work in the JSON for machines. Field names are part of the documented form. */
export type WorkSummary = Work & {
  /** The identifiers of its documents, each once. */
  readonly identifiers: { readonly [scheme: string]: string };
  readonly documents: readonly string[];
};

/** A document in the JSON for machines: all but its text. */
export type DocumentSummary = Omit<Document, 'text'> & {
  /** UTF-16 code units of the text. */
  readonly characters: number;
  /** Words that analyses count: without numbers, editorial notes and reference lists. */
  readonly words: number;
  /** How many segments there are of each kind. */
  readonly segments: { readonly [kind: string]: number };
};

export type TextsSummary = {
  readonly works: readonly WorkSummary[];
  readonly documents: readonly DocumentSummary[];
};

/** Works and documents of the project, in its order; with `ids` only these documents and their works. */
export function summarizeTexts(project: Project, ids?: ReadonlySet<string>): TextsSummary {
  const chosen = project.documents.filter(({ id }) => ids === undefined || ids.has(id));
  const workIds = new Set<string>(chosen.map(({ workId }) => workId));
  const segments = groupByDocument(project.segments);
  return {
    works: project.works
      .filter(({ id }) => ids === undefined || workIds.has(id))
      .map((work) => summarizeWork(work, project.documents)),
    documents: chosen.map((document) =>
      summarizeDocument(document, segments.get(document.id) ?? []),
    ),
  };
}

export function summarizeDocument(
  document: Document,
  segments: readonly Segment[],
): DocumentSummary {
  const { text, ...rest } = document;
  const counts: { [kind: string]: number } = {};
  for (const { kind } of segments) counts[kind] = (counts[kind] ?? 0) + 1;
  const table = buildTokenTable(document.id, text, document.language);
  const counted = countedText(document, segments, defaultLeaveOut);
  const words = countWords(runningWords(table), counted);
  return { ...rest, characters: text.length, words, segments: counts };
}

function summarizeWork(work: Work, documents: readonly Document[]): WorkSummary {
  const own = documents.filter(({ workId }) => workId === work.id);
  const identifiers: { [scheme: string]: string } = {};
  for (const document of own) Object.assign(identifiers, document.identifiers);
  return { ...work, identifiers, documents: own.map(({ id }) => id) };
}
