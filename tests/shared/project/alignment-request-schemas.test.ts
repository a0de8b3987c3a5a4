import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analysisRequestSchema } from '../../../shared/project/request-schema.ts';
import { alignmentRequests } from '../../support/alignment-requests.ts';

describe('a saved request of aligned versions', () => {
  it.each(alignmentRequests)('comes back from the project file as it was: $kind', (request) => {
    const stored: unknown = JSON.parse(JSON.stringify(request));
    expect(v.parse(analysisRequestSchema, stored)).toEqual(request);
  });

  it.each(alignmentRequests)('is refused with a field that it does not have: $kind', (request) => {
    expect(v.safeParse(analysisRequestSchema, { ...request, somethingElse: 1 }).success).toBe(
      false,
    );
  });

  it('of another thing than an alignment is refused', () => {
    const [parity] = alignmentRequests;
    const stored = { ...parity, alignmentId: 'doc_1' };
    expect(v.safeParse(analysisRequestSchema, stored).success).toBe(false);
  });
});
