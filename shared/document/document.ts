import type { DocumentId, SegmentId, WorkId } from '../base/identifiers.ts';
import type { ByLanguage, Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';

export const workKinds = ['constitution', 'law', 'charter', 'article', 'other'] as const;
export type WorkKind = (typeof workKinds)[number];

/** A text as such (the Constitution); its documents are its language versions and editions. */
export type Work = {
  readonly id: WorkId;
  readonly kind: WorkKind;
  readonly title: ByLanguage<string>;
};

/** What a document is of its work: all of it, or the body or an abstract of an article. */
export type DocumentRole = 'whole' | 'body' | 'abstract';

/** Where a document came from. `reader` names the importing reader, `byteHash` the file's bytes. */
export type DocumentSource = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteHash: string;
  readonly importedAt: string;
  readonly reader: string;
};

/** One expression of a work: its text in one language and, for laws, of one edition. */
export type Document = {
  readonly id: DocumentId;
  readonly workId: WorkId;
  readonly role: DocumentRole;
  readonly title: string;
  readonly language: Language;
  /** ISO date of the edition, `null` when unknown or not meaningful. */
  readonly editionDate: string | null;
  /** Keywords as the authors gave them, in order. */
  readonly keywords: readonly string[];
  /** Public identifiers by scheme: `doi`, `grnti`, `udc`, `issn`. */
  readonly identifiers: { readonly [scheme: string]: string };
  /** Normalised text (`normalizeText`), never edited in place. */
  readonly text: string;
  readonly textHash: string;
  /** The user's own variables (genre, group, year …), values as text. */
  readonly variables: { readonly [name: string]: string };
  readonly source: DocumentSource;
  readonly replacesDocumentId: DocumentId | null;
};

export const segmentKinds = [
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
  'article',
  'clause',
  'subclause',
  'paragraph',
  'sentence',
  'title',
  'abstract',
  'keywords',
  'heading',
  'reference',
  'tableRow',
  'caption',
  'note',
] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/**
 * A part of a document's text. Segments of a document form a tree in text order: a child lies
 * inside its parent and siblings do not overlap. `note` marks text that is not counted.
 */
export type Segment = {
  readonly id: SegmentId;
  readonly documentId: DocumentId;
  readonly parentId: SegmentId | null;
  /** Position in document order, from 0; a parent precedes its children. */
  readonly ordinal: number;
  readonly kind: SegmentKind;
  /** As printed: "Статья 87", "87-бап", "4."; `null` for unnumbered segments. */
  readonly label: string | null;
  /** The heading of the segment without its number, `null` when it has none. */
  readonly heading: string | null;
  /** Akoma Ntoso-like path, unique in the document and equal across languages: `sec_8__art_87__para_4`. */
  readonly eId: string;
  readonly span: Span;
};

/** A segment before it belongs to a document: parents are given by index into the same list. */
export type SegmentDraft = Omit<Segment, 'id' | 'documentId' | 'parentId'> & {
  readonly parentIndex: number | null;
};

/** Gives drafts their ids, which are made of the document's id and the ordinal. */
export function toSegments(documentId: DocumentId, drafts: readonly SegmentDraft[]): Segment[] {
  const segmentId = (ordinal: number): SegmentId => `seg_${documentId.slice(4)}_${ordinal}`;
  return drafts.map(({ parentIndex, ...draft }) => ({
    id: segmentId(draft.ordinal),
    documentId,
    parentId: parentIndex === null ? null : segmentId(parentIndex),
    ...draft,
  }));
}
