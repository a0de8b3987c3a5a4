import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../shared/text/normalize-text.ts';

describe('normalizeText', () => {
  it.each([
    ['CRLF and CR become one line feed each', 'а\r\nб\rв', 'а\nб\nв'],
    ['Unicode line ends and form feeds become line feeds', 'а\u2028б\u0085в\fг', 'а\nб\nв\nг'],
    ['byte order marks vanish', '\uFEFFЗаң\uFEFF', 'Заң'],
    ['soft hyphens vanish', 'само\u00ADуправление', 'самоуправление'],
    ['letters are composed', 'и\u0306ог\u0430 e\u0301', 'йога é'],
    ['a soft hyphen does not keep a letter from its accent', 'и\u00AD\u0306', 'й'],
    ['Latin look-alikes, tabs and double spaces stay', 'Бiз\t ə  b', 'Бiз\t ə  b'],
    ['Kazakh letters stay', 'ӘәҒғҚқҢңӨөҰұҮүҺһІі', 'ӘәҒғҚқҢңӨөҰұҮүҺһІі'],
  ])('%s', (_, given, expected) => {
    expect(normalizeText(given)).toBe(expected);
  });

  it('is idempotent', () => {
    const pieces = fc.constantFrom(
      '\r',
      '\n',
      '\uFEFF',
      '\u00AD',
      '\u0306',
      'и',
      'ә',
      'i',
      '\f',
      '😀',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
