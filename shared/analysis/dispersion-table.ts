import type { Result } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { conceptDispersion } from './concept-dispersion.ts';
import type { Corpus } from './corpus.ts';
import type { DispersionRequest } from './dispersion-request.ts';
import { wordDispersion } from './word-dispersion.ts';

/**
 * How evenly words, lemmas or concepts are spread over the documents or the parts of their structure,
 * each part as large as it is: `range` is the number of parts that hold the item, of the others 1 is
 * even for D, D2 and S, 0 for DP, DPnorm and KLD. ARF takes no parts but the distances in running
 * words, over the documents in the order of the project. The evidence of a row gives the places for a
 * dispersion plot.
 */
export function dispersionTable(
  request: DispersionRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  return request.of === 'concepts'
    ? conceptDispersion(request, corpus)
    : wordDispersion(request, corpus);
}
