import type { AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import { defaultCoding, defaultLeaveOut } from '../../shared/analysis/selection.ts';

const coding = { ...defaultCoding, recordingUnit: 'paragraph', labelLanguage: 'kk' } as const;
const text = { documentIds: null, leaveOut: defaultLeaveOut, labelLanguage: 'kk' } as const;

/** One request of each kind that looks at aligned versions. */
export const alignmentRequests: readonly AnalysisRequest[] = [
  { kind: 'parity', ...coding, alignmentId: 'aln_1', rows: 'versions', draws: 100, seed: 7 },
  {
    ...{ kind: 'parityBeads', ...coding, alignmentId: 'aln_1', limit: null },
    differences: ['numbers', 'term'],
  },
  {
    ...{ kind: 'termPairs', ...text, alignmentIds: ['aln_1'], from: 'ru', to: 'en' },
    ...{ conceptId: 'con_1', longest: 2, minimumTogether: 3, onlyMutual: true, sortBy: 'phi2' },
    limit: 10,
  },
  { kind: 'keywordPairs', ...text, alignmentId: 'aln_1' },
];
