import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordFrequenciesRequest } from '../../../shared/analysis/analysis-request.ts';
import { defaultLeaveOut } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { expectTableLaws, pick } from '../../support/table-laws.ts';
import { tinyCorpus, tinyDocument, tinySegments } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const request: WordFrequenciesRequest = {
  kind: 'wordFrequencies',
  documentIds: null,
  leaveOut: defaultLeaveOut,
  labelLanguage: 'en',
  countBy: 'form',
  leavesOutStopWords: false,
  minimumFrequency: 1,
  limit: null,
  groupBy: null,
};
function tableOf(corpus: Corpus, changes: Partial<WordFrequenciesRequest> = {}): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value;
}

describe('word frequencies', () => {
  it('rank ties alike and count documents (worked example of quanteda textstat_frequency)', () => {
    const corpus = tinyCorpus({
      documents: [
        tinyDocument('doc_1', 'en', 'a a b b c c d'),
        tinyDocument('doc_2', 'en', 'a b c c c'),
      ],
    });
    expect(tableOf(corpus).rows).toEqual([
      ['en', 'c', 5, 5000 / 12, 5e6 / 12, 1, 2, 12, 2],
      ['en', 'a', 3, 3000 / 12, 3e6 / 12, 2, 2, 12, 2],
      ['en', 'b', 3, 3000 / 12, 3e6 / 12, 2, 2, 12, 2],
      ['en', 'd', 1, 1000 / 12, 1e6 / 12, 4, 1, 12, 2],
    ]);
  });

  const mixed = tinyDocument('doc_ru', 'ru', 'Закон и закон.\nЗаконы. Сноска закон');
  const corpus = tinyCorpus({
    documents: [tinyDocument('doc_kk', 'kk', 'Заң, заңның, закон'), mixed],
    segments: tinySegments(mixed, [['note', 'note_1', null, 'Сноска', 'закон']]).map((segment) => ({
      ...segment,
      span: { start: mixed.text.indexOf('Сноска'), end: mixed.text.length },
    })),
  });

  it('keep languages apart and leave out notes', () => {
    expect(pick(tableOf(corpus), ['language', 'word', 'frequency', 'wordsTotal'])).toEqual([
      ['kk', 'закон', 1, 3],
      ['kk', 'заң', 1, 3],
      ['kk', 'заңның', 1, 3],
      ['ru', 'закон', 2, 4],
      ['ru', 'законы', 1, 4],
      ['ru', 'и', 1, 4],
    ]);
  });

  it('can be those of lemmas, without stop words, of which the denominator keeps count', () => {
    const table = tableOf(corpus, {
      countBy: 'lemma',
      leavesOutStopWords: true,
      documentIds: ['doc_ru'],
    });
    expect(pick(table, ['word', 'frequency', 'wordsTotal'])).toEqual([['закон', 3, 4]]);
    expect(table.evidence(0, 2).map(({ quote }) => quote)).toEqual(['Закон', 'закон', 'Законы']);
  });

  it('are counted for each group alone', () => {
    const documents = ['a a b', 'a c'].map((text, index) =>
      tinyDocument(`doc_${index}`, 'en', text),
    );
    const table = tableOf(tinyCorpus({ documents }), { groupBy: { by: 'document' } });
    expect(pick(table, ['document', 'word', 'frequency', 'documents', 'wordsTotal'])).toEqual([
      ['Title 0', 'a', 2, 1, 3],
      ['Title 0', 'b', 1, 1, 3],
      ['Title 1', 'a', 1, 1, 2],
      ['Title 1', 'c', 1, 1, 2],
    ]);
  });

  it('look at nothing but the go list, and not at the stop list of the request', () => {
    const only = tableOf(corpus, { lists: { only: ['Закон', 'Заң'], without: [] } });
    expect(pick(only, ['language', 'word', 'wordsTotal'])).toEqual([
      ['kk', 'закон', 3],
      ['kk', 'заң', 3],
      ['ru', 'закон', 4],
    ]);
    const lists = { only: null, without: ['закон'] };
    const lemmas = tableOf(corpus, { countBy: 'lemma', lists, documentIds: ['doc_ru'] });
    expect(pick(lemmas, ['word'])).toEqual([['и']]);
  });

  it('say in how many parts they occur, when asked to', () => {
    const table = tableOf(corpus, { rangeOver: { by: 'document' }, minimumFrequency: 2 });
    expect(pick(table, ['word', 'range', 'partsTotal'])).toEqual([['закон', 1, 1]]);
    const texts = ['a b', 'a', 'b a c'].map((text, index) =>
      tinyDocument(`doc_${index}`, 'en', text),
    );
    const ranged = tableOf(tinyCorpus({ documents: texts }), { rangeOver: { by: 'document' } });
    expect(pick(ranged, ['word', 'range', 'partsTotal'])).toEqual([
      ['a', 3, 3],
      ['b', 2, 3],
      ['c', 1, 3],
    ]);
  });

  it('are those of a part of the structure, where one is named', () => {
    const law = tinyDocument('doc_1', 'en', 'One akim\nTwo akim law');
    const parts = tinyCorpus({
      documents: [law, tinyDocument('doc_2', 'en', 'akim')],
      segments: tinySegments(law, [
        ['article', 'chp_1__art_1', null, 'One', 'akim'],
        ['chapter', 'chp_2', null, 'Two', 'law'],
      ]),
    });
    const wordsOf = (within: readonly string[]): unknown[] =>
      pick(tableOf(parts, { within }), ['word', 'documentsTotal']);
    expect(wordsOf(['chp_2'])).toEqual([
      ['akim', 1],
      ['law', 1],
      ['two', 1],
    ]);
    expect(wordsOf(['chp_1'])).toEqual([
      ['akim', 1],
      ['one', 1],
    ]);
    const missing = runAnalysis({ ...request, within: ['chp_9'] }, parts);
    expect(missing).toEqual({ ok: false, error: { code: 'noText' } });
  });

  it('can be cut by frequency and number, for each group', () => {
    expect(pick(tableOf(corpus, { minimumFrequency: 2 }), ['word'])).toEqual([['закон']]);
    const table = tableOf(corpus, { limit: 1, groupBy: { by: 'document' } });
    expect(pick(table, ['document', 'language', 'word'])).toEqual([
      ['Title kk', 'kk', 'закон'],
      ['Title ru', 'ru', 'закон'],
    ]);
  });

  it('are those of a naive count', () => {
    const anyTexts = fc.array(fc.array(fc.constantFrom('ab', 'Ab', 'c', 'd', ',', '\n')), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const documents = texts.map((pieces, index) =>
          tinyDocument(`doc_${index}`, 'en', pieces.join(' ')),
        );
        const naive = new Map<string, { frequency: number; documents: Set<number> }>();
        texts.forEach((pieces, index) => {
          for (const word of pieces
            .join(' ')
            .toLowerCase()
            .match(/[a-z]+/gu) ?? []) {
            const entry = naive.get(word) ?? { frequency: 0, documents: new Set() };
            entry.frequency += 1;
            entry.documents.add(index);
            naive.set(word, entry);
          }
        });
        const found = pick(tableOf(tinyCorpus({ documents })), ['word', 'frequency', 'documents']);
        expect(new Map(found.map(([word, ...counts]) => [word, counts]))).toEqual(
          new Map([...naive].map(([word, e]) => [word, [e.frequency, e.documents.size]])),
        );
      }),
    );
  });
});
