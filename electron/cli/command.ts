import {
  concordanceSortKeys,
  type Counting,
  type RecordingUnitKind,
} from '../../shared/analysis/analysis-request.ts';
import type { Matching } from '../../shared/codebook/codebook.ts';
import type { AnnotationOrigin, AnnotationStatus } from '../../shared/annotation/annotation.ts';
import type { AlignmentExportKind } from '../../shared/export/export-alignment.ts';
import type { Language } from '../../shared/language/language.ts';
import type { TextEncoding } from '../../shared/text/decode-bytes.ts';
import type { CommandName } from './cli-options.ts';
import type { AnalysisKind } from './analysis-kinds.ts';
import type { AlignmentOptions } from './alignment-options.ts';
import type { CodeOptions } from './code-options.ts';
import type { WordOptions } from './word-options.ts';

export const tableFormats = ['table', 'csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const exportFormats = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const codebookFormats = ['csv', 'json'] as const;
export type CodebookFormat = (typeof codebookFormats)[number];

export const sortNames = ['left', 'right', ...concordanceSortKeys] as const;
export type SortName = (typeof sortNames)[number];

/** What to look at: everything where a list is empty. Records are named as the user knows them. */
export type Selection = {
  /** Id or title; `null` for all. */
  readonly work: string | null;
  readonly documents: readonly string[];
  readonly languages: readonly Language[];
  readonly concepts: readonly string[];
};

export type ImportCommand = {
  readonly name: 'import';
  readonly files: readonly string[];
  /** In the order of the files when there are several, else for all of them; empty to detect. */
  readonly languages: readonly Language[];
  /** Id or title of the work that the files are expressions of. */
  readonly work: string | null;
  readonly isSameWork: boolean;
  readonly catalogId: string | null;
  readonly editionDate: string | null;
  readonly encoding: TextEncoding | null;
  readonly keepPageRemains: boolean;
  readonly variables: { readonly [name: string]: string };
};

export type AnalyseCommand = {
  readonly name: 'analyse';
  readonly kind: AnalysisKind;
  readonly query: string | null;
  readonly unit: RecordingUnitKind | null;
  /** `document`, `language`, `work`, a structural division or the name of a variable. */
  readonly by: string | null;
  readonly selection: Selection;
  /** Empty for all but the rejected. */
  readonly statuses: readonly AnnotationStatus[];
  /** Empty for all. */
  readonly origins: readonly AnnotationOrigin[];
  readonly counting: Counting | null;
  readonly isRelative: boolean;
  readonly includesDescendants: boolean;
  readonly keepsZeroRows: boolean;
  readonly isByLemma: boolean;
  readonly keepsStopWords: boolean;
  readonly minimumFrequency: number;
  readonly matching: Matching | null;
  readonly isCaseSensitive: boolean;
  readonly sort: readonly SortName[];
  /** Words on each side of a concordance line. */
  readonly context: number | null;
  /** Most rows to give (of words, for each group); `null` for all. */
  readonly limit: number | null;
  readonly words: WordOptions;
  readonly codes: CodeOptions;
  readonly alignments: AlignmentOptions;
  readonly hasEvidence: boolean;
  /** All columns on the screen, not only the chief ones. */
  readonly isWide: boolean;
  readonly format: TableFormat;
  readonly output: string | null;
};

export type AlignCommand = {
  readonly name: 'align';
  readonly action: 'segments';
  /** File with documents of ready segments. */
  readonly segments: string;
  readonly out: string;
  readonly isLearning: boolean;
  /** `none`, `builtin` or the path of a file. */
  readonly lexicon: string;
  /** Sources of the lexicon to use; empty for all. */
  readonly lexiconSources: readonly string[];
  /** Name of the source that is learned. */
  readonly sourceName: string | null;
};

export type AlignWorkCommand = {
  readonly name: 'align';
  readonly action: 'work';
  /** Id or title. */
  readonly work: string;
  readonly documents: readonly string[];
  readonly languages: readonly Language[];
  /** Whether what lies between confirmed beads is aligned anew where there is an alignment. */
  readonly isRealigning: boolean;
  /** A file that the alignment is restored from; `null` for none. */
  readonly restoreFrom: string | null;
  /** Whether the project keeps what comes out. */
  readonly isKept: boolean;
  /** The language of the version whose codes are proposed in the others; `null` for none. */
  readonly projectFrom: Language | null;
  readonly format: AlignmentExportKind;
  /** `null` for no file. */
  readonly output: string | null;
  readonly lexicon: string;
  readonly lexiconSources: readonly string[];
  readonly isWide: boolean;
};

/** What the user asks for. */
export type Command =
  | { readonly name: 'help'; readonly topic: CommandName | null }
  | { readonly name: 'version' }
  | { readonly name: 'init'; readonly folder: string; readonly projectName: string | null }
  | ImportCommand
  | { readonly name: 'codebook'; readonly action: 'starter' }
  | { readonly name: 'codebook'; readonly action: 'import'; readonly file: string }
  | {
      readonly name: 'codebook';
      readonly action: 'export';
      readonly format: CodebookFormat;
      readonly output: string | null;
    }
  | {
      readonly name: 'annotate';
      readonly action: 'indicators';
      readonly isAccepted: boolean;
      readonly selection: Selection;
    }
  | {
      readonly name: 'annotate';
      readonly action: 'accept' | 'reject';
      readonly ids: readonly string[];
      readonly isAll: boolean;
      readonly selection: Selection;
    }
  | AnalyseCommand
  | AlignCommand
  | AlignWorkCommand
  | {
      readonly name: 'export';
      readonly formats: readonly ExportFormat[];
      readonly output: string | null;
    }
  | { readonly name: 'info' }
  | { readonly name: 'show'; readonly document: string }
  | { readonly name: 'demo'; readonly output: string | null };

/** What holds for every command. */
export type CommonOptions = {
  /** `null` to follow the environment. */
  readonly ui: Language | null;
  readonly isJson: boolean;
  readonly hasProgress: boolean;
  /** Path of the project folder; `null` to find it in the current folder. */
  readonly project: string | null;
  /** Use the state before the last save. */
  readonly usesPrevious: boolean;
};
