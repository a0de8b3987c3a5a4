import type { ConceptId } from '../base/identifiers.ts';
import type { CodingSelection } from './selection.ts';

/**
 * Provisions by administrative level, way of coming to office and principle: each a group of concepts,
 * named by the concept above them. `conceptIds` is not looked at.
 */
export type FormalLegalRequest = CodingSelection & {
  readonly kind: 'formalLegal';
  readonly levelId: ConceptId;
  readonly officeId: ConceptId;
  readonly principleId: ConceptId;
  /** Leaves out combinations that no provision has. */
  readonly leavesOutZeroRows: boolean;
};
