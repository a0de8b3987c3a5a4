import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import { defaultCoding } from '../../../shared/analysis/selection.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import {
  tinyAnnotation,
  tinyConcept,
  tinyCorpus,
  tinyDocument,
  tinySegments,
} from '../../support/tiny-corpus.ts';

const text = 'Статья 1. Аким избирается прямо. Маслихат тайно.\nСтатья 2. Аким отвечает.';
const documents = [1, 2, 3].map((number) => tinyDocument(`doc_${number}`, 'ru', text));
const segments = documents.flatMap((document) =>
  tinySegments(document, [
    ['article', 'art_1', 'Статья 1', 'Статья 1', 'тайно.'],
    ['article', 'art_2', 'Статья 2', 'Статья 2', 'отвечает.'],
  ]),
);
const corpus = tinyCorpus({
  documents,
  segments,
  concepts: ['a', 'b'].map((name) => tinyConcept(name)),
});
const coding = {
  ...defaultCoding,
  labelLanguage: 'ru',
  statuses: ['accepted'],
  recordingUnit: 'sentence',
} as const;
const requests: readonly AnalysisRequest[] = [
  { ...coding, kind: 'conceptFrequencies', groupBy: { by: 'article' }, leavesOutZeroRows: false },
  {
    ...{ ...coding, kind: 'conceptMatrix', counting: 'words', isRelative: false },
    ...{ groupBy: { by: 'work' }, rows: 'concepts' },
  },
];

function tableOf(request: AnalysisRequest, from: Corpus): AnalysisTable {
  const result = runAnalysis(request, from);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The table with the passages behind its last measure. */
function told(table: AnalysisTable): unknown {
  const last = table.columns.length - 1;
  const passages = table.rows.map((_, row) => table.evidence(row, last));
  return { rows: table.rows, passages, provenance: table.provenance };
}

const annotation = fc
  .record({
    document: fc.nat({ max: 2 }),
    concept: fc.constantFrom('a', 'b'),
    start: fc.nat({ max: text.length - 2 }),
    length: fc.integer({ min: 1, max: 40 }),
    status: fc.constantFrom('accepted', 'rejected'),
  })
  .map(({ document, concept, start, length, status }): Annotation => {
    const source = documents[document] ?? tinyDocument('doc_1', 'ru', text);
    const quote = text.slice(start, start + length);
    return tinyAnnotation(source, concept, quote, { status });
  });
const edit = fc.record({
  at: fc.nat({ max: 20 }),
  removed: fc.nat({ max: 3 }),
  added: fc.array(annotation, { maxLength: 3 }),
});

describe('counting after a change of what is coded', () => {
  it('gives what counting afresh gives', () => {
    fc.assert(
      fc.property(fc.array(annotation, { maxLength: 12 }), fc.array(edit), (first, edits) => {
        let annotations: readonly Annotation[] = first;
        for (const { at, removed, added } of [{ at: 0, removed: 0, added: [] }, ...edits]) {
          annotations = annotations.toSpliced(at % (annotations.length + 1), removed, ...added);
          for (const request of requests) {
            const again = tableOf(request, { ...corpus, annotations });
            const afresh = tableOf(request, { ...corpus, annotations, documents: [...documents] });
            expect(told(again)).toEqual(told(afresh));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
