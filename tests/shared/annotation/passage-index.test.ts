import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPassages, searchUnique } from '../../../shared/annotation/passage-index.ts';

describe('indexPassages', () => {
  it('tells the same as a search through the text', () => {
    const row = 'Аким назначается на должность Президентом Республики Казахстан. ';
    const pieces = fc.array(fc.constantFrom(row, 'Область. ', 'Столица. ', 'ә', '\n'), {
      minLength: 1,
      maxLength: 30,
    });
    let repeated = 0;
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(150), (list, at, length) => {
        const text = list.join('');
        const start = at % text.length;
        const passage = { start, end: Math.min(text.length, start + length + 1) };
        const isUnique = searchUnique(text)(passage);
        if (!isUnique) repeated += 1;
        expect(indexPassages(text)(passage)).toBe(isUnique);
      }),
      { numRuns: 1000 },
    );
    expect(repeated).toBeGreaterThan(50);
  });

  it('takes texts shorter than its window', () => {
    expect(indexPassages('')({ start: 0, end: 0 })).toBe(false);
    expect(indexPassages('аб аб')({ start: 0, end: 2 })).toBe(false);
    expect(indexPassages('аб вг')({ start: 0, end: 2 })).toBe(true);
  });
});
