import * as v from 'valibot';
import { matchings } from '../codebook/codebook.ts';
import { languages } from '../language/language.ts';
import { conceptId, statuses } from './request-parts-schema.ts';

export const conceptQuery = v.strictObject({
  by: v.literal('concept'),
  conceptId,
  includesDescendants: v.boolean(),
  statuses,
});

export const concordanceQuery = v.variant('by', [
  v.strictObject({
    by: v.literal('pattern'),
    pattern: v.string(),
    matching: v.picklist(matchings),
    isCaseSensitive: v.boolean(),
    language: v.nullable(v.picklist(languages)),
  }),
  conceptQuery,
]);
