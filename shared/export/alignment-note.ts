import type { AnalysisRequest } from '../analysis/analysis-request.ts';
import type { NoteLine } from './note-line.ts';
import {
  codingLines,
  conceptName,
  languageName,
  listOf,
  type NoteContext,
  yesOrNo,
} from './note-parts.ts';
import { wordFor } from './table-words.ts';

/** Requests of what versions of one text have in common. */
export type AlignmentAnalysisKind = 'parity' | 'parityBeads' | 'termPairs' | 'keywordPairs';
export type AlignmentAnalysisRequest = Extract<
  AnalysisRequest,
  { readonly kind: AlignmentAnalysisKind }
>;

/** The settings of a request of aligned versions, for its method note. */
export function alignmentSettingLines(
  request: AlignmentAnalysisRequest,
  context: NoteContext,
): NoteLine[] {
  const { names, words, line, labelLanguage } = context;
  switch (request.kind) {
    case 'parity':
    case 'parityBeads': {
      // The unit is the bead, whatever the request says of other tables.
      const coding = codingLines(request, context).filter(
        ({ term }) => term !== wordFor(words, 'note', 'recordingUnit'),
      );
      const unit = line('recordingUnit', wordFor(words, 'note', 'alignedRow'));
      if (request.kind === 'parity') {
        return [line('rows', wordFor(words, 'parityRows', request.rows)), unit, ...coding];
      }
      const { differences } = request;
      const all = wordFor(words, 'note', 'all');
      return [
        line(
          'differences',
          differences === null ? all : listOf(differences, 'beadDifference', words),
        ),
        unit,
        ...coding,
      ];
    }
    case 'termPairs': {
      const { from, to, conceptId } = request;
      return [
        line('languages', `${languageName(from, words)} – ${languageName(to, words)}`),
        ...(conceptId === null
          ? []
          : [line('concepts', conceptName(conceptId, names.codebook.concepts, labelLanguage))]),
        line('longestTerm', String(request.longest)),
        line('minimumTogether', String(request.minimumTogether)),
        line('onlyMutual', yesOrNo(request.onlyMutual, words)),
        line('sortBy', wordFor(words, 'column', request.sortBy)),
      ];
    }
    case 'keywordPairs':
      return [];
  }
}
