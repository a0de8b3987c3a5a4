import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { AlignedImport } from '../../shared/alignment/alignment-from-tmx.ts';
import type { Alignment } from '../../shared/alignment/alignment.ts';
import type { Projection, ProjectionRequest } from '../../shared/alignment/projection.ts';
import type { AnalysisError, AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import type {
  AnalysisColumn,
  AnalysisValue,
  EvidenceSpan,
  Provenance,
} from '../../shared/analysis/analysis-table.ts';
import type { AlignmentId, CoderId, ConceptId, DocumentId } from '../../shared/base/identifiers.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Concept, Matching } from '../../shared/codebook/codebook.ts';
import type { PatternError } from '../../shared/codebook/indicator-pattern.ts';
import type { AlignmentExportKind } from '../../shared/export/export-alignment.ts';
import type { AlignmentView } from '../../shared/export/viewed-alignment.ts';
import type { ImportedFile } from '../../shared/import/import-document.ts';
import type { ImportError } from '../../shared/import/import-error.ts';
import type { ImportChoices, PreparedImport } from '../../shared/import/prepare-import.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Span } from '../../shared/text/span.ts';

/** Work that takes time runs in a worker: it can be followed and stopped, and the page stays usable. */
export type JobOptions = {
  /** Between 0 and 1, or counts of things done. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Stops the job; its promise rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
};

/** A table as it crosses from the worker: its evidence is asked for by cell. */
export type ComputedTable = {
  readonly tableId: string;
  readonly columns: readonly AnalysisColumn[];
  readonly rows: readonly (readonly AnalysisValue[])[];
  readonly provenance: Provenance;
  /** Milliseconds that the computation took. */
  readonly milliseconds: number;
};

/** What to find in one document. `text` finds characters, look-alikes folded. */
export type FindQuery = {
  readonly pattern: string;
  readonly by: 'text' | Matching;
  readonly isCaseSensitive: boolean;
};

/** A passage with the concept proposed for it. */
export type ProposedPassage = {
  readonly documentId: DocumentId;
  readonly conceptId: ConceptId;
  readonly span: Span;
};

/** What a table can be written as. */
export const exportKinds = ['csv', 'xlsx', 'json', 'txt'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What is seen of a table: rows by number in the order shown, columns by key; `null`: all as they are. */
export type TableView = {
  readonly rows: readonly number[] | null;
  readonly columnKeys: readonly string[] | null;
};

export type CoreClient = {
  /** Reads a file and says what was recognised; nothing is taken in yet. */
  readonly prepareImport: (
    file: { readonly fileName: string; readonly bytes: Uint8Array },
    choices: ImportChoices,
    options?: JobOptions,
  ) => Promise<Result<PreparedImport, ImportError>>;
  /** Work, documents and segments of a prepared file, as the user left it. */
  readonly completeImport: (
    prepared: PreparedImport,
    at: string,
    options?: JobOptions,
  ) => Promise<ImportedFile>;
  /** New proposals of the indicators of `concepts` (all when `null`) in the documents (all when `null`). */
  readonly propose: (
    project: Project,
    wanted: {
      readonly documentIds: readonly DocumentId[] | null;
      readonly conceptIds: readonly ConceptId[] | null;
      readonly coderId: CoderId;
      readonly at: string;
    },
    options?: JobOptions,
  ) => Promise<readonly Annotation[]>;
  /** Hits of each indicator of a concept in the texts of the project, in the order of the indicators. */
  readonly countHits: (
    project: Project,
    concept: Concept,
    options?: JobOptions,
  ) => Promise<readonly { readonly hits: number; readonly error: PatternError | null }[]>;
  /**
   * Why passages were proposed: for each the numbers of those indicators of its concept that find
   * exactly its span.
   */
  readonly firedIndicators: (
    project: Project,
    passages: readonly ProposedPassage[],
    options?: JobOptions,
  ) => Promise<readonly (readonly number[])[]>;
  readonly analyse: (
    project: Project,
    request: AnalysisRequest,
    options?: JobOptions,
  ) => Promise<Result<ComputedTable, AnalysisError>>;
  /** Passages behind a cell of a table that was computed before. */
  readonly evidence: (
    tableId: string,
    row: number,
    column: number,
  ) => Promise<readonly EvidenceSpan[]>;
  /** The table as a file of the given kind, as it is seen, method note included. */
  readonly exportTable: (
    tableId: string,
    kind: ExportKind,
    language: Language,
    view?: TableView,
  ) => Promise<Uint8Array>;
  readonly find: (
    project: Project,
    documentId: DocumentId,
    query: FindQuery,
    options?: JobOptions,
  ) => Promise<Result<readonly Span[], PatternError>>;
  /** Sentences of a document in text order, as offsets start, end, start, end … */
  readonly sentences: (project: Project, documentId: DocumentId) => Promise<Uint32Array>;
  readonly countWords: (
    project: Project,
    options?: JobOptions,
  ) => Promise<ReadonlyMap<DocumentId, number>>;
  /**
   * Aligns documents of one work. Where `alignmentId` names an alignment of these documents in the
   * project, its confirmed beads stay and only what lies between them is aligned anew; else the new
   * alignment gets that id, or one of its own when it is `null`.
   */
  readonly align: (
    project: Project,
    wanted: {
      readonly documentIds: readonly DocumentId[];
      readonly alignmentId: AlignmentId | null;
    },
    options?: JobOptions,
  ) => Promise<Alignment>;
  /**
   * An alignment after one of its documents is replaced by another in its language, a corrected text
   * or a newer edition: beads stay where the segments are the same.
   */
  readonly carryAlignment: (
    project: Project,
    wanted: {
      readonly alignmentId: AlignmentId;
      readonly fromDocumentId: DocumentId;
      readonly toDocumentId: DocumentId;
    },
    options?: JobOptions,
  ) => Promise<Alignment>;
  /** Proposals that carry annotations of one version of an alignment to others; nothing is kept yet. */
  readonly projectCodes: (
    project: Project,
    wanted: {
      readonly alignmentId: AlignmentId;
      readonly request: ProjectionRequest;
      readonly coderId: CoderId;
      readonly at: string;
    },
    options?: JobOptions,
  ) => Promise<Projection>;
  /** The alignment as a file of the given kind. */
  readonly exportAlignment: (
    project: Project,
    wanted: {
      readonly alignmentId: AlignmentId;
      readonly kind: AlignmentExportKind;
      readonly language: Language;
      readonly view?: AlignmentView;
    },
    options?: JobOptions,
  ) => Promise<Uint8Array>;
  /** A file of aligned text (TMX) as a work with its documents and their alignment; nothing is taken in yet. */
  readonly importTmx: (
    file: { readonly fileName: string; readonly bytes: Uint8Array },
    at: string,
    options?: JobOptions,
  ) => Promise<Result<AlignedImport, ImportError>>;
  readonly dispose: () => void;
};
