import type { Result } from '../base/result.ts';
import type { AnalysisError, AnalysisRequest } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { conceptFrequencies } from './concept-frequencies.ts';
import { conceptMatrix } from './concept-matrix.ts';
import { concordance } from './concordance.ts';
import type { Corpus } from './corpus.ts';
import { lemmaForms } from './lemma-forms.ts';
import { wordFrequencies } from './word-frequencies.ts';

/** Answers a request. The same request over the same corpus gives the same table. */
export function runAnalysis(
  request: AnalysisRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  switch (request.kind) {
    case 'conceptFrequencies':
      return conceptFrequencies(request, corpus);
    case 'conceptMatrix':
      return conceptMatrix(request, corpus);
    case 'wordFrequencies':
      return wordFrequencies(request, corpus);
    case 'lemmaForms':
      return lemmaForms(request, corpus);
    case 'concordance':
      return concordance(request, corpus);
  }
}
