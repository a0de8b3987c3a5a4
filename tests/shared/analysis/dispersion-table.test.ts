import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import type {
  ConceptDispersionRequest,
  DispersionRequest,
  WordDispersionRequest,
} from '../../../shared/analysis/dispersion-request.ts';
import {
  burchDa,
  distanceDispersion,
  partDispersion,
} from '../../../shared/analysis/dispersion.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { defaultCoding } from '../../../shared/analysis/selection.ts';
import { expectTableLaws, pick } from '../../support/table-laws.ts';
import {
  tinyAnnotation,
  tinyConcept,
  tinyCorpus,
  tinyDocument,
  tinySegments,
} from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const settings = {
  kind: 'dispersion',
  documentIds: null,
  leaveOut: [],
  labelLanguage: 'en',
  parts: { by: 'document' },
  limit: null,
} as const;
const ofWords: WordDispersionRequest = {
  ...settings,
  ...{ of: 'words', leavesOutStopWords: false, minimumFrequency: 1 },
};
const { recordingUnit: _, ...coding } = { ...defaultCoding, recordingUnit: 'document' };
const ofConcepts: ConceptDispersionRequest = { ...coding, ...settings, of: 'concepts' };

function tableOf(corpus: Corpus, request: DispersionRequest): AnalysisTable {
  const result = runAnalysis(request, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value;
}

describe('dispersion of words', () => {
  // The five parts of Gries 2008 (Table 1): each letter a word.
  const parts = [
    'b a m n i b e u p',
    'b a s a t b e w q n',
    'b c a g a b e s t a',
    'b a g h a b e a a t',
    'b a h a a b e a x a t',
  ];
  const corpus = tinyCorpus({
    documents: parts.map((text, index) => tinyDocument(`doc_${index}`, 'en', text)),
  });

  it('is that of the published example with parts of unequal size (Gries 2008)', () => {
    const table = tableOf(corpus, ofWords);
    const [a] = pick(table, ['word', 'frequency', 'range', 'partsTotal', 'wordsTotal']);
    expect(a).toEqual(['a', 15, 5, 5, 50]);
    const [measures] = pick(table, ['juillandD', 'dp', 'dpNorm', 'carrollD2']);
    expect(measures?.[0]).toBeCloseTo(0.785, 3);
    expect(measures?.[1]).toBeCloseTo(0.18, 3);
    expect(measures?.[2]).toBeCloseTo(0.2195, 3);
    expect(measures?.[3]).toBeCloseTo(0.938, 3);
  });

  it('takes real parts of the structure, what lies in none being one of its own', () => {
    const law = tinyDocument('doc_1', 'en', 'Law\nAkim one\nakim two akim\nend');
    const withArticles = tinyCorpus({
      documents: [law],
      segments: tinySegments(law, [
        ['article', 'art_1', null, 'Akim one', 'one'],
        ['article', 'art_2', null, 'akim two', 'two akim'],
      ]),
    });
    const table = tableOf(withArticles, { ...ofWords, parts: { by: 'article' }, limit: 1 });
    expect(pick(table, ['word', 'frequency', 'range', 'partsTotal'])).toEqual([['akim', 3, 2, 3]]);
    expect(table.evidence(0, 2).map(({ span }) => span.start)).toEqual([4, 13, 22]);
  });

  it('leaves out what is rarer than asked for', () => {
    const table = tableOf(corpus, { ...ofWords, minimumFrequency: 6 });
    expect(pick(table, ['word', 'frequency'])).toEqual([
      ['a', 15],
      ['b', 10],
    ]);
  });

  it('counts a part without words as none', () => {
    const law = tinyDocument('doc_1', 'en', '1. 2.\nakim one\n3.\ntwo akim');
    const numbered = tinyCorpus({
      documents: [law],
      segments: tinySegments(law, [
        ['article', 'art_1', null, '1.', '2.'],
        ['article', 'art_2', null, 'akim one', 'one'],
        ['article', 'art_3', null, '3.', '3.'],
        ['article', 'art_4', null, 'two', 'two akim'],
      ]),
    });
    const table = tableOf(numbered, { ...ofWords, parts: { by: 'article' }, limit: 1 });
    expect(pick(table, ['word', 'range', 'partsTotal', 'dp'])).toEqual([['akim', 2, 2, 0]]);
  });

  it('agrees with the measures of counts and distances made by hand', () => {
    const anyParts = fc.array(
      fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 }),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(anyParts, (texts) => {
        const documents = texts.map((words, index) =>
          tinyDocument(`doc_${index}`, 'en', words.join(' ')),
        );
        const table = tableOf(tinyCorpus({ documents }), ofWords);
        const sizes = texts.map((words) => words.length);
        const all = texts.flat();
        const keys = ['word', 'rosengrenS', 'burchDa', 'kld', 'arf', 'range'];
        for (const [word, ...cells] of pick(table, keys)) {
          const counts = texts.map((words) => words.filter((own) => own === word).length);
          const positions = all.flatMap((own, place) => (own === word ? [place] : []));
          const { rosengrenS, kld, range } = partDispersion(counts, sizes);
          const { arf } = distanceDispersion(positions, all.length);
          const da = burchDa(counts, sizes);
          [rosengrenS, da, kld, arf, range].forEach((value, index) => {
            expect(cells[index]).toBeCloseTo(value, 10);
          });
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('dispersion of concepts', () => {
  it('counts occurrences in the parts of all languages, and leaves out what does not occur', () => {
    const documents = [
      tinyDocument('doc_1', 'en', 'The akim reports. The akim is elected.'),
      tinyDocument('doc_2', 'ru', 'Аким избирается.'),
    ] as const;
    const corpus = tinyCorpus({
      documents,
      concepts: [tinyConcept('akim'), tinyConcept('council')],
      annotations: [
        tinyAnnotation(documents[0], 'akim', 'The akim reports'),
        tinyAnnotation(documents[0], 'akim', 'The akim is elected'),
        tinyAnnotation(documents[1], 'akim', 'Аким'),
      ],
    });
    const table = tableOf(corpus, ofConcepts);
    const keys = ['concept', 'frequency', 'range', 'partsTotal', 'wordsTotal', 'dp'];
    const [row = [], ...others] = pick(table, keys);
    expect(row.slice(0, 5)).toEqual(['akim', 3, 2, 2, 9]);
    expect(row[5]).toBeCloseTo(Math.abs(2 / 3 - 7 / 9), 10);
    expect(others).toEqual([]);
  });
});
