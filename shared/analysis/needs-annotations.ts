import type { AnalysisRequest } from './analysis-request.ts';

/** Whether the answer depends on what is coded; requests of words do not. */
export function needsAnnotations(request: AnalysisRequest): boolean {
  switch (request.kind) {
    case 'wordFrequencies':
    case 'lemmaForms':
    case 'ngrams':
    case 'lexicalDiversity':
    case 'tfIdf':
    case 'citations':
    case 'parityBeads':
    case 'termPairs':
    case 'keywordPairs':
      return false;
    case 'concordance':
      return request.query.by === 'concept' || request.codedWith !== undefined;
    case 'collocates':
      return request.query.by === 'concept';
    case 'keyness':
    case 'dispersion':
      return request.of === 'concepts';
    default:
      return true;
  }
}
