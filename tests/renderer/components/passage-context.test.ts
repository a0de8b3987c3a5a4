import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageContext } from '../../../renderer/components/passage-context.ts';

describe('the words around a passage', () => {
  it('never leave its paragraphs, never cut a word, and always hold the passage whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('әкім', 'сайлау', 'и', 'the', '\n', ',', 'Статья'), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.nat(),
        fc.nat(40),
        fc.nat(80),
        (parts, from, length, reach) => {
          const text = parts.join(' ');
          const start = from % text.length;
          const end = Math.min(text.length, start + length);
          const context = passageContext(text, { start, end }, reach);
          const whole = context.before + context.words + context.after;
          expect(context.words).toBe(text.slice(start, end));
          expect(context.before).not.toContain('\n');
          expect(context.after).not.toContain('\n');
          const place = start - context.before.length;
          expect(text.slice(place, place + whole.length)).toBe(whole);
          if (context.isCutBefore && context.before !== '') expect(text[place - 1]).toMatch(/\s/);
          if (context.isCutAfter && context.after !== '') {
            expect(text[place + whole.length]).toMatch(/\s/);
          }
        },
      ),
    );
  });
});
