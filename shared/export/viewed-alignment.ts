import type { DocumentVersion } from '../alignment/align-documents.ts';
import { articleSections, type ArticleSection } from '../alignment/article-sections.ts';
import { editionChanges, type EditionChange } from '../alignment/edition-change.ts';
import { withoutTexts } from '../alignment/alignment-texts.ts';
import {
  beadStarts,
  isOfEditions,
  sideSegments,
  type Alignment,
  type BeadStatus,
} from '../alignment/alignment.ts';
import { provisionPlaces, type ProvisionPlace } from '../alignment/provision-places.ts';
import type { DocumentId } from '../base/identifiers.ts';
import { at } from '../base/invariant.ts';
import type { Document, Segment } from '../document/document.ts';
import { foldSpaces } from '../text/fold-spaces.ts';

/** What is written of an alignment. */
export type AlignmentView = {
  /** The documents whose versions are written, as for a file of two languages; `null`: all. */
  readonly documentIds: readonly DocumentId[] | null;
  /** Whether beads with text in one version only are written; `null`: in all kinds of files but TMX. */
  readonly hasGaps: boolean | null;
};

export const wholeAlignment: AlignmentView = { documentIds: null, hasGaps: null };

/** A bead as it is written. */
export type AlignmentRow = ProvisionPlace & {
  /** Its number among the beads of the view, from 1. */
  readonly number: number;
  /** The segments of each version on one line each, spaces folded. */
  readonly sides: readonly (readonly string[])[];
  readonly status: BeadStatus;
  readonly confidence: number | null;
  /** Between two editions in one language, what became of it; else `null`. */
  readonly change: EditionChange | null;
};

/** An alignment with the words it relates. */
export type ViewedAlignment = {
  readonly alignment: Alignment;
  readonly documents: readonly Document[];
  readonly rows: readonly AlignmentRow[];
  readonly sections: readonly ArticleSection[];
  readonly hasGaps: boolean | null;
};

/** The rows of an alignment; `documents` stand in the order of its texts. */
export function viewedAlignment(
  {
    alignment: whole,
    documents: all,
  }: { readonly alignment: Alignment; readonly documents: readonly DocumentVersion[] },
  { documentIds, hasGaps }: AlignmentView,
): ViewedAlignment {
  const gone = whole.texts.flatMap(({ documentId }) =>
    documentIds === null || documentIds.includes(documentId) ? [] : [documentId],
  );
  const left = gone.length === 0 ? whole : (withoutTexts(whole, new Set(gone)) ?? whole);
  const byId = new Map(all.map((version) => [version.document.id, version]));
  const versions = left.texts.flatMap(({ documentId }) => byId.get(documentId) ?? []);
  const segmentsOf = (id: DocumentId): readonly Segment[] => byId.get(id)?.segments ?? [];
  const documents = versions.map(({ document }) => document);
  return {
    ...{ alignment: left, documents, hasGaps },
    rows: rowsOf(left, documents, segmentsOf),
    sections: articleSections(left, segmentsOf),
  };
}

function rowsOf(
  alignment: Alignment,
  documents: readonly Document[],
  segmentsOf: (id: DocumentId) => readonly Segment[],
): AlignmentRow[] {
  const starts = beadStarts(alignment);
  const places = provisionPlaces(alignment, segmentsOf);
  const changes = changesOf(alignment, documents);
  return alignment.beads.map(({ sizes, status, confidence }, bead) => ({
    ...at(places, bead),
    ...{ number: bead + 1, status, confidence, change: changes[bead] ?? null },
    sides: alignment.texts.map((text, version) =>
      sideSegments(text, at(at(starts, bead), version), at(sizes, version)).map(({ start, end }) =>
        foldSpaces(at(documents, version).text.slice(start, end)),
      ),
    ),
  }));
}

function changesOf(
  alignment: Alignment,
  documents: readonly Document[],
): readonly (EditionChange | null)[] {
  if (documents.length !== 2 || !areEditions(documents)) return [];
  const texts = documents.map(({ text }) => text);
  return editionChanges(alignment, texts, 0, 1);
}

/** Whether versions are editions in one language. */
export function areEditions(documents: readonly Document[]): boolean {
  return isOfEditions(documents.map(({ language }) => language));
}

/** Whether a row has text in one version only. */
function isGap({ sides }: AlignmentRow): boolean {
  return sides.filter((side) => side.length > 0).length < 2;
}

/** The rows that are written, where the view does not say otherwise with or without gaps. */
export function writtenRows({ rows, hasGaps }: ViewedAlignment, isUsual: boolean): AlignmentRow[] {
  return rows.filter((row) => (hasGaps ?? isUsual) || !isGap(row));
}
