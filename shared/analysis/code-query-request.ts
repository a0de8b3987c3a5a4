import type { ConceptId } from '../base/identifiers.ts';
import type { CodingSelection } from './selection.ts';

/**
 * What is looked for among coded passages.
 * - `code`: the passages of a concept.
 * - `and`, `not`: recording units in which all (none) of them occur. `or`: the passages of any.
 * - `near`: passages of both with at most `words` words between them, or overlapping, in any order.
 * - `followedBy`: from a passage of the first to the nearest passage of the second that begins after
 *   it, with at most `words` words between; `null`: in the same recording unit.
 * - `inside`: the passages of the first that lie wholly in one of the second.
 */
export type CodeExpression =
  | { readonly op: 'code'; readonly conceptId: ConceptId }
  | { readonly op: 'and' | 'or'; readonly of: readonly CodeExpression[] }
  | { readonly op: 'not'; readonly of: CodeExpression }
  | ({ readonly op: 'near'; readonly words: number } & TwoExpressions)
  | ({ readonly op: 'followedBy'; readonly words: number | null } & TwoExpressions)
  | ({ readonly op: 'inside' } & TwoExpressions);

export type TwoExpressions = {
  readonly first: CodeExpression;
  readonly second: CodeExpression;
};

/** The passages that an expression over concepts finds; `conceptIds` is not looked at. */
export type CodeQueryRequest = CodingSelection & {
  readonly kind: 'codeQuery';
  readonly expression: CodeExpression;
};

/** The concepts that an expression names. */
export function conceptsOfExpression(expression: CodeExpression): ConceptId[] {
  switch (expression.op) {
    case 'code':
      return [expression.conceptId];
    case 'and':
    case 'or':
      return expression.of.flatMap(conceptsOfExpression);
    case 'not':
      return conceptsOfExpression(expression.of);
    case 'near':
    case 'followedBy':
    case 'inside':
      return [expression.first, expression.second].flatMap(conceptsOfExpression);
  }
}
