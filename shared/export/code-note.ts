import type { AnalysisRequest } from '../analysis/analysis-request.ts';
import type { CodeExpression } from '../analysis/code-query-request.ts';
import type { ConceptId } from '../base/identifiers.ts';
import type { Concept } from '../codebook/codebook.ts';
import type { Language } from '../language/language.ts';
import type { NoteLine } from './note-line.ts';
import { codingLines, conceptName, groupName, type NoteContext, yesOrNo } from './note-parts.ts';
import { sideLines } from './side-note.ts';
import { wordFor } from './table-words.ts';

/** Requests of what is coded, besides frequencies and matrix, and of citations. */
export type CodeAnalysisKind =
  | 'agreement'
  | 'disagreements'
  | 'cooccurrence'
  | 'crossTable'
  | 'correspondence'
  | 'clusters'
  | 'codeQuery'
  | 'sequences'
  | 'trend'
  | 'formalLegal'
  | 'citations'
  | 'compare';
export type CodeAnalysisRequest = Extract<AnalysisRequest, { readonly kind: CodeAnalysisKind }>;

/** The settings of a request of what is coded, for its method note. */
export function codeSettingLines(request: CodeAnalysisRequest, context: NoteContext): NoteLine[] {
  const { names, words, line } = context;
  const { concepts } = names.codebook;
  if (request.kind === 'citations') {
    return [line('between', wordFor(words, 'between', request.between))];
  }
  const coding = codingLines(request, context);
  const withoutConcepts = coding.filter(({ term }) => term !== wordFor(words, 'note', 'concepts'));
  switch (request.kind) {
    case 'agreement':
      return [
        line('rows', wordFor(words, 'rows', request.rows)),
        ...coding,
        ...(request.rows === 'groups'
          ? [
              line('rating', wordFor(words, 'note', 'ratingRule')),
              line('orderOfCodes', wordFor(words, 'note', 'orderOfCodesRule')),
            ]
          : [line('participation', wordFor(words, 'note', 'participationRule'))]),
      ];
    case 'disagreements':
      return [...coding, line('participation', wordFor(words, 'note', 'participationRule'))];
    case 'cooccurrence': {
      const { together } = request;
      const rule = wordFor(words, 'together', together.by);
      return [
        line('together', together.by === 'words' ? `${rule}: ${together.words}` : rule),
        ...coding,
      ];
    }
    case 'crossTable':
    case 'correspondence':
      return [
        line('counting', wordFor(words, 'measure', request.counting)),
        ...coding,
        line('groupBy', groupName(request.groupBy, words)),
      ];
    case 'clusters':
      return [
        line('counting', wordFor(words, 'measure', request.counting)),
        ...coding,
        line('groupBy', groupName(request.groupBy, words)),
        line('similarity', wordFor(words, 'similarity', request.similarity)),
      ];
    case 'codeQuery':
      return [
        line('query', expressionText(request.expression, concepts, request.labelLanguage)),
        ...withoutConcepts,
      ];
    case 'sequences':
      return coding;
    case 'trend': {
      const { time, measure, horizon } = request;
      return [
        line('time', time.by === 'variable' ? time.name : wordFor(words, 'time', time.by)),
        line('counting', wordFor(words, 'trendMeasure', measure)),
        line('horizon', horizon === 0 ? wordFor(words, 'note', 'none') : String(horizon)),
        ...coding,
      ];
    }
    case 'formalLegal': {
      const nameOf = (id: ConceptId): string => conceptName(id, concepts, request.labelLanguage);
      return [
        line('levels', nameOf(request.levelId)),
        line('offices', nameOf(request.officeId)),
        line('principles', nameOf(request.principleId)),
        ...withoutConcepts,
        line('zeroRowsLeftOut', yesOrNo(request.leavesOutZeroRows, words)),
      ];
    }
    case 'compare':
      return [...sideLines(request, context), ...coding];
  }
}

/** The expression as one would write it, operators in capitals. */
export function expressionText(
  expression: CodeExpression,
  concepts: readonly Concept[],
  language: Language,
): string {
  const textOf = (inner: CodeExpression): string => {
    const text = expressionText(inner, concepts, language);
    return inner.op === 'code' || inner.op === 'not' ? text : `(${text})`;
  };
  switch (expression.op) {
    case 'code': {
      const name = conceptName(expression.conceptId, concepts, language);
      return /\s/.test(name) ? `"${name}"` : name;
    }
    case 'and':
    case 'or':
      return expression.of.map(textOf).join(` ${expression.op.toUpperCase()} `);
    case 'not':
      return `NOT ${textOf(expression.of)}`;
    // As in patterns of words, a distance of n leaves room for n − 1 words.
    case 'near':
      return `${textOf(expression.first)} NEAR/${expression.words + 1} ${textOf(expression.second)}`;
    case 'followedBy': {
      const { words } = expression;
      const distance = words === null ? '' : `/${words + 1}`;
      return `${textOf(expression.first)} FOLLOWED BY${distance} ${textOf(expression.second)}`;
    }
    case 'inside':
      return `${textOf(expression.first)} INSIDE ${textOf(expression.second)}`;
  }
}
