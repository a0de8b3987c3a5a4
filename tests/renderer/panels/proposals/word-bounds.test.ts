import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveEnd } from '../../../../renderer/panels/proposals/word-bounds.ts';
import { spanOf } from '../../../support/tiny-corpus.ts';

const text = 'Бірінші жол.\n4. Әкім өзін-өзі басқаруды, заң бойынша, дамытады.\nСоңғы жол.';
const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end);

test('an end moves by a word, punctuation aside', () => {
  const span = spanOf(text, 'басқаруды');
  expect(words(moveEnd(text, span, 'end', 1))).toBe('басқаруды, заң');
  expect(words(moveEnd(text, span, 'start', -1))).toBe('өзін-өзі басқаруды');
  expect(words(moveEnd(text, spanOf(text, 'басқаруды, заң'), 'end', -1))).toBe('басқаруды');
  expect(words(moveEnd(text, spanOf(text, 'өзін-өзі басқаруды'), 'start', 1))).toBe('басқаруды');
});

test('a passage keeps a word and its paragraph', () => {
  const only = spanOf(text, 'басқаруды');
  expect(moveEnd(text, only, 'end', -1)).toEqual(only);
  expect(moveEnd(text, only, 'start', 1)).toEqual(only);
  expect(moveEnd(text, spanOf(text, 'дамытады'), 'end', 1)).toEqual(spanOf(text, 'дамытады'));
  expect(moveEnd(text, spanOf(text, '4'), 'start', -1)).toEqual(spanOf(text, '4'));
});

test('whatever is pressed, the passage is never empty nor outside its text', () => {
  const act = fc.record({
    end: fc.constantFrom('start' as const, 'end' as const),
    step: fc.constantFrom(-1 as const, 1 as const),
  });
  fc.assert(
    fc.property(fc.array(act), (acts) => {
      let span = spanOf(text, 'Әкім');
      for (const { end, step } of acts) span = moveEnd(text, span, end, step);
      expect(words(span)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u);
      expect(words(span)).not.toContain('\n');
    }),
  );
});
