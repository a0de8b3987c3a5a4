import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLines, encodeLines } from '../../../shared/language/front-coding.ts';

describe('front coding', () => {
  it('gives back all lines in order', () => {
    const line = fc.string({ unit: fc.constantFrom('а', 'б', '\t', ' ', '0'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect([...decodeLines(encodeLines(lines))]).toEqual([...lines].sort());
      }),
    );
  });

  it('writes the shared beginning of lines once', () => {
    expect(encodeLines(['закон', 'законы', 'заказ'])).toBe('0заказ\n3он\n5ы');
  });
});
