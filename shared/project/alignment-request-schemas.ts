import * as v from 'valibot';
import { beadDifferences, parityRows, termPairOrders } from '../analysis/parity-request.ts';
import type { AlignmentId } from '../base/identifiers.ts';
import { languages } from '../language/language.ts';
import {
  codingSelection,
  conceptId,
  count,
  identified,
  textSelection,
} from './request-parts-schema.ts';

const alignmentId = identified<AlignmentId>('aln_');

/** Saved requests of what versions of one text have in common. */
export const alignmentRequestSchemas = [
  v.strictObject({
    kind: v.literal('parity'),
    ...codingSelection,
    alignmentId,
    rows: v.picklist(parityRows),
    draws: count,
    seed: count,
  }),
  v.strictObject({
    kind: v.literal('parityBeads'),
    ...codingSelection,
    alignmentId,
    differences: v.nullable(v.array(v.picklist(beadDifferences))),
    limit: v.nullable(count),
  }),
  v.strictObject({
    kind: v.literal('termPairs'),
    ...textSelection,
    alignmentIds: v.nullable(v.array(alignmentId)),
    from: v.picklist(languages),
    to: v.picklist(languages),
    conceptId: v.nullable(conceptId),
    longest: count,
    minimumTogether: count,
    onlyMutual: v.boolean(),
    sortBy: v.picklist(termPairOrders),
    limit: v.nullable(count),
  }),
  v.strictObject({ kind: v.literal('keywordPairs'), ...textSelection, alignmentId }),
] as const;
