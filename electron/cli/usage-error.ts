import type { CommandName } from './cli-options.ts';

/** What a command may miss. */
export type ArgumentName =
  'folder' | 'files' | 'file' | 'action' | 'kind' | 'query' | 'document' | 'work';

/** Every way in which a command line can be wrong before anything is read or written. */
export type UsageError =
  | { readonly code: 'missingCommand' }
  | { readonly code: 'unknownCommand'; readonly given: string; readonly nearest: string | null }
  | { readonly code: 'unknownOption'; readonly given: string; readonly nearest: string | null }
  | { readonly code: 'foreignOption'; readonly option: string; readonly command: CommandName }
  | { readonly code: 'missingValue'; readonly option: string }
  | { readonly code: 'unexpectedValue'; readonly option: string }
  | { readonly code: 'repeatedOption'; readonly option: string }
  | {
      readonly code: 'invalidValue';
      readonly option: string;
      readonly given: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'invalidDate'; readonly option: string; readonly given: string }
  | { readonly code: 'invalidNumber'; readonly option: string; readonly given: string }
  | { readonly code: 'invalidDecimal'; readonly option: string; readonly given: string }
  | { readonly code: 'invalidVariable'; readonly given: string }
  | { readonly code: 'missingArgument'; readonly argument: ArgumentName }
  | {
      readonly code: 'unknownArgument';
      readonly given: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'unexpectedArgument'; readonly given: string }
  | { readonly code: 'missingOption'; readonly options: readonly string[] }
  | { readonly code: 'conflictingOptions'; readonly options: readonly string[] };
