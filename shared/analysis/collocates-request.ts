import type { Boundary } from './boundary.ts';
import type { ConcordanceQuery } from './concordance-query.ts';
import type { RecordingUnitKind, TextSelection } from './selection.ts';
import type { WordSelection } from './word-lists.ts';

/** Where a word has to stand to go with a hit: within so many words of it, or in the same unit. */
export type Reach =
  | {
      readonly by: 'window';
      readonly left: number;
      readonly right: number;
      readonly boundary: Boundary;
    }
  | { readonly by: 'unit'; readonly unit: RecordingUnitKind };

export const associationMeasures = [
  'together',
  'mi',
  'mi3',
  't',
  'z',
  'dice',
  'logDice',
  'npmi',
  'logLikelihood',
  'logLikelihoodTwoTerm',
  'x2',
  'deltaP21',
  'deltaP12',
  'phi2',
  'minimumSensitivity',
] as const;
export type AssociationMeasure = (typeof associationMeasures)[number];

/** Words that stand by the hits of a query; `minimumFrequency` is of standing together. */
export type CollocatesRequest = TextSelection &
  WordSelection & {
    readonly kind: 'collocates';
    readonly query: ConcordanceQuery;
    readonly reach: Reach;
    readonly sortBy: AssociationMeasure;
    /** At most so many words for each language; `null`: all. */
    readonly limit: number | null;
  };
