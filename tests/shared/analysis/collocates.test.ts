import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { CollocatesRequest } from '../../../shared/analysis/collocates-request.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { defaultLeaveOut } from '../../../shared/analysis/selection.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { expectTableLaws, pick } from '../../support/table-laws.ts';
import {
  tinyAnnotation,
  tinyConcept,
  tinyCorpus,
  tinyDocument,
} from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const node = (pattern: string): CollocatesRequest['query'] => ({
  ...{ by: 'pattern', pattern, matching: 'form', isCaseSensitive: false, language: null },
});
const request: CollocatesRequest = {
  ...{ kind: 'collocates', documentIds: null, leaveOut: defaultLeaveOut, labelLanguage: 'en' },
  ...{ countBy: 'form', leavesOutStopWords: false, minimumFrequency: 1 },
  query: node('x'),
  reach: { by: 'window', left: 2, right: 2, boundary: 'paragraph' },
  ...{ sortBy: 'together', limit: null },
};

function tableOf(corpus: Corpus, changes: Partial<CollocatesRequest> = {}): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value;
}
const oneText = (text: string): Corpus =>
  tinyCorpus({ documents: [tinyDocument('doc_1', 'en', text)] });

const sides = ['word', 'together', 'togetherLeft', 'togetherRight', 'frequency'];

describe('collocates in a window', () => {
  it('count each word once, for the nearest hit', () => {
    const table = tableOf(oneText('a x b c x b d'));
    expect(pick(table, sides)).toEqual([
      ['b', 2, 0, 2, 2],
      ['a', 1, 1, 0, 1],
      ['c', 1, 1, 0, 1],
      ['d', 1, 0, 1, 1],
    ]);
    expect(pick(table, ['hits', 'inReachTotal', 'itemsTotal'])[0]).toEqual([2, 5, 5]);
  });

  it('end with the paragraph, or the sentence', () => {
    const text = 'One a x. B two\nx c';
    const sentence = { by: 'window', left: 2, right: 2, boundary: 'sentence' } as const;
    expect(pick(tableOf(oneText(text)), ['word'])).toEqual([['a'], ['b'], ['c'], ['one'], ['two']]);
    expect(pick(tableOf(oneText(text), { reach: sentence }), ['word'])).toEqual([
      ['a'],
      ['c'],
      ['one'],
    ]);
  });

  it('have the measures of the two by two table (Evert 2008, surface cooccurrence)', () => {
    // Of 10 words outside hits 4 are in reach; b is 3 of all and 2 of those.
    const table = tableOf(oneText('b x c q r s b x t b u v'), {
      reach: { by: 'window', left: 1, right: 1, boundary: 'paragraph' },
    });
    const [row] = table.rows.filter((cells) => cells.includes('b'));
    const cell = (key: string): unknown =>
      row?.[table.columns.findIndex((column) => column.key === key)];
    expect([cell('together'), cell('frequency'), cell('inReachTotal')]).toEqual([2, 3, 4]);
    expect(cell('itemsTotal')).toBe(10);
    expect(cell('expected')).toBeCloseTo(1.2);
    expect(cell('mi')).toBeCloseTo(Math.log2(2 / 1.2));
    expect(cell('dice')).toBeCloseTo(4 / 7);
    expect(cell('logDice')).toBeCloseTo(14 + Math.log2(4 / 7));
    expect(cell('minimumSensitivity')).toBe(0.5);
    expect(cell('deltaP21')).toBeCloseTo(2 / 4 - 1 / 6);
    expect(cell('deltaP12')).toBeCloseTo(2 / 3 - 2 / 7);
    expect(table.provenance.methods['logDice']).toContain('Rychlý 2008');
  });

  it('are those that stand by a hit often enough', () => {
    const table = tableOf(oneText('a x b c x b d'), { minimumFrequency: 2 });
    expect(pick(table, ['word'])).toEqual([['b']]);
  });

  it('leave stop words out of the rows, not out of the counts', () => {
    const table = tableOf(oneText('the x the council'), { leavesOutStopWords: true });
    expect(pick(table, ['word', 'itemsTotal'])).toEqual([['council', 3]]);
  });

  it('are those of a naive count', () => {
    const anyText = fc.array(fc.constantFrom('x', 'a', 'b', 'c', '\n'), { maxLength: 24 });
    fc.assert(
      fc.property(anyText, fc.nat(3), fc.nat(3), (pieces, left, right) => {
        const naive = new Map<string, number>();
        for (const line of pieces.join(' ').split('\n')) {
          const words: string[] = line.match(/[a-z]+/gu) ?? [];
          words.forEach((word, place) => {
            const isNear = words.some(
              (other, hit) => other === 'x' && hit - place <= left && place - hit <= right,
            );
            if (word !== 'x' && isNear) naive.set(word, (naive.get(word) ?? 0) + 1);
          });
        }
        const reach = { by: 'window', left, right, boundary: 'paragraph' } as const;
        const table = tableOf(oneText(pieces.join(' ')), { reach });
        const found = pick(table, ['word', 'together', 'togetherLeft', 'togetherRight']);
        expect(new Map(found.map(([word, together]) => [word, together]))).toEqual(naive);
        for (const [, together, onLeft, onRight] of found) {
          expect(Number(onLeft) + Number(onRight)).toBe(together);
        }
      }),
    );
  });
});

describe('collocates in a unit', () => {
  const reach = { by: 'unit', unit: 'sentence' } as const;
  const text = 'Ant bee cat. Ant bee. Bee cat dog. Ant dog.';

  it('are counted in units, with the units as evidence', () => {
    const table = tableOf(oneText(text), { reach, query: node('ant') });
    expect(pick(table, ['word', 'together', 'frequency', 'inReachTotal', 'itemsTotal'])).toEqual([
      ['bee', 2, 3, 3, 4],
      ['cat', 1, 2, 3, 4],
      ['dog', 1, 2, 3, 4],
    ]);
    expect(table.evidence(0, 2).map(({ quote }) => quote)).toEqual(['Ant bee cat.', 'Ant bee.']);
  });

  it('are symmetric in measures that are: a by b as b by a', () => {
    const symmetric = ['together', 'mi', 'mi3', 'npmi', 'dice', 'logDice', 'logLikelihood', 'phi2'];
    const scores = (hit: string, word: string): unknown[] => {
      const table = tableOf(oneText(text), { reach, query: node(hit) });
      return (
        pick(table, ['word', ...symmetric])
          .find(([own]) => own === word)
          ?.slice(1) ?? []
      );
    };
    for (const [a, b] of [
      ['ant', 'bee'],
      ['bee', 'cat'],
      ['cat', 'dog'],
    ] as const) {
      const one = scores(a, b);
      const other = scores(b, a);
      expect(one).toHaveLength(symmetric.length);
      one.forEach((value, index) => expect(value).toBeCloseTo(Number(other[index]), 10));
    }
  });

  it('can be of coded passages: words that go with a concept', () => {
    const document = tinyDocument('doc_1', 'en', text);
    const corpus = tinyCorpus({
      documents: [document],
      concepts: [tinyConcept('order')],
      annotations: [tinyAnnotation(document, 'order', 'Bee cat dog.')],
    });
    const query = {
      by: 'concept',
      conceptId: 'con_order',
      includesDescendants: false,
      statuses: ['accepted'],
    } as const;
    const near = { by: 'window', left: 1, right: 1, boundary: 'paragraph' } as const;
    expect(pick(tableOf(corpus, { query, reach: near }), ['word', 'together'])).toEqual([
      ['ant', 1],
      ['bee', 1],
    ]);
  });
});

it('a pattern that cannot be read is an expected failure', () => {
  const result = runAnalysis({ ...request, query: node('') }, oneText('a'));
  expect(result).toMatchObject({ ok: false, error: { code: 'badPattern' } });
});
