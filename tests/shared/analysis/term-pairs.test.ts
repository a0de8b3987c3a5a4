import { describe, expect, test } from 'vitest';
import { collocationScores } from '../../../shared/analysis/collocation.ts';
import type {
  KeywordPairsRequest,
  TermPairsRequest,
} from '../../../shared/analysis/parity-request.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { defaultLeaveOut } from '../../../shared/analysis/selection.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { alignedCorpus, alignedTexts } from '../../support/aligned-corpus.ts';
import { tinyConcept } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const base = { documentIds: null, leaveOut: defaultLeaveOut, labelLanguage: 'en' } as const;
const request: TermPairsRequest = {
  ...{ kind: 'termPairs', ...base, alignmentIds: null, from: 'ru', to: 'en', conceptId: null },
  ...{ longest: 3, minimumTogether: 2, onlyMutual: true, sortBy: 'phi2', limit: null },
};

const sentences = [
  ['Маслихат утверждает бюджет.', 'The maslikhat approves the budget.'],
  ['Маслихат избирает акима.', 'The maslikhat elects the akim.'],
  ['Аким исполняет бюджет.', 'The akim executes the budget.'],
  ['Местное самоуправление ведёт аким.', 'The akim leads local self-government.'],
  ['Местное самоуправление свободно.', 'Local self-government is free.'],
  ['Суд решает спор.', 'The court decides a case.'],
  ['Суд независим.', 'The court is independent.'],
  ['Дорога длинная.', 'The road is long.'],
];
const texts = alignedTexts(
  ['ru', 'en'],
  sentences.map((row) => row.map((sentence) => [sentence])),
);

function table(own: Partial<TermPairsRequest> = {}, concepts: readonly Concept[] = []) {
  const answered = runAnalysis({ ...request, ...own }, alignedCorpus(texts, [], concepts));
  if (!answered.ok) throw new Error(answered.error.code);
  return answered.value;
}

function pairs(own: Partial<TermPairsRequest> = {}, concepts: readonly Concept[] = []): string[] {
  return table(own, concepts).rows.map(([, , term, counterpart]) => `${term} = ${counterpart}`);
}

describe('term pairs', () => {
  test('are the words and phrases that stand in the same rows', () => {
    const found = pairs();
    expect(found).toContain('маслихат = maslikhat');
    expect(found).toContain('бюджет = budget');
    expect(found).toContain('аким = akim');
    expect(found).toContain('суд = court');
    expect(found).toContain('местный самоуправление = local self-government');
  });

  test('are scored by the table of rows with and without them', () => {
    const { columns, rows } = table();
    const row = rows.find(([, , term]) => term === 'аким') ?? [];
    const value = (key: string) => row[columns.findIndex((column) => column.key === key)];
    const scores = collocationScores({ together: 3, first: 3, second: 3, all: 8, span: 1 });
    expect(value('phi2')).toBe(scores.phi2);
    expect(value('logLikelihood')).toBe(scores.logLikelihood);
    expect([value('together'), value('beadsWithTerm')]).toEqual([3, 3]);
  });

  test('are the same read the other way round', () => {
    const turned = table({ from: 'en', to: 'ru' }).rows.map((row) => `${row[3]} = ${row[2]}`);
    const single = (own: readonly string[]) => own.filter((pair) => !/ .* = | = .* /.test(pair));
    expect(single(turned).sort()).toEqual(single(pairs()).sort());
  });

  test('of a concept start from its indicators and say which counterparts are known', () => {
    const indicator = { matching: 'lemma', isCaseSensitive: false } as const;
    const concept = tinyConcept('akim', [{ ...indicator, language: 'ru', pattern: 'аким' }]);
    const own = { conceptId: concept.id, longest: 1 };
    expect(pairs(own, [concept])).toEqual(['аким = akim']);
    expect(table(own, [concept]).rows[0]?.[5]).toBe('no');
    const known = tinyConcept('akim', [
      { ...indicator, language: 'ru', pattern: 'аким' },
      { ...indicator, language: 'en', pattern: 'akim' },
    ]);
    expect(table(own, [known]).rows[0]?.[5]).toBe('yes');
  });

  test('open the passages of both languages', () => {
    const { rows, evidence, columns } = table({ longest: 1 });
    const row = rows.findIndex(([, , term]) => term === 'суд');
    const column = columns.findIndex(({ key }) => key === 'together');
    expect(evidence(row, column).map(({ quote }) => quote)).toEqual([
      ...['Суд', 'Суд', 'court', 'court'],
    ]);
  });

  test('need texts in both languages', () => {
    const answered = runAnalysis({ ...request, to: 'kk' }, alignedCorpus(texts));
    expect(answered).toEqual({ ok: false, error: { code: 'noCommonLanguage' } });
  });
});

test('keywords of the versions are matched, and the one that a version lacks is shown', () => {
  const lists = [
    ['децентрализация', 'аким', 'маслихат', 'бюджет'],
    ['akim', 'decentralization', 'budget'],
  ] as const;
  const listed = alignedTexts(
    ['ru', 'en'],
    [
      ...sentences.map((row) => row.map((sentence) => [sentence])),
      [[`Ключевые слова: ${lists[0].join(', ')}.`], [`Keywords: ${lists[1].join(', ')}.`]],
    ],
    { fields: lists.map((keywords) => ({ keywords })) },
  );
  const keywords: KeywordPairsRequest = { kind: 'keywordPairs', ...base, alignmentId: 'aln_1' };
  const answered = runAnalysis(keywords, alignedCorpus(listed));
  if (!answered.ok) throw new Error(answered.error.code);
  expect(answered.value.rows.map((row) => row.slice(0, 2)).sort()).toEqual([
    ['аким', 'akim'],
    ['бюджет', 'budget'],
    ['децентрализация', 'decentralization'],
    ['маслихат', null],
  ]);
});
