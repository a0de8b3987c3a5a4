import { describe, expect, it } from 'vitest';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { tableCaution } from '../../../shared/analysis/table-caution.ts';
import { idfVariants, type TfIdfRequest } from '../../../shared/analysis/tf-idf-request.ts';
import { tfIdf } from '../../../shared/analysis/tf-idf.ts';
import { expectTableLaws, pick } from '../../support/table-laws.ts';
import { tinyCorpus, tinyDocument } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const request: TfIdfRequest = {
  ...{ kind: 'tfIdf', documentIds: null, leaveOut: [], labelLanguage: 'en' },
  ...{ countBy: 'form', leavesOutStopWords: false, minimumFrequency: 1 },
  ...{ groupBy: { by: 'document' }, tf: 'count', idf: 'log10', norm: 'none', limit: null },
};

function tableOf(corpus: Corpus, changes: Partial<TfIdfRequest> = {}): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value;
}

const texts = ['akim akim law', 'law council law', 'law akim'];
const vocabulary = ['akim', 'law', 'council'];
const corpus = tinyCorpus({
  documents: texts.map((text, index) => tinyDocument(`doc_${index}`, 'en', text)),
});

describe('TF-IDF', () => {
  it.each(idfVariants)('has the weights of the dense matrix: %s', (variant) => {
    const counts = texts.map((text) =>
      vocabulary.map((word) => text.split(' ').filter((own) => own === word).length),
    );
    for (const norm of ['none', 'l2'] as const) {
      const dense = tfIdf(counts, variant, norm);
      const table = tableOf(corpus, { idf: variant, norm });
      for (const [document, word, weight] of pick(table, ['document', 'word', 'tfIdf'])) {
        const row = Number(String(document).slice('Title '.length));
        expect(weight).toBeCloseTo(dense[row]?.[vocabulary.indexOf(String(word))] ?? NaN, 12);
      }
    }
  });

  it('puts the heaviest word of each group first and says which groups hold it', () => {
    const table = tableOf(corpus, { limit: 1 });
    expect(pick(table, ['document', 'word', 'groupsHolding', 'groupsTotal', 'rank'])).toEqual([
      ['Title 0', 'akim', 2, 3, 1],
      ['Title 1', 'council', 1, 3, 1],
      ['Title 2', 'akim', 2, 3, 1],
    ]);
    expect(table.provenance.methods['idf']).toBe('log10(N / df)');
  });

  it('compares a group with the groups of its own language only', () => {
    const russian = tinyDocument('doc_ru', 'ru', 'аким');
    const mixed = tinyCorpus({ documents: [...corpus.documents, russian] });
    expect(pick(tableOf(mixed), ['language', 'groupsTotal']).at(-1)).toEqual(['ru', 1]);
  });

  it('of one group is zero, and says that there is nothing to compare with', () => {
    const alone = { groupBy: { by: 'language' } } as const;
    const table = tableOf(corpus, alone);
    expect(pick(table, ['tfIdf']).flat()).toEqual([0, 0, 0]);
    expect(tableCaution({ ...request, ...alone }, table)).toBe('oneGroup');
    const smooth = { ...alone, idf: 'smooth' } as const;
    expect(tableCaution({ ...request, ...smooth }, tableOf(corpus, smooth))).toBeNull();
    expect(tableCaution(request, tableOf(corpus))).toBeNull();
  });
});
