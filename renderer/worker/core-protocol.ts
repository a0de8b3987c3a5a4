import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { AlignedImport } from '../../shared/alignment/alignment-from-tmx.ts';
import type { Alignment } from '../../shared/alignment/alignment.ts';
import type {
  ProjectedPlace,
  Projection,
  ProjectionRequest,
} from '../../shared/alignment/projection.ts';
import type { AnalysisError, AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import type { EvidenceSpan } from '../../shared/analysis/analysis-table.ts';
import type { AlignmentId, CoderId, ConceptId, DocumentId } from '../../shared/base/identifiers.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Codebook, Concept } from '../../shared/codebook/codebook.ts';
import type { PatternError } from '../../shared/codebook/indicator-pattern.ts';
import type { Document, Segment, Work } from '../../shared/document/document.ts';
import type { AlignmentExportKind } from '../../shared/export/export-alignment.ts';
import type { AlignmentView } from '../../shared/export/viewed-alignment.ts';
import type { ImportedFile } from '../../shared/import/import-document.ts';
import type { ImportError } from '../../shared/import/import-error.ts';
import type { ImportChoices, PreparedImport } from '../../shared/import/prepare-import.ts';
import type { Language } from '../../shared/language/language.ts';
import type { StopWordsByHand } from '../../shared/language/stop-word-edits.ts';
import type { WordForms } from '../../shared/language/word-forms.ts';
import type { Coder } from '../../shared/project/project.ts';
import type { Span } from '../../shared/text/span.ts';
import type {
  ComputedTable,
  ExportKind,
  FindQuery,
  ProposedPassage,
  TableView,
} from './core-client.ts';
import type { PackedAnnotations } from './packed-annotations.ts';

/** What of a project the worker does not have yet. What is absent has not changed. */
export type ProjectUpdate = {
  readonly works?: readonly Work[];
  /** All documents, without their texts; what they no longer name is forgotten. */
  readonly documents?: readonly Omit<Document, 'text'>[];
  readonly texts?: readonly { readonly textHash: string; readonly text: string }[];
  /** The segments of the documents that are new or have other ones now. */
  readonly segments?: readonly {
    readonly documentId: DocumentId;
    readonly segments: readonly Segment[];
  }[];
  readonly codebook?: Codebook;
  readonly coders?: readonly Coder[];
  readonly wordForms?: WordForms;
  readonly stopWords?: StopWordsByHand;
  readonly annotations?: PackedAnnotations;
  /** All alignments by id, in order, and those that are new or changed. */
  readonly alignments?: {
    readonly ids: readonly AlignmentId[];
    readonly changed: readonly Alignment[];
  };
};

/** A job over the project that was sent last before it. */
export type ProjectJob =
  | {
      readonly job: 'propose';
      readonly documentIds: readonly DocumentId[] | null;
      readonly conceptIds: readonly ConceptId[] | null;
      readonly coderId: CoderId;
      readonly at: string;
    }
  | { readonly job: 'countHits'; readonly concept: Concept }
  | { readonly job: 'firedIndicators'; readonly passages: readonly ProposedPassage[] }
  | { readonly job: 'analyse'; readonly tableId: string; readonly request: AnalysisRequest }
  | { readonly job: 'find'; readonly documentId: DocumentId; readonly query: FindQuery }
  | { readonly job: 'sentences'; readonly documentId: DocumentId }
  | { readonly job: 'countWords' }
  | {
      readonly job: 'align';
      readonly documentIds: readonly DocumentId[];
      readonly alignmentId: AlignmentId | null;
    }
  | {
      readonly job: 'carryAlignment';
      readonly alignmentId: AlignmentId;
      readonly fromDocumentId: DocumentId;
      readonly toDocumentId: DocumentId;
    }
  | {
      readonly job: 'projectCodes';
      readonly alignmentId: AlignmentId;
      readonly request: ProjectionRequest;
      readonly coderId: CoderId;
      readonly at: string;
      /** Those of the documents of the alignment. */
      readonly annotations: readonly ProjectedPlace[];
    }
  | {
      readonly job: 'exportAlignment';
      readonly alignmentId: AlignmentId;
      readonly kind: AlignmentExportKind;
      readonly language: Language;
      readonly view: AlignmentView;
    };

/** A job that needs no project. */
export type FreeJob =
  | {
      readonly job: 'prepareImport';
      readonly file: { readonly fileName: string; readonly bytes: Uint8Array };
      readonly choices: ImportChoices;
    }
  | {
      readonly job: 'importTmx';
      readonly file: { readonly fileName: string; readonly bytes: Uint8Array };
      readonly at: string;
    }
  | { readonly job: 'completeImport'; readonly prepared: PreparedImport; readonly at: string }
  | {
      readonly job: 'evidence';
      readonly tableId: string;
      readonly row: number;
      readonly column: number;
    }
  | {
      readonly job: 'exportTable';
      readonly tableId: string;
      readonly kind: ExportKind;
      readonly language: Language;
      readonly view: TableView;
    };

export type CoreJob = ProjectJob | FreeJob;

/** What each job gives; `null` where the table is not there (any more). */
export type JobValues = {
  readonly prepareImport: Result<PreparedImport, ImportError>;
  readonly completeImport: ImportedFile;
  readonly propose: readonly Annotation[];
  readonly countHits: readonly { readonly hits: number; readonly error: PatternError | null }[];
  readonly firedIndicators: readonly (readonly number[])[];
  readonly analyse: Result<ComputedTable, AnalysisError>;
  readonly evidence: readonly EvidenceSpan[] | null;
  readonly exportTable: Uint8Array | null;
  readonly find: Result<readonly Span[], PatternError>;
  readonly sentences: Uint32Array;
  readonly countWords: ReadonlyMap<DocumentId, number>;
  readonly align: Alignment;
  readonly carryAlignment: Alignment;
  readonly projectCodes: Projection;
  readonly exportAlignment: Uint8Array;
  readonly importTmx: Result<AlignedImport, ImportError>;
};
export type JobName = keyof JobValues;
export type JobAnswer = {
  readonly [Name in JobName]: { readonly job: Name; readonly value: JobValues[Name] };
}[JobName];

export type ToWorker =
  | { readonly kind: 'project'; readonly update: ProjectUpdate }
  | { readonly kind: 'job'; readonly id: number; readonly job: CoreJob }
  | { readonly kind: 'stop'; readonly id: number };

export type FromWorker =
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number;
    }
  /** From here on the job cannot hear that it is to stop. */
  | { readonly kind: 'busy'; readonly id: number }
  | { readonly kind: 'done'; readonly id: number; readonly answer: JobAnswer }
  | { readonly kind: 'stopped'; readonly id: number }
  /** A bug: expected failures are values. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** The two ends of the line to a worker, so that tests can put the other end into the same process. */
export type WorkerPort = {
  readonly post: (message: ToWorker) => void;
  readonly listen: (handlers: {
    readonly onMessage: (message: FromWorker) => void;
    /** The worker died of an error that no job caught. */
    readonly onCrash: (message: string) => void;
  }) => void;
  readonly terminate: () => void;
};
