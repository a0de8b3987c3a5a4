import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultLeaveOut,
  type LemmaFormsRequest,
  type WordFrequenciesRequest,
} from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { assignForm, mergeLemma, noWordForms } from '../../../shared/language/word-forms.ts';
import { expectTableLaws, pick } from '../../support/table-laws.ts';
import { tinyCorpus, tinyDocument, tinySegments } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const text = { documentIds: null, leaveOut: defaultLeaveOut, labelLanguage: 'en' } as const;
const request: LemmaFormsRequest = {
  ...{ kind: 'lemmaForms', ...text, lemma: 'закон', language: 'ru', groupBy: null },
  leavesOutStopWords: false,
};
const words: WordFrequenciesRequest = {
  ...{ kind: 'wordFrequencies', ...text, countBy: 'lemma', leavesOutStopWords: false },
  ...{ minimumFrequency: 1, limit: null, groupBy: null },
};

function tableOf(
  corpus: Corpus,
  asked: LemmaFormsRequest | WordFrequenciesRequest = request,
): AnalysisTable {
  const result = runAnalysis(asked, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value;
}

const first = tinyDocument('doc_1', 'ru', 'Закон и закон. Законы, закона.\nСноска: закону');
const second = tinyDocument('doc_2', 'ru', 'Законы акима. Аким');
const parts = {
  documents: [first, second, tinyDocument('doc_kk', 'kk', 'Закон')],
  segments: tinySegments(first, [['note', 'note_1', null, 'Сноска', 'закону']]),
};
const corpus = tinyCorpus(parts);
const assign = (form: string, lemma: string) => assignForm(noWordForms, 'ru', form, lemma, 'закон');

describe('the forms of a lemma', () => {
  it('are those of the chosen texts with their counts, the commonest first', () => {
    expect(
      pick(tableOf(corpus), ['language', 'form', 'formOrigin', 'frequency', 'documents']),
    ).toEqual([
      ['ru', 'закон', 'automatic', 2, 1],
      ['ru', 'законы', 'automatic', 2, 2],
      ['ru', 'закона', 'automatic', 1, 1],
    ]);
    const chosen = tableOf(corpus, { ...request, documentIds: ['doc_2'] });
    expect(pick(chosen, ['form', 'frequency'])).toEqual([['законы', 1]]);
  });

  it('are asked for in each language, group by group', () => {
    const table = tableOf(corpus, { ...request, language: null, groupBy: { by: 'document' } });
    expect(pick(table, ['document', 'language', 'form', 'frequency'])).toEqual([
      ['Title 1', 'ru', 'закон', 2],
      ['Title 1', 'ru', 'закона', 1],
      ['Title 1', 'ru', 'законы', 1],
      ['Title 2', 'ru', 'законы', 1],
      ['Title kk', 'kk', 'закон', 1],
    ]);
  });

  it('name those that were brought by hand, and last those that were taken away', () => {
    const edits = mergeLemma(assign('законы', 'законы'), 'ru', 'аким', 'закон');
    const table = tableOf(tinyCorpus({ ...parts, wordForms: edits }));
    expect(pick(table, ['form', 'lemma', 'automaticLemma', 'formOrigin', 'frequency'])).toEqual([
      ['закон', 'закон', 'закон', 'automatic', 2],
      ['аким', 'закон', 'аким', 'merged', 1],
      ['акима', 'закон', 'аким', 'merged', 1],
      ['закона', 'закон', 'закон', 'automatic', 1],
      ['законы', 'законы', 'закон', 'assigned', 2],
    ]);
    expect(table.provenance.wordEdits?.wordForms).toEqual(edits);
  });

  it('add up to the frequency of the lemma, whatever was changed by hand', () => {
    const stopWords = { ru: { added: ['закона'], removed: [] } };
    const forms = ['закон', 'закона', 'законы', 'аким', 'акима'] as const;
    const lemmas = ['закон', 'аким', 'законы'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...lemmas))),
        fc.tuple(fc.constantFrom(...lemmas), fc.constantFrom(...lemmas)),
        fc.boolean(),
        (moves, [lemma, into], leavesOutStopWords) => {
          const moved = moves.reduce(
            (edits, [form, to]) =>
              assignForm(edits, 'ru', form, to, form.startsWith('закон') ? 'закон' : 'аким'),
            noWordForms,
          );
          const edited = tinyCorpus({
            ...{ ...parts, stopWords },
            wordForms: mergeLemma(moved, 'ru', lemma, into),
          });
          const counted = tableOf(edited, {
            ...{ ...words, documentIds: ['doc_1', 'doc_2'], leavesOutStopWords },
          });
          for (const [word, frequency, count] of pick(counted, ['word', 'frequency', 'forms'])) {
            const own = pick(
              tableOf(edited, { ...request, leavesOutStopWords, lemma: String(word) }),
              ['lemma', 'frequency'],
            ).filter(([under]) => under === word);
            expect(own.reduce((sum, [, value]) => sum + Number(value), 0)).toBe(frequency);
            expect(own).toHaveLength(Number(count));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('words counted by lemma', () => {
  it('follow the groupings of the project, and say how many forms were changed by hand', () => {
    const wordForms = assign('законы', 'законодательство');
    const table = tableOf(tinyCorpus({ ...parts, wordForms }), {
      ...words,
      documentIds: ['doc_1', 'doc_2'],
    });
    expect(pick(table, ['word', 'frequency', 'forms', 'formsChanged'])).toEqual([
      ['закон', 3, 2, 1],
      ['аким', 2, 2, 0],
      ['законодательство', 2, 1, 1],
      ['и', 1, 1, 0],
    ]);
    const column = table.columns.findIndex(({ key }) => key === 'formsChanged');
    expect(table.evidence(0, column).map(({ quote }) => quote)).toEqual(['Законы', 'Законы']);
    expect(pick(tableOf(corpus, words), ['formsChanged'])[0]).toEqual([null]);
  });

  it('leave out the stop words of the project', () => {
    const stopWords = { ru: { added: ['аким'], removed: ['и'] } };
    const table = tableOf(tinyCorpus({ ...parts, stopWords }), {
      ...words,
      documentIds: ['doc_2', 'doc_1'],
      leavesOutStopWords: true,
    });
    expect(pick(table, ['word', 'wordsTotal'])).toEqual([
      ['закон', 8],
      ['и', 8],
    ]);
    expect(table.provenance.wordEdits).toEqual({
      wordForms: noWordForms,
      stopWords: [{ language: 'ru', ...stopWords.ru }],
    });
  });
});
