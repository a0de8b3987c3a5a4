import type { PatternError } from './indicator-pattern.ts';

/**
 * What can be wrong with a codebook or its file. `path` says where, as in
 * `concepts[3].indicators[0].pattern`; in CSV `row 4, indicators_ru`, the header being row 1.
 */
export type CodebookError =
  | {
      readonly code:
        | 'notJson'
        | 'notCsv'
        | 'notACodebook'
        | 'formatTooNew'
        | 'missingColumn'
        | 'wrongShape'
        | 'emptyId'
        | 'duplicateId'
        | 'unknownParent'
        | 'ambiguousParent'
        | 'cycle'
        | 'parentAfterChild'
        | 'badColor'
        | 'badVersion'
        | 'emptyName'
        | 'badIndicator';
      readonly path: string;
    }
  | { readonly code: 'badPattern'; readonly path: string; readonly reason: PatternError };
