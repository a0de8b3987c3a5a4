import type { Result } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { conceptKeyness } from './concept-keyness.ts';
import type { Corpus } from './corpus.ts';
import type { KeynessRequest } from './keyness-request.ts';
import { wordKeyness } from './word-keyness.ts';

/**
 * What sets one text apart from another: how often each word, lemma or concept occurs in the target
 * and in the reference, with effect sizes, two forms of log-likelihood and p-values that are corrected
 * for the number of items tested. Log-likelihoods have no sign: `keyIn` says which side has
 * relatively more. A score without a finite value is empty, and `caution` says why.
 */
export function keyness(
  request: KeynessRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  return request.of === 'concepts' ? conceptKeyness(request, corpus) : wordKeyness(request, corpus);
}
