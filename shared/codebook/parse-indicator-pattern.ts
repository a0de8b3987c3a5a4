import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { Matching } from './codebook.ts';
import type { IndicatorPattern, PatternError, PatternWord } from './indicator-pattern.ts';
import type { PatternPiece } from './scan-pattern.ts';
import { scanPattern } from './scan-pattern.ts';
import type { Span } from '../text/span.ts';

type Parsed<Value> = Result<Value, PatternError>;

/**
 * Reads the pattern of an indicator.
 *
 * - `form`, `lemma`, `root`: exactly one word. `phrase`: words in a row, each in any form; words in double
 *   quotes only as written. `wildcard`: words in a row, as written except for `*` and `?`.
 * - `proximity`: words (any form), `"quoted words"` (as written) and wild cards; side by side they
 *   are a phrase. Operators are upper-case English words: `a NEAR/5 b` (at most four words between
 *   them, either order), `a SENTENCE b` (in one sentence), `a AND b` (in one paragraph), `a NOT b`
 *   or `a AND NOT b` (a, unless b is in the same sentence), `a OR b`. `NEAR` and `SENTENCE` bind
 *   most, then `AND` and `NOT`, then `OR`; equals from left to right; round brackets group.
 */
export function parseIndicatorPattern(
  pattern: string,
  matching: Matching,
): Parsed<IndicatorPattern> {
  const scanned = scanPattern(pattern, matching === 'proximity');
  if (!scanned.ok) return scanned;
  const pieces = scanned.value;
  const whole: Span = { start: 0, end: pattern.length };
  if (pieces.length === 0) return failure({ code: 'empty', span: whole });
  if (matching === 'proximity') return parseExpression(pieces, whole);
  const words = toWords(pieces, matching);
  if (!words.ok) return words;
  const isSingle = matching === 'form' || matching === 'lemma' || matching === 'root';
  if (isSingle && words.value.length > 1) return failure({ code: 'severalWords', span: whole });
  return success({ kind: 'words', words: words.value });
}

/** What each piece of a row of words stands for. */
function toWords(
  pieces: readonly PatternPiece[],
  matching: Matching,
): Parsed<readonly PatternWord[]> {
  const words: PatternWord[] = [];
  for (const piece of pieces) {
    for (const word of piece.kind === 'quoted' ? piece.text.split(/\s+/u) : [piece.text]) {
      if (word === '') continue;
      const kind = wordKind(word, piece.kind === 'quoted', matching);
      if (kind === 'wildcard' && /^[*?]*$/u.test(word) && !/^\?+$/u.test(word)) {
        return failure({ code: 'onlyWildcards', span: piece.span });
      }
      // Punctuation by itself says nothing: "а – б" is a phrase of two words.
      if (kind !== 'wildcard' && !/[\p{L}\p{N}]/u.test(word)) continue;
      words.push({ kind, word });
    }
  }
  const span = { start: pieces[0]?.span.start ?? 0, end: pieces.at(-1)?.span.end ?? 0 };
  if (words.length > 0) return success(words);
  const isBlank = pieces.every((piece) => piece.text.trim() === '');
  return failure({ code: isBlank ? 'empty' : 'noLetters', span });
}

function wordKind(word: string, isQuoted: boolean, matching: Matching): PatternWord['kind'] {
  const isWild = /[*?]/u.test(word);
  switch (matching) {
    case 'form':
      return 'form';
    case 'lemma':
      return 'lemma';
    case 'root':
      return 'root';
    case 'wildcard':
      return isWild ? 'wildcard' : 'form';
    case 'phrase':
      return isQuoted ? 'form' : 'lemma';
    case 'proximity':
      if (isWild) return 'wildcard';
      return isQuoted ? 'form' : 'lemma';
  }
}

const deepestBrackets = 50;
/** Binding strength of the operators: what binds more is read first. */
const strengths = { OR: 1, AND: 2, NOT: 2, NEAR: 3, SENTENCE: 3 } as const;
type Operator = keyof typeof strengths;

/** Precedence climbing (Richards 1979) over the pieces of a proximity expression. */
function parseExpression(pieces: readonly PatternPiece[], whole: Span): Parsed<IndicatorPattern> {
  let next = 0;
  let depth = 0;
  const here = (): Span => pieces[next]?.span ?? { start: whole.end, end: whole.end };

  function operatorHere(): Operator | null {
    const piece = pieces[next];
    if (piece?.kind !== 'operator') return null;
    const name = piece.text.split('/', 1)[0];
    return name === 'OR' || name === 'AND' || name === 'NOT' || name === 'SENTENCE' ? name : 'NEAR';
  }

  function parseOperand(): Parsed<IndicatorPattern> {
    const piece = pieces[next];
    if (piece === undefined || piece.kind === 'operator' || piece.kind === 'close') {
      return failure({ code: 'missingOperand', span: here() });
    }
    if (piece.kind === 'open') return parseBrackets(piece);
    const first = next;
    while (pieces[next]?.kind === 'word' || pieces[next]?.kind === 'quoted') next += 1;
    const words = toWords(pieces.slice(first, next), 'proximity');
    return words.ok ? success({ kind: 'words', words: words.value }) : words;
  }

  function parseBrackets(opening: PatternPiece): Parsed<IndicatorPattern> {
    depth += 1;
    if (depth > deepestBrackets) return failure({ code: 'tooDeep', span: opening.span });
    next += 1;
    const inner = parseFrom(1);
    if (!inner.ok) return inner;
    if (pieces[next]?.kind !== 'close') {
      return next < pieces.length
        ? failure({ code: 'unexpectedBracket', span: here() })
        : failure({ code: 'unclosedBracket', span: opening.span });
    }
    depth -= 1;
    next += 1;
    return inner;
  }

  function parseFrom(weakest: number): Parsed<IndicatorPattern> {
    let left = parseOperand();
    for (;;) {
      const operator = operatorHere();
      if (!left.ok || operator === null || strengths[operator] < weakest) return left;
      const operatorPiece = pieces[next];
      next += 1;
      // "a AND NOT b" is "a NOT b".
      const isExclusion = operator === 'AND' && operatorHere() === 'NOT';
      if (isExclusion) next += 1;
      const distance = operator === 'NEAR' ? parseDistance(operatorPiece?.text ?? '') : 0;
      if (distance === null) {
        return failure({ code: 'badDistance', span: operatorPiece?.span ?? whole });
      }
      const right = parseFrom(strengths[operator] + 1);
      if (!right.ok) return right;
      left = success(combine(isExclusion ? 'NOT' : operator, left.value, right.value, distance));
    }
  }

  const parsed = parseFrom(1);
  if (!parsed.ok || next === pieces.length) return parsed;
  return failure({ code: 'unexpectedBracket', span: here() });
}

function parseDistance(operator: string): number | null {
  const digits = /^NEAR\/(\d{1,4})$/u.exec(operator)?.[1];
  if (digits === undefined) return null;
  const distance = Number(digits);
  return distance >= 1 && distance <= 1000 ? distance : null;
}

function combine(
  operator: Operator,
  left: IndicatorPattern,
  right: IndicatorPattern,
  distance: number,
): IndicatorPattern {
  switch (operator) {
    case 'OR':
      return {
        kind: 'or',
        operands: left.kind === 'or' ? [...left.operands, right] : [left, right],
      };
    case 'NEAR':
      return { kind: 'near', left, right, distance };
    case 'SENTENCE':
      return { kind: 'sentence', left, right };
    case 'AND':
      return { kind: 'and', left, right };
    case 'NOT':
      return { kind: 'not', left, right };
  }
}
