import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analysisRequestSchema } from '../../../shared/project/request-schema.ts';
import { wordRequests } from '../../support/word-requests.ts';

describe('a saved request of words', () => {
  it.each(wordRequests)('comes back from the project file as it was: $kind', (request) => {
    const stored: unknown = JSON.parse(JSON.stringify(request));
    expect(v.parse(analysisRequestSchema, stored)).toEqual(request);
  });

  it.each(wordRequests)('is refused with a field that it does not have: $kind', (request) => {
    const stored = { ...request, somethingElse: 1 };
    expect(v.safeParse(analysisRequestSchema, stored).success).toBe(false);
  });

  it('with a kind or a setting that is not known is refused', () => {
    const [first] = wordRequests;
    for (const changes of [{ kind: 'magic' }, { countBy: 'syllable' }, { limit: -1 }]) {
      expect(v.safeParse(analysisRequestSchema, { ...first, ...changes }).success).toBe(false);
    }
  });
});
