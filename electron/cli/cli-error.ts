import type { AlignmentInputError } from '../../shared/alignment/alignment-input.ts';
import type { LexiconError } from '../../shared/alignment/lexicon-codec.ts';
import type { CodebookError } from '../../shared/codebook/codebook-error.ts';
import type { PatternError } from '../../shared/codebook/indicator-pattern.ts';
import type { RefusedAnalysis } from '../../shared/analysis/refused-analysis.ts';
import type { Language } from '../../shared/language/language.ts';
import type { FolderError } from '../files/project-files.ts';
import type { OpenFolderError } from '../files/project-folder.ts';
import type { RestoreError } from '../../shared/project/restore-alignment.ts';
import type { UsageError } from './usage-error.ts';

/** Kinds of records that a user names on the command line. */
export type RecordName =
  'document' | 'concept' | 'work' | 'annotation' | 'catalogEntry' | 'coder' | 'alignment';

/** Every way in which a command can be expected to fail. */
export type CliError =
  | { readonly code: 'usage'; readonly error: UsageError }
  | {
      readonly code: 'project';
      readonly path: string;
      readonly error: FolderError | OpenFolderError;
    }
  | { readonly code: 'noProject' }
  | { readonly code: 'severalProjects'; readonly folders: readonly string[] }
  /** `reason` is the errno code. */
  | { readonly code: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'unwritable'; readonly path: string; readonly reason: string }
  | { readonly code: 'codebook'; readonly path: string; readonly error: CodebookError }
  | {
      readonly code: 'segments';
      readonly path: string;
      readonly error:
        AlignmentInputError | { readonly code: 'notJson' | 'noBeads'; readonly path: string };
    }
  | { readonly code: 'lexicon'; readonly path: string; readonly error: LexiconError }
  | {
      readonly code: 'unknownLexiconSource';
      readonly given: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: 'unknownRecord';
      readonly record: RecordName;
      readonly given: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: 'ambiguousRecord';
      readonly record: RecordName;
      readonly given: string;
      readonly candidates: readonly string[];
    }
  | { readonly code: 'unknownGrouping'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'badPattern'; readonly given: string; readonly reason: PatternError }
  | { readonly code: 'noDocuments' }
  | { readonly code: 'tooFewVersions'; readonly work: string }
  | { readonly code: 'tooManyVersions'; readonly count: number }
  | { readonly code: 'alignmentFile'; readonly path: string; readonly error: RestoreError }
  | { readonly code: 'noVersionIn'; readonly language: Language }
  | { readonly code: 'noText' }
  | { readonly code: 'analysis'; readonly error: RefusedAnalysis }
  | { readonly code: 'noCommonLanguage' }
  | { readonly code: 'noConcepts' }
  | { readonly code: 'noAlignments' }
  | { readonly code: 'noCoders' }
  | { readonly code: 'outputNotEmpty'; readonly path: string };

/** 0 done, 1 failed as can be expected, 2 the command line itself was wrong. */
export type ExitCode = 0 | 1 | 2;
