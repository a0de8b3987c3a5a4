import type { AlignmentId, ConceptId } from '../base/identifiers.ts';
import type { Language } from '../language/language.ts';
import type { CodingSelection, TextSelection } from './selection.ts';

export const parityRows = ['concepts', 'versions'] as const;
export type ParityRows = (typeof parityRows)[number];

/**
 * How far the versions of one alignment are coded alike. `documentIds` leaves out versions that it
 * does not name; the recording units are the beads.
 */
export type ParityRequest = CodingSelection & {
  readonly kind: 'parity';
  readonly alignmentId: AlignmentId;
  /** One row for each concept, or one for each concept and version. */
  readonly rows: ParityRows;
  /** Resamples for the interval of alpha; 0 for none. */
  readonly draws: number;
  /** Where the resampling begins: the same seed gives the same interval. */
  readonly seed: number;
};

export const beadDifferences = [
  'missing',
  'length',
  'numbers',
  'dates',
  'bounds',
  'negation',
  'modality',
  'term',
  'coding',
] as const;
export type BeadDifference = (typeof beadDifferences)[number];

/** The beads in which versions differ in wording or coding. */
export type ParityBeadsRequest = CodingSelection & {
  readonly kind: 'parityBeads';
  readonly alignmentId: AlignmentId;
  /** `null`: all. */
  readonly differences: readonly BeadDifference[] | null;
  /** At most so many rows; `null`: all. */
  readonly limit: number | null;
};

export const termPairOrders = ['logLikelihood', 'phi2', 'together'] as const;
export type TermPairOrder = (typeof termPairOrders)[number];

/** Words and phrases of two languages that stand for each other in aligned text. */
export type TermPairsRequest = TextSelection & {
  readonly kind: 'termPairs';
  /** `null`: all alignments of the project. */
  readonly alignmentIds: readonly AlignmentId[] | null;
  readonly from: Language;
  readonly to: Language;
  /** Only counterparts of this concept's indicators in the language `from`; `null`: all terms. */
  readonly conceptId: ConceptId | null;
  /** Words in a term: 1 to 3. */
  readonly longest: number;
  /** Pairs that meet in fewer beads are left out. */
  readonly minimumTogether: number;
  /** Only pairs that are each other's best. */
  readonly onlyMutual: boolean;
  readonly sortBy: TermPairOrder;
  /** At most so many pairs; `null`: all. */
  readonly limit: number | null;
};

/** The keyword lists of the versions of one alignment, checked against each other. */
export type KeywordPairsRequest = TextSelection & {
  readonly kind: 'keywordPairs';
  readonly alignmentId: AlignmentId;
};
