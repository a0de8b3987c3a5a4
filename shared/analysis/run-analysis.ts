import type { Result } from '../base/result.ts';
import { agreement } from './agreement.ts';
import type { AnalysisError, AnalysisRequest } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { citations } from './citations.ts';
import { clusters } from './clusters.ts';
import { codeQuery } from './code-query.ts';
import { collocates } from './collocates.ts';
import { compare } from './compare.ts';
import { conceptFrequencies } from './concept-frequencies.ts';
import { conceptMatrix } from './concept-matrix.ts';
import { concordance } from './concordance.ts';
import { cooccurrence } from './cooccurrence.ts';
import type { Corpus } from './corpus.ts';
import { correspondence } from './correspondence.ts';
import { crossTable } from './cross-table.ts';
import { disagreements } from './disagreements.ts';
import { dispersionTable } from './dispersion-table.ts';
import { formalLegal } from './formal-legal.ts';
import { keyness } from './keyness.ts';
import { keywordPairs } from './keyword-pairs.ts';
import { lemmaForms } from './lemma-forms.ts';
import { lexicalDiversity } from './lexical-diversity-table.ts';
import { ngrams } from './ngrams.ts';
import { parity } from './parity.ts';
import { parityBeads } from './parity-beads.ts';
import { sequences } from './sequences.ts';
import { termPairs } from './term-pairs.ts';
import { tfIdfTable } from './tf-idf-table.ts';
import { trend } from './trend.ts';
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
    case 'ngrams':
      return ngrams(request, corpus);
    case 'lexicalDiversity':
      return lexicalDiversity(request, corpus);
    case 'tfIdf':
      return tfIdfTable(request, corpus);
    case 'collocates':
      return collocates(request, corpus);
    case 'keyness':
      return keyness(request, corpus);
    case 'dispersion':
      return dispersionTable(request, corpus);
    case 'agreement':
      return agreement(request, corpus);
    case 'disagreements':
      return disagreements(request, corpus);
    case 'cooccurrence':
      return cooccurrence(request, corpus);
    case 'crossTable':
      return crossTable(request, corpus);
    case 'correspondence':
      return correspondence(request, corpus);
    case 'clusters':
      return clusters(request, corpus);
    case 'codeQuery':
      return codeQuery(request, corpus);
    case 'sequences':
      return sequences(request, corpus);
    case 'trend':
      return trend(request, corpus);
    case 'formalLegal':
      return formalLegal(request, corpus);
    case 'citations':
      return citations(request, corpus);
    case 'compare':
      return compare(request, corpus);
    case 'parity':
      return parity(request, corpus);
    case 'parityBeads':
      return parityBeads(request, corpus);
    case 'termPairs':
      return termPairs(request, corpus);
    case 'keywordPairs':
      return keywordPairs(request, corpus);
  }
}
