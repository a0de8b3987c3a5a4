import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchings } from '../../../shared/codebook/codebook.ts';
import type { IndicatorPattern } from '../../../shared/codebook/indicator-pattern.ts';
import { parseIndicatorPattern } from '../../../shared/codebook/parse-indicator-pattern.ts';

/** Lemmas bare, forms in quotes, wild cards as they are; operators with all brackets. */
function show(pattern: IndicatorPattern): string {
  switch (pattern.kind) {
    case 'words':
      return pattern.words
        .map(({ kind, word }) => (kind === 'form' ? `"${word}"` : word))
        .join('_');
    case 'or':
      return `(${pattern.operands.map(show).join(' OR ')})`;
    case 'near':
      return `(${show(pattern.left)} NEAR/${pattern.distance} ${show(pattern.right)})`;
    case 'and':
    case 'not':
    case 'sentence':
      return `(${show(pattern.left)} ${pattern.kind.toUpperCase()} ${show(pattern.right)})`;
  }
}

describe('proximity expressions', () => {
  it.each([
    ['аким', 'аким'],
    ['местное самоуправление', 'местное_самоуправление'],
    ['(местное самоуправление)', 'местное_самоуправление'],
    ['"местное самоуправление" выбор*', '"местное"_"самоуправление"_выбор*'],
    ['«как есть»', '"как"_"есть"'],
    ['a OR b OR c', '(a OR b OR c)'],
    ['a AND b OR c', '((a AND b) OR c)'],
    ['a OR b AND c', '(a OR (b AND c))'],
    ['a NEAR/5 b AND c', '((a NEAR/5 b) AND c)'],
    ['a AND b NEAR/5 c', '(a AND (b NEAR/5 c))'],
    ['a SENTENCE b NOT c', '((a SENTENCE b) NOT c)'],
    ['a AND NOT b', '(a NOT b)'],
    ['a NOT b AND c', '((a NOT b) AND c)'],
    ['(a OR b) NEAR/10 (c d)', '((a OR b) NEAR/10 c_d)'],
    ['near or not', 'near_or_not'],
    ['a – b', 'a_b'],
  ])('reads %s as %s', (pattern, expected) => {
    const parsed = parseIndicatorPattern(pattern, 'proximity');
    expect(parsed.ok ? show(parsed.value) : parsed.error).toBe(expected);
  });

  it.each([
    ['', 'empty', 0, 0],
    ['a NEAR b', 'badDistance', 2, 6],
    ['a NEAR/0 b', 'badDistance', 2, 8],
    ['a NEAR/5', 'missingOperand', 8, 8],
    ['OR a', 'missingOperand', 0, 2],
    ['a OR', 'missingOperand', 4, 4],
    ['(a OR b', 'unclosedBracket', 0, 1],
    ['a OR b)', 'unexpectedBracket', 6, 7],
    ['a (b)', 'unexpectedBracket', 2, 3],
    ['a "b', 'unclosedQuote', 2, 4],
    ['a OR *', 'onlyWildcards', 5, 6],
    ['a OR ""', 'empty', 5, 7],
    ['a OR -', 'noLetters', 5, 6],
    [`${'('.repeat(51)}a${')'.repeat(51)}`, 'tooDeep', 50, 51],
  ])('refuses %s: %s', (pattern, code, start, end) => {
    expect(parseIndicatorPattern(pattern, 'proximity')).toEqual({
      ok: false,
      error: { code, span: { start, end } },
    });
  });
});

describe('the simple matchings', () => {
  it('take operators and brackets for words', () => {
    const parsed = parseIndicatorPattern('NOT (a)', 'phrase');
    expect(parsed.ok && show(parsed.value)).toBe('NOT_(a)');
  });

  it('want one word for forms and lemmas', () => {
    expect(parseIndicatorPattern('два слова', 'lemma')).toMatchObject({
      error: { code: 'severalWords' },
    });
    expect(parseIndicatorPattern(' слово ', 'form')).toMatchObject({ ok: true });
  });

  it('keep words of a wild-card pattern without wild cards as written', () => {
    const parsed = parseIndicatorPattern('местн* власть', 'wildcard');
    expect(parsed.ok && show(parsed.value)).toBe('местн*_"власть"');
  });
});

describe('any input', () => {
  it('gives a pattern or an error inside the text', () => {
    const piece = fc.constantFrom(
      'a',
      'б*',
      ' ',
      '"',
      '(',
      ')',
      'AND',
      'NOT',
      'NEAR/3',
      'OR',
      '«',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(...matchings), (pieces, matching) => {
        const pattern = pieces.join(' ');
        const parsed = parseIndicatorPattern(pattern, matching);
        if (parsed.ok) return;
        const { start, end } = parsed.error.span;
        expect(0 <= start && start <= end && end <= pattern.length).toBe(true);
      }),
    );
  });
});
