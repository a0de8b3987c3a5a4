import { describe, expect, it } from 'vitest';
import {
  chosenBetween,
  formRows,
  likelyLemma,
  passagesColumn,
} from '../../../../../renderer/panels/analysis/words/form-rows.ts';
import {
  cellOfWord,
  wordAt,
  type OpenWord,
} from '../../../../../renderer/panels/analysis/words/open-word.ts';
import {
  defaultLeaveOut,
  type AnalysisRequest,
} from '../../../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../../../shared/analysis/analysis-table.ts';
import { runAnalysis } from '../../../../../shared/analysis/run-analysis.ts';
import { assignForm, noWordForms } from '../../../../../shared/language/word-forms.ts';
import { tinyCorpus, tinyDocument } from '../../../../support/tiny-corpus.ts';
import '../../../../support/load-languages.ts';

const text = { documentIds: null, leaveOut: defaultLeaveOut, labelLanguage: 'ru' } as const;
const groups = { leavesOutStopWords: false, groupBy: { by: 'document' } } as const;
const words: AnalysisRequest = {
  ...{ kind: 'wordFrequencies', ...text, ...groups, countBy: 'lemma' },
  ...{ minimumFrequency: 1, limit: null },
};
const forms: AnalysisRequest = {
  ...{ kind: 'lemmaForms', ...text, ...groups, lemma: 'закон', language: 'ru' },
};
const documents = [
  tinyDocument('doc_1', 'ru', 'Аким. Закон, закон, закона, законы'),
  tinyDocument('doc_2', 'ru', 'Законы'),
];

function tableOf(request: AnalysisRequest, wordForms = noWordForms): AnalysisTable {
  const answer = runAnalysis(request, tinyCorpus({ documents, wordForms }));
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

function shown(table: AnalysisTable) {
  const columns = table.columns.map((column, index) => ({ ...column, index }));
  return { table, columns, order: table.rows.map((_, row) => row).toReversed() };
}

const law: OpenWord = {
  lemma: 'закон',
  language: 'ru',
  group: { document: 'Title 1', documentId: 'doc_1' },
};
const moved = assignForm(noWordForms, 'ru', 'законы', 'законодательство', 'закон');

describe('the open lemma', () => {
  const view = shown(tableOf(words));
  const word = view.columns.findIndex(({ key }) => key === 'word');

  it('is opened by its word and by the numbers of its forms, in its group', () => {
    const row = view.order.length - 1;
    expect(wordAt({ row, column: word }, view)).toEqual(law);
    const column = view.columns.findIndex(({ key }) => key === 'forms');
    expect(wordAt({ row, column }, view)).toEqual(law);
    expect(wordAt({ row, column: 0 }, view)).toBeNull();
    const plain = shown(tableOf({ ...words, countBy: 'form' }));
    expect(wordAt({ row, column: word }, plain)).toBeNull();
  });

  it('is found again wherever an edit has moved its row, and is nowhere once it is gone', () => {
    expect(cellOfWord(law, view)).toEqual({ row: view.order.length - 1, column: word });
    const edited = shown(tableOf(words, moved));
    expect(cellOfWord({ ...law, lemma: 'законодательство' }, edited)).not.toBeNull();
    expect(cellOfWord({ ...law, lemma: 'законодательство' }, view)).toBeNull();
  });
});

describe('its forms', () => {
  const rows = formRows(tableOf(forms, moved), law);

  it('are those of its group, with where they count and why', () => {
    expect(
      rows.map(({ form, lemma, origin, frequency }) => [form, lemma, origin, frequency]),
    ).toEqual([
      ['закон', 'закон', 'automatic', 2],
      ['закона', 'закон', 'automatic', 1],
      ['законы', 'законодательство', 'assigned', 1],
    ]);
    const table = tableOf(forms, moved);
    expect(rows.map(({ row }) => table.evidence(row, passagesColumn(table)).length)).toEqual([
      2, 1, 1,
    ]);
  });

  it('are chosen one by one, and with Shift all between', () => {
    expect(chosenBetween(rows, null, 'закона')).toEqual(new Set(['закона']));
    expect(chosenBetween(rows, 'законы', 'закона')).toEqual(new Set(['закона', 'законы']));
    expect(chosenBetween(rows, 'gone', 'законы')).toEqual(new Set(['законы']));
  });

  it('give a new lemma the shortest name', () => {
    expect(likelyLemma(['сайлаушылар', 'сайлаушы', 'сайлаушының'])).toBe('сайлаушы');
    expect(likelyLemma([])).toBe('');
  });
});
