import { describe, expect, test } from 'vitest';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import type {
  BeadDifference,
  ParityBeadsRequest,
} from '../../../shared/analysis/parity-request.ts';
import { defaultCoding } from '../../../shared/analysis/selection.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { at } from '../../../shared/base/invariant.ts';
import type { Language } from '../../../shared/language/language.ts';
import { alignedCorpus, alignedTexts, type AlignedRows } from '../../support/aligned-corpus.ts';
import { tinyAnnotation, tinyConcept } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const request: ParityBeadsRequest = {
  ...{ kind: 'parityBeads', ...defaultCoding, recordingUnit: 'paragraph', labelLanguage: 'en' },
  ...{ alignmentId: 'aln_1', differences: null, limit: null },
};

function differences(
  languages: readonly Language[],
  rows: AlignedRows,
  annotations: readonly Annotation[] = [],
) {
  const corpus = alignedCorpus(alignedTexts(languages, rows), annotations, [tinyConcept('a')]);
  const answered = runAnalysis(request, corpus);
  if (!answered.ok) throw new Error(answered.error.code);
  return answered.value;
}

/** Number of the row, what differs, and the words of each version. */
function found(languages: readonly Language[], ...sentences: readonly string[][]): string[] {
  const rows = sentences.map((row) => row.map((sentence) => (sentence === '' ? [] : [sentence])));
  return differences(languages, rows).rows.map((cells) =>
    [cells[2], ...cells.slice(3, 3 + languages.length)].join(' | '),
  );
}

const all: readonly Language[] = ['kk', 'ru', 'en'];

describe('rows of an alignment differ', () => {
  test('in a number, whether in digits or in words', () => {
    expect(found(all, ['Мерзімі бес жыл.', 'Срок пять лет.', 'The term is six years.'])).toEqual([
      'numbers | 5 | 5 | 6',
    ]);
    expect(
      found(all, ['Мерзімі 15 күн.', 'Срок пятнадцать дней.', 'The term is fifteen days.']),
    ).toEqual([]);
    expect(found(all, ['Он бір судья.', 'Одиннадцать судей.', 'Eleven judges.'])).toEqual([]);
    expect(
      found(
        all,
        ['Кемінде үштен екісі.', 'Не менее двух третей.', 'At least two-thirds.'],
        ['Төрттен үші.', 'Три четверти.', 'Three quarters.'],
      ),
    ).toEqual([]);
  });

  test('not in the numbers of their own provisions', () => {
    expect(
      found(all, ['5. Әкім сайланады.', '6. Аким избирается.', '7) The akim is elected.']),
    ).toEqual([]);
  });

  test('in a date, however it is written', () => {
    const kazakh = '2007 жылғы 21 мамырдағы Заңмен алынды.';
    expect(
      found(all, [
        kazakh,
        'Исключен Законом от 21.05.2007.',
        'Excluded by the Law of 21 May 2007.',
      ]),
    ).toEqual([]);
    expect(
      found(all, [kazakh, 'Исключен Законом от 21 мая 2007 года.', 'Excluded on May 22, 2007.']),
    ).toMatchObject([/^dates/]);
  });

  test('in what is the least and what the most', () => {
    expect(
      found(all, [
        'Саны жетіден аспайды.',
        'Число не превышает семи.',
        'There are at least seven.',
      ]),
    ).toEqual(['bounds | аспайды | не превышает | at least']);
  });

  test('in negation', () => {
    expect(
      found(
        ['ru', 'en'],
        ['Аким не избирается населением.', 'The akim is elected by the people.'],
        ['Аким не моложе сорока лет.', 'The akim is forty years old.'],
        ['Суд не вправе молчать.', 'The court is an independent institution in its interest.'],
        ['Акт недопустим.', 'The act is unlawful.'],
      ),
    ).toEqual(['negation | не | ', 'negation | не | ']);
    expect(
      found(all, ['Әкім сайланбайды.', 'Аким не избирается.', 'The akim shall not be elected.']),
    ).toEqual([]);
  });

  test('in what may be and what must be', () => {
    expect(
      found(['ru', 'en'], ['Аким вправе издать акт.', 'The akim shall issue an act.']),
    ).toEqual(['modality | вправе | shall']);
    expect(
      found(['ru', 'en'], ['Никто не может быть осужден.', 'No one shall be convicted.']),
    ).toEqual([]);
    expect(found(['kk', 'ru'], ['Әкім акт шығаруға құқылы.', 'Аким вправе издать акт.'])).toEqual(
      [],
    );
  });

  test('where a version has nothing', () => {
    expect(found(['ru', 'kk'], ['Суд решает спор.', ''])).toEqual(['missing |  | —']);
  });

  test('where a term goes without the counterpart that it always has', () => {
    const acts = [
      ['принимает решение', 'takes a decision'],
      ['слушает отчёт', 'hears a report'],
      ['избирает секретаря', 'elects a secretary'],
    ];
    const usual = Array.from({ length: 12 }, (_, index) => {
      const [russian, english] = acts[index % acts.length] ?? [];
      return [`Маслихат ${russian}.`, `The maslikhat ${english}.`];
    });
    const other = Array.from({ length: 8 }, () => [
      'Суд решает спор.',
      'The court decides a case.',
    ]);
    const rows = found(['ru', 'en'], ...usual, ...other, [
      'Маслихат собирается.',
      'The assembly meets.',
    ]);
    expect(rows).toEqual(['term | маслихат | ≠ maslikhat']);
  });

  test('where a concept is coded in some versions only', () => {
    const rows = [[['Аким избирается.'], ['Әкім сайланады.']]];
    const { documents } = alignedTexts(['ru', 'kk'], rows);
    const { rows: cells } = differences(['ru', 'kk'], rows, [
      tinyAnnotation(at(documents, 0), 'a', 'Аким'),
    ]);
    expect(cells.map((row) => row.slice(2, 5))).toEqual([['coding', 'a', '']]);
  });
});

test('a row opens its text in all versions, and the words in question', () => {
  const rows = [[['Срок 5 лет.'], ['The term is 6 years.']]];
  const { columns, evidence } = differences(['ru', 'en'], rows);
  const quotes = (key: string) =>
    evidence(
      0,
      columns.findIndex((column) => column.key === key),
    ).map(({ quote }) => quote);
  expect(quotes('confidence')).toEqual(['Срок 5 лет.', 'The term is 6 years.']);
  expect(quotes('words')).toEqual(['5', '6']);
});

test('only the differences asked for are given, and no more than wanted', () => {
  const rows = [
    [['Срок 5 лет.'], ['The term is 6 years.']],
    [['Конец.'], []],
  ];
  const corpus = alignedCorpus(alignedTexts(['ru', 'en'], rows));
  const kinds = (own: Partial<ParityBeadsRequest>): unknown[] => {
    const answered = runAnalysis({ ...request, ...own }, corpus);
    return answered.ok ? answered.value.rows.map((row) => row[2]) : [];
  };
  const missing: readonly BeadDifference[] = ['missing'];
  expect(kinds({})).toEqual(['numbers', 'missing']);
  expect(kinds({ differences: missing })).toEqual(['missing']);
  expect(kinds({ limit: 1 })).toEqual(['numbers']);
});
