import type { ConceptId } from '../base/identifiers.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { PatternError } from '../codebook/indicator-pattern.ts';
import type { Span } from '../text/span.ts';
import type { CodeExpression, TwoExpressions } from './code-query-request.ts';

/** Why an expression over concepts cannot be read; `unknownName` is a name that no concept has. */
export type CodeQueryError = PatternError | { readonly code: 'unknownName'; readonly name: string };

type QuerySign =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'inside' }
  | { readonly kind: 'near'; readonly words: number }
  | { readonly kind: 'followedBy'; readonly words: number | null };
type Token = QuerySign & { readonly span: Span };

const largestDistance = 1000;
const deepest = 50;
/** Operators stand in capitals, as in patterns of words; names with blanks in quotation marks. */
const tokenPattern =
  /\s+|\(|\)|"[^"]*"?|«[^»]*»?|“[^”]*”?|FOLLOWED\s+BY(?:\/\S*)?(?=[\s()]|$)|[^\s()"«“]+/gu;

/**
 * Reads an expression such as `electability AND NOT (appointment OR "local council")`, with `NEAR/5`,
 * `INSIDE` and `FOLLOWED BY` (or `FOLLOWED BY/10`) between two operands. `NOT` binds closest, then
 * `NEAR`, `INSIDE` and `FOLLOWED BY` from left to right, then `AND`, then `OR`. As in patterns of words,
 * a distance of n leaves room for n − 1 words between. `find` gives the id of a concept by what the user
 * calls it.
 */
export function parseCodeQuery(
  text: string,
  find: (name: string) => ConceptId | null,
): Result<CodeExpression, CodeQueryError> {
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 0) {
    return failure({ code: 'empty', span: { start: 0, end: text.length } });
  }
  return createParser(tokens.value, find, text.length).parse();
}

function tokensOf(text: string): Result<readonly Token[], PatternError> {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const [word] = match;
    const span = { start: match.index, end: match.index + word.length };
    if (word.trim() === '') continue;
    if (/^["«“]/.test(word)) {
      const isClosed = word.length > 1 && /["»”]$/.test(word);
      if (!isClosed) return failure({ code: 'unclosedQuote', span });
      tokens.push({ kind: 'name', text: word.slice(1, -1).trim(), span });
      continue;
    }
    const symbol = symbolOf(word);
    if (symbol === null) return failure({ code: 'badDistance', span });
    tokens.push({ ...symbol, span });
  }
  return success(tokens);
}

const fixedSymbols = new Map<string, QuerySign>([
  ['(', { kind: 'open' }],
  [')', { kind: 'close' }],
  ['AND', { kind: 'and' }],
  ['OR', { kind: 'or' }],
  ['NOT', { kind: 'not' }],
  ['INSIDE', { kind: 'inside' }],
]);

/** What a word says; `null` for an operator with a distance that cannot be read. */
function symbolOf(word: string): QuerySign | null {
  const fixed = fixedSymbols.get(word);
  if (fixed !== undefined) return fixed;
  const [, name, given] = /^(NEAR|FOLLOWED\s+BY)(?:\/(\S*))?$/.exec(word) ?? [];
  if (name === undefined) return { kind: 'name', text: word };
  const isSequence = name !== 'NEAR';
  if (isSequence && given === undefined) return { kind: 'followedBy', words: null };
  const isWhole = /^\d{1,4}$/.test(given ?? '');
  const distance = Number(given);
  if (!isWhole || distance < 1 || distance > largestDistance) return null;
  return { kind: isSequence ? 'followedBy' : 'near', words: distance - 1 };
}

type Parsed = Result<CodeExpression, CodeQueryError>;

function createParser(
  tokens: readonly Token[],
  find: (name: string) => ConceptId | null,
  length: number,
): { readonly parse: () => Parsed } {
  let place = 0;
  let depth = 0;

  const refuse = (code: PatternError['code'], token: Token | undefined): Parsed =>
    failure({ code, span: token?.span ?? { start: length, end: length } });
  const parseList = (op: 'and' | 'or', parsePart: () => Parsed): Parsed => {
    const parts: CodeExpression[] = [];
    for (;;) {
      const part = parsePart();
      if (!part.ok) return part;
      parts.push(part.value);
      if (tokens[place]?.kind !== op) break;
      place += 1;
    }
    const [only] = parts;
    return success(parts.length === 1 && only !== undefined ? only : { op, of: parts });
  };
  const parseOr = (): Parsed => parseList('or', parseAnd);
  const parseAnd = (): Parsed => parseList('and', parsePair);

  function parsePair(): Parsed {
    let first = parseOperand();
    for (;;) {
      const token = tokens[place];
      if (!first.ok || token === undefined) return first;
      const combine = combinationOf(token);
      if (combine === null) return first;
      place += 1;
      const second = parseOperand();
      if (!second.ok) return second;
      first = success(combine({ first: first.value, second: second.value }));
    }
  }

  function parseOperand(): Parsed {
    const token = tokens[place];
    place += 1;
    if (depth > deepest) return refuse('tooDeep', token);
    if (token?.kind === 'not') {
      depth += 1;
      const of = parseOperand();
      depth -= 1;
      return of.ok ? success({ op: 'not', of: of.value }) : of;
    }
    if (token?.kind === 'name') {
      const conceptId = find(token.text);
      return conceptId === null
        ? failure({ code: 'unknownName', name: token.text })
        : success({ op: 'code', conceptId });
    }
    if (token?.kind !== 'open') return refuse('missingOperand', token);
    depth += 1;
    const inner = parseOr();
    if (!inner.ok) return inner;
    if (tokens[place]?.kind !== 'close') return refuse('unclosedBracket', token);
    place += 1;
    depth -= 1;
    return inner;
  }

  return {
    parse: () => {
      const expression = parseOr();
      if (!expression.ok) return expression;
      const rest = tokens[place];
      if (rest === undefined) return expression;
      return refuse(rest.kind === 'close' ? 'unexpectedBracket' : 'missingOperand', rest);
    },
  };
}

/** How an operator puts two operands together; `null` for what is no operator between two. */
function combinationOf(token: Token): ((both: TwoExpressions) => CodeExpression) | null {
  switch (token.kind) {
    case 'near': {
      const { words } = token;
      return (both) => ({ op: 'near', words, ...both });
    }
    case 'followedBy': {
      const { words } = token;
      return (both) => ({ op: 'followedBy', words, ...both });
    }
    case 'inside':
      return (both) => ({ op: 'inside', ...both });
    default:
      return null;
  }
}
