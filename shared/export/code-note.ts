import type { AnalysisRequest } from '../analysis/analysis-request.ts';
import type { CodeExpression } from '../analysis/code-query-request.ts';
import type { ConceptId } from '../base/identifiers.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { Language } from '../language/language.ts';
import type { NoteLine } from './note-line.ts';
import { codingLines, groupName, type NoteNames, yesOrNo } from './note-parts.ts';
import { wordFor } from './table-words.ts';
import { type NoteContext, sideFact } from './word-note.ts';

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
  if (request.kind === 'citations') {
    return [line('between', wordFor(words, 'between', request.between))];
  }
  const coding = codingLines(request, names, words, line);
  const withoutConcepts = coding.filter(({ term }) => term !== wordFor(words, 'note', 'concepts'));
  switch (request.kind) {
    case 'agreement':
      return [
        line('rows', wordFor(words, 'rows', request.rows)),
        ...coding,
        line('participation', wordFor(words, 'note', 'participationRule')),
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
        line('query', expressionText(request.expression, names, request.labelLanguage)),
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
      const nameOf = (id: ConceptId): string => conceptName(id, names, request.labelLanguage);
      return [
        line('levels', nameOf(request.levelId)),
        line('offices', nameOf(request.officeId)),
        line('principles', nameOf(request.principleId)),
        ...withoutConcepts,
        line('zeroRowsLeftOut', yesOrNo(request.leavesOutZeroRows, words)),
      ];
    }
    case 'compare': {
      const { target, reference } = request;
      const rest = wordFor(words, 'note', 'restOfText');
      return [
        line('target', sideFact(target, context)),
        line('reference', reference === null ? rest : sideFact(reference, context)),
        ...coding,
      ];
    }
  }
}

function conceptName(id: ConceptId, { concepts }: NoteNames, language: Language): string {
  const concept = concepts.find((candidate) => candidate.id === id);
  return concept === undefined ? id : nameIn(concept.name, language);
}

/** The expression as one would write it, operators in capitals. */
export function expressionText(
  expression: CodeExpression,
  names: NoteNames,
  language: Language,
): string {
  const textOf = (inner: CodeExpression): string => {
    const text = expressionText(inner, names, language);
    return inner.op === 'code' || inner.op === 'not' ? text : `(${text})`;
  };
  switch (expression.op) {
    case 'code': {
      const name = conceptName(expression.conceptId, names, language);
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
