import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import { defaultLeaveOut } from '../../../shared/analysis/selection.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import type { NgramsRequest } from '../../../shared/analysis/ngrams-request.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { expectTableLaws, pick } from '../../support/table-laws.ts';
import { tinyCorpus, tinyDocument } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const request: NgramsRequest = {
  ...{ kind: 'ngrams', documentIds: null, leaveOut: defaultLeaveOut, labelLanguage: 'en' },
  ...{ countBy: 'form', leavesOutStopWords: false, minimumFrequency: 1 },
  ...{ size: 2, skip: 0, boundary: 'sentence', limit: null, groupBy: null },
};

function tableOf(corpus: Corpus, changes: Partial<NgramsRequest> = {}): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value;
}

const found = (table: AnalysisTable): Map<unknown, unknown> =>
  new Map(pick(table, ['ngram', 'frequency']).map(([ngram, frequency]) => [ngram, frequency]));

describe('sequences of words', () => {
  const corpus = tinyCorpus({
    documents: [
      tinyDocument('doc_1', 'en', 'The local council elects the local council. The mayor reports.'),
      tinyDocument('doc_2', 'en', 'The local council reports'),
    ],
  });

  it('are counted within sentences, with documents and rank', () => {
    expect(
      pick(tableOf(corpus, { limit: 3 }), ['ngram', 'frequency', 'rank', 'documents']),
    ).toEqual([
      ['local council', 3, 1, 2],
      ['the local', 3, 1, 2],
      ['council elects', 1, 3, 1],
    ]);
    expect(found(tableOf(corpus)).has('council the')).toBe(false);
  });

  it('may be longer, and hold one of the words of a go list', () => {
    const table = tableOf(corpus, { size: 3, lists: { only: ['Mayor'], without: [] } });
    expect([...found(table)]).toEqual([['the mayor reports', 1]]);
  });

  it('hold no stop word where these are left out, not even across one', () => {
    const table = tableOf(corpus, { leavesOutStopWords: true });
    expect([...found(table).keys()]).toEqual([
      'local council',
      'council elects',
      'council reports',
      'mayor reports',
    ]);
  });

  it('pass over words when asked to: the 2-skip-bigrams and -trigrams of Guthrie et al. 2006', () => {
    const sentence = tinyDocument('doc_1', 'en', 'insurgents killed in ongoing fighting');
    const table = tableOf(tinyCorpus({ documents: [sentence] }), { skip: 2 });
    expect([...found(table).keys()].sort()).toEqual(
      [
        ...['insurgents killed', 'insurgents in', 'insurgents ongoing', 'killed in'],
        ...['killed ongoing', 'killed fighting', 'in ongoing', 'in fighting', 'ongoing fighting'],
      ].sort(),
    );
    const three = tableOf(tinyCorpus({ documents: [sentence] }), { skip: 2, size: 3 });
    expect(three.rows).toHaveLength(10);
  });

  it('are those of a naive count, of any size and gap', () => {
    const anyText = fc.array(fc.constantFrom('ab', 'c', 'd', '.', '\n'), { maxLength: 20 });
    fc.assert(
      fc.property(anyText, fc.constantFrom(2, 3, 4), fc.nat(2), (pieces, size, skip) => {
        const text = pieces.join(' ');
        const naive = new Map<string, number>();
        for (const line of text.split('\n')) {
          const words = line.match(/[a-z]+/gu) ?? [];
          for (const picked of subsequences(words, size, skip)) {
            naive.set(picked, (naive.get(picked) ?? 0) + 1);
          }
        }
        const documents = [tinyDocument('doc_1', 'en', text)];
        const table = tableOf(tinyCorpus({ documents }), { size, skip, boundary: 'paragraph' });
        expect(found(table)).toEqual(naive);
      }),
    );
  });
});

/** Every choice of `size` words whose gaps together are at most `skip`, with repetitions. */
function subsequences(words: readonly string[], size: number, skip: number): string[] {
  const choose = (from: number, count: number): number[][] => {
    if (count === 0) return [[]];
    return words.flatMap((_, place) =>
      place < from ? [] : choose(place + 1, count - 1).map((rest) => [place, ...rest]),
    );
  };
  return choose(0, size)
    .filter((places) => (places.at(-1) ?? 0) - (places[0] ?? 0) - (size - 1) <= skip)
    .map((places) => places.map((place) => words[place]).join(' '));
}
