import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { CodeExpression } from '../../../shared/analysis/code-query-request.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { parseCodeQuery } from '../../../shared/analysis/parse-code-query.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { expressionText } from '../../../shared/export/code-note.ts';
import { anyCodedWords, codingConcepts, corpusOfWords } from '../../support/random-coding.ts';
import { expectTableLaws } from '../../support/table-laws.ts';
import '../../support/load-languages.ts';

function parse(query: string): CodeExpression {
  const parsed = parseCodeQuery(query, (name) =>
    codingConcepts.some(({ id }) => id === `con_${name}`) ? `con_${name}` : null,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** The passages that a query finds, document by document. */
function find(query: string, corpus: Corpus): string[] {
  const result = runAnalysis(
    {
      ...defaultCoding,
      kind: 'codeQuery',
      labelLanguage: 'en',
      recordingUnit: 'paragraph',
      expression: parse(query),
    },
    corpus,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value.rows.map((row) => `${row[4]}: ${row[5]}`);
}

const corpus = corpusOfWords([
  [0, 0, 0, 0, 2], // a on words 0 and 1, in line 1
  [0, 1, 0, 3, 1], // b on word 3, in line 1
  [0, 1, 0, 10, 3], // b on words 10 to 12, in line 3
  [0, 0, 0, 11, 1], // a inside it
  [1, 2, 0, 0, 1], // c in another document
]);

describe('a query over codes', () => {
  it.each([
    ['a', ['doc_0: word0 word1', 'doc_0: word11']],
    [
      'a AND b',
      ['doc_0: word0 word1 word2 word3 word4', 'doc_0: word10 word11 word12 word13 word14'],
    ],
    ['a OR c', ['doc_0: word0 word1', 'doc_0: word11', 'doc_1: word0']],
    ['a INSIDE b', ['doc_0: word11']],
    ['a NEAR/2 b', ['doc_0: word0 word1 word2 word3', 'doc_0: word10 word11 word12']],
    ['a NEAR/1 b', ['doc_0: word10 word11 word12']],
    ['a FOLLOWED BY b', ['doc_0: word0 word1 word2 word3']],
    ['b FOLLOWED BY a', []],
    ['b FOLLOWED BY/8 a', ['doc_0: word3 word4\nword5 word6 word7 word8 word9\nword10 word11']],
    ['(a OR b) AND NOT b', []],
  ])('finds for %s what it says', (query, found) => {
    expect(find(query, corpus)).toEqual(found);
  });

  it('divides the units between an expression and its negation', () => {
    fc.assert(
      fc.property(anyCodedWords, fc.constantFrom('a', 'a OR b', 'a NEAR/3 b'), (coded, query) => {
        const random = corpusOfWords(coded);
        const [yes, no] = [
          find(`(${query}) AND (${query})`, random),
          find(`NOT (${query})`, random),
        ];
        expect(yes.length + no.length).toBe(24);
        expect(yes.filter((unit) => no.includes(unit))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is near in both directions alike', () => {
    fc.assert(
      fc.property(anyCodedWords, fc.integer({ min: 1, max: 6 }), (coded, distance) => {
        const random = corpusOfWords(coded);
        expect(find(`a NEAR/${distance} b`, random)).toEqual(find(`b NEAR/${distance} a`, random));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['', 'empty'],
    ['a AND', 'missingOperand'],
    ['AND a', 'missingOperand'],
    ['a b', 'missingOperand'],
    ['(a OR b', 'unclosedBracket'],
    ['a)', 'unexpectedBracket'],
    ['"a', 'unclosedQuote'],
    ['a NEAR b', 'badDistance'],
    ['a NEAR/0 b', 'badDistance'],
    ['a FOLLOWED BY/x b', 'badDistance'],
    [`${'('.repeat(60)}a`, 'tooDeep'],
    [`${'NOT '.repeat(60)}a`, 'tooDeep'],
  ])('that cannot be read says why: %s', (query, code) => {
    const parsed = parseCodeQuery(query, (name) => `con_${name}`);
    expect(parsed).toMatchObject({ ok: false, error: { code } });
  });

  it('names the concept that is not there', () => {
    expect(parseCodeQuery('a AND «no such»', (name) => (name === 'a' ? 'con_a' : null))).toEqual({
      ok: false,
      error: { code: 'unknownName', name: 'no such' },
    });
  });

  it('binds NOT before NEAR before AND before OR, and is written as it is read', () => {
    const query = 'a OR b AND NOT c NEAR/3 a';
    const text = expressionText(parse(query), codingConcepts, 'en');
    expect(text).toBe('a OR (b AND (NOT c NEAR/3 a))');
    expect(parse(text)).toEqual(parse(query));
  });
});
