import type { AnalysisError } from './analysis-request.ts';

/** What the data do not carry, whatever one asks for: to be said with its numbers. */
export type RefusedAnalysis = Extract<
  AnalysisError,
  {
    readonly code:
      | 'tooFewCoders'
      | 'tooManyCoders'
      | 'nothingCodedTwice'
      | 'noCodeGroups'
      | 'tableTooSmall'
      | 'tooFewDates'
      | 'horizonTooFar'
      | 'tooFewVersions';
  }
>;
