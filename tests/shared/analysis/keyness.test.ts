import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import type {
  ConceptKeynessRequest,
  KeynessRequest,
  WordKeynessRequest,
} from '../../../shared/analysis/keyness-request.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { defaultCoding } from '../../../shared/analysis/selection.ts';
import { allText, type TextFilter } from '../../../shared/analysis/text-filter.ts';
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
  kind: 'keyness',
  documentIds: null,
  leaveOut: [],
  labelLanguage: 'en',
  target: { ...allText, documentIds: ['doc_a'] },
  reference: null,
  smoothing: 1,
  level: 0.95,
  sortBy: 'logLikelihood',
  limit: null,
} as const;
const ofWords: WordKeynessRequest = {
  ...settings,
  ...{ of: 'words', leavesOutStopWords: false, minimumFrequency: 1 },
};
const ofConcepts: ConceptKeynessRequest = {
  ...{ ...defaultCoding, ...settings, of: 'concepts', counting: 'units' },
  recordingUnit: 'sentence',
};

function tableOf(corpus: Corpus, request: KeynessRequest): AnalysisTable {
  const result = runAnalysis(request, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value;
}

const text = (word: string, times: number): string => `${word} `.repeat(times);
const counts = ['word', 'keyIn', 'frequencyTarget', 'frequencyReference'];

describe('keyness of words', () => {
  const corpus = tinyCorpus({
    documents: [
      tinyDocument('doc_a', 'en', text('akim', 30) + text('law', 10) + text('the', 60)),
      tinyDocument('doc_b', 'en', text('law', 40) + text('mayor', 20) + text('the', 140)),
    ],
  });

  it('tells what is key in the target, then what is in the reference, the strongest first', () => {
    const table = tableOf(corpus, ofWords);
    expect(pick(table, counts)).toEqual([
      ['akim', 'target', 30, 0],
      ['mayor', 'reference', 0, 20],
      ['law', 'reference', 10, 40],
      ['the', 'reference', 60, 140],
    ]);
    expect(pick(table, ['sizeTarget', 'sizeReference', 'rateTarget'])[0]).toEqual([100, 200, 3e5]);
    expect(pick(table, ['word', 'caution'])).toEqual([
      ['akim', 'absentInOne'],
      ['mayor', 'absentInOne'],
      ['law', null],
      ['the', null],
    ]);
  });

  it('has the numbers of its formulas', () => {
    const table = tableOf(corpus, ofWords);
    const [, , law] = pick(table, ['logRatio', 'percentDifference', 'oddsRatio', 'simpleMaths']);
    expect(law?.[0]).toBe(-1);
    expect(law?.[1]).toBe(-50);
    expect(law?.[2]).toBeCloseTo(10 / 90 / (40 / 160));
    expect(law?.[3]).toBeCloseTo(100_001 / 200_001);
    // A ratio with nothing has no value; the adjusted one has.
    const [akim] = pick(table, ['logRatio', 'logRatioAdjusted', 'bic']);
    expect(akim?.[0]).toBeNull();
    expect(akim?.[1]).toBeGreaterThan(5);
    const [ll] = pick(table, ['logLikelihood']);
    expect(akim?.[2]).toBeCloseTo(Number(ll?.[0]) - Math.log(300));
    expect(table.provenance.methods).toMatchObject({ itemsTested: '4', wordsInBothSides: '0' });
  });

  it('swaps its sign and direction when target and reference swap', () => {
    const anyWords = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 30 });
    const swapped = { target: 'reference', reference: 'target', equal: 'equal' } as const;
    const same = ['logLikelihood', 'logLikelihoodTwoTerm', 'bic', 'p', 'pHolm', 'caution'];
    const turned = ['logRatio', 'logRatioAdjusted', 'conservativeLogRatio'];
    fc.assert(
      fc.property(anyWords, anyWords, (first, second) => {
        const documents = [
          tinyDocument('doc_a', 'en', first.join(' ')),
          tinyDocument('doc_b', 'en', second.join(' ')),
        ];
        const both = tinyCorpus({ documents });
        const byWord = (target: TextFilter): Map<unknown, readonly unknown[]> => {
          const rows = pick(tableOf(both, { ...ofWords, target }), [
            'word',
            'keyIn',
            ...same,
            ...turned,
          ]);
          return new Map(rows.map(([word, ...cells]) => [word, cells]));
        };
        const there = byWord({ ...allText, documentIds: ['doc_a'] });
        const back = byWord({ ...allText, documentIds: ['doc_b'] });
        expect([...there.keys()].sort()).toEqual([...back.keys()].sort());
        for (const [word, [keyIn, ...cells]] of there) {
          const [otherKeyIn, ...others] = back.get(word) ?? [];
          expect(otherKeyIn).toBe(
            keyIn === 'target' || keyIn === 'reference' ? swapped[keyIn] : keyIn,
          );
          cells.forEach((cell, index) => {
            const other = others[index];
            if (typeof cell !== 'number') expect(other).toBe(cell);
            else expect(other).toBeCloseTo(index < same.length ? cell : -cell, 8);
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tests only words that are frequent enough in both together', () => {
    const { rows, provenance } = tableOf(corpus, { ...ofWords, minimumFrequency: 31 });
    expect(rows.map((row) => row[1])).toEqual(['law', 'the']);
    expect(provenance.methods['itemsTested']).toBe('2');
  });

  it('never adjusts a p-value down, and Holm never less than Benjamini and Hochberg', () => {
    for (const [p, holm, bh] of pick(tableOf(corpus, ofWords), [
      'p',
      'pHolm',
      'pBenjaminiHochberg',
    ])) {
      expect(Number(bh)).toBeGreaterThanOrEqual(Number(p));
      expect(Number(holm)).toBeGreaterThanOrEqual(Number(bh));
    }
  });

  it('counts what the word table counts: target and rest add up to it', () => {
    const words = runAnalysis(
      {
        ...{ kind: 'wordFrequencies', documentIds: null, leaveOut: [], labelLanguage: 'en' },
        ...{ countBy: 'form', leavesOutStopWords: false, minimumFrequency: 1, limit: null },
        groupBy: null,
      },
      corpus,
    );
    const sums = pick(tableOf(corpus, ofWords), counts).map(
      ([word, , target, reference]) => [word, Number(target) + Number(reference)] as const,
    );
    const all = words.ok ? pick(words.value, ['word', 'frequency']) : [];
    expect(new Map<unknown, unknown>(sums)).toEqual(
      new Map<unknown, unknown>(all.map(([word, frequency]) => [word, frequency])),
    );
  });

  it('compares parts, editions, variables: whatever a side is made of', () => {
    const old = tinyDocument('doc_old', 'en', 'Akim appointed', {
      ...{ editionDate: '2001-01-01', variables: { genre: 'law' } },
    });
    const now = tinyDocument('doc_now', 'en', 'Chapter one akim\nChapter two elected', {
      editionDate: '2023-01-01',
    });
    const parts = tinyCorpus({
      documents: [old, now],
      segments: tinySegments(now, [
        ['chapter', 'chp_1', null, 'Chapter one', 'akim'],
        ['chapter', 'chp_2', null, 'Chapter two', 'elected'],
      ]),
    });
    const targetOf = (target: Partial<TextFilter>): unknown[] =>
      pick(tableOf(parts, { ...ofWords, target: { ...allText, ...target } }), counts)
        .filter(([, , inTarget]) => Number(inTarget) > 0)
        .map(([word]) => word)
        .sort();
    expect(targetOf({ parts: ['chp_2'] })).toEqual(['chapter', 'elected', 'two']);
    expect(targetOf({ editionDates: ['2001-01-01'] })).toEqual(['akim', 'appointed']);
    expect(targetOf({ variables: [{ name: 'genre', value: 'law' }] })).toEqual([
      'akim',
      'appointed',
    ]);
  });

  it('says when the sides share text, and refuses a side without text or a language in common', () => {
    const shared = tableOf(corpus, { ...ofWords, reference: allText });
    expect(shared.provenance.methods['wordsInBothSides']).toBe('100');
    const nothing = { ...allText, parts: ['chp_9'] };
    expect(runAnalysis({ ...ofWords, target: nothing }, corpus)).toMatchObject({
      error: { code: 'noText' },
    });
    const russian = tinyDocument('doc_a', 'ru', 'Аким избирается');
    const english = tinyDocument('doc_b', 'en', 'The akim is elected');
    const mixed = tinyCorpus({ documents: [russian, english] });
    expect(runAnalysis(ofWords, mixed)).toEqual({ ok: false, error: { code: 'noCommonLanguage' } });
  });
});

describe('keyness of concepts', () => {
  const russian = tinyDocument(
    'doc_a',
    'ru',
    'Аким избирается. Аким отчитывается. Маслихат решает.',
  );
  const english = tinyDocument('doc_b', 'en', 'The akim reports. The council decides.');
  const corpus = tinyCorpus({
    documents: [russian, english],
    concepts: [tinyConcept('akim'), tinyConcept('council'), tinyConcept('nowhere')],
    annotations: [
      tinyAnnotation(russian, 'akim', 'Аким избирается'),
      tinyAnnotation(russian, 'akim', 'Аким отчитывается'),
      tinyAnnotation(english, 'council', 'The council decides'),
    ],
  });

  it('compares texts of two languages in units that have the concept', () => {
    const table = tableOf(corpus, ofConcepts);
    expect(pick(table, ['concept', ...counts.slice(1), 'sizeTarget', 'sizeReference'])).toEqual([
      ['akim', 'target', 2, 0, 3, 2],
      ['council', 'reference', 0, 1, 3, 2],
    ]);
    expect(table.evidence(0, 4).map(({ quote }) => quote)).toEqual([
      'Аким избирается.',
      'Аким отчитывается.',
    ]);
  });

  it('tests only what one of the sides has', () => {
    const { rows, provenance } = tableOf(corpus, ofConcepts);
    expect(rows).toHaveLength(2);
    expect(provenance.methods['itemsTested']).toBe('2');
  });

  it('or in occurrences by words', () => {
    const table = tableOf(corpus, { ...ofConcepts, counting: 'occurrences' });
    expect(pick(table, ['frequencyTarget', 'sizeTarget', 'sizeReference'])[0]).toEqual([2, 6, 6]);
  });
});
