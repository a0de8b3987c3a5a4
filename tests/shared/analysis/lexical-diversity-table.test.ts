import { describe, expect, it } from 'vitest';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { countSyllables } from '../../../shared/analysis/count-syllables.ts';
import type { LexicalDiversityRequest } from '../../../shared/analysis/lexical-diversity-request.ts';
import {
  formulaText,
  readability,
  readabilityFormulas,
} from '../../../shared/analysis/readability.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { expectTableLaws, pick } from '../../support/table-laws.ts';
import { tinyCorpus, tinyDocument } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const request: LexicalDiversityRequest = {
  ...{ kind: 'lexicalDiversity', documentIds: null, leaveOut: [], labelLanguage: 'en' },
  ...{ countBy: 'form', leavesOutStopWords: false, window: 3, mtldRule: 'below' },
  groupBy: { by: 'document' },
};

function tableOf(corpus: Corpus, changes: Partial<LexicalDiversityRequest> = {}): AnalysisTable {
  const result = runAnalysis({ ...request, ...changes }, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expectTableLaws(result.value, corpus);
  return result.value;
}

describe('lexical diversity', () => {
  const corpus = tinyCorpus({
    documents: [
      tinyDocument('doc_1', 'en', 'The cat sat. The cat ran.'),
      tinyDocument('doc_2', 'ru', 'Аким избирается. Аким отчитывается перед маслихатом.'),
      tinyDocument('doc_3', 'kk', 'Әкім сайланады. Әкім есеп береді.'),
    ],
  });

  it('is counted for each document, with what is too short left empty', () => {
    const table = tableOf(corpus);
    expect(pick(table, ['document', 'tokens', 'types', 'ttr', 'hdd'])).toEqual([
      ['Title 1', 6, 4, 4 / 6, null],
      ['Title 2', 6, 5, 5 / 6, null],
      ['Title 3', 5, 4, 4 / 5, null],
    ]);
    expect(pick(table, ['mattr'])[0]).toEqual([1]);
    expect(pick(table, ['rootTtr'])[0]?.[0]).toBeCloseTo(4 / Math.sqrt(6));
    expect(pick(table, ['yuleK'])[0]?.[0]).toBeCloseTo((1e4 * (10 - 6)) / 36);
    expect(pick(table, ['simpsonD'])[0]?.[0]).toBeCloseTo(4 / 30);
  });

  it('looks at the words asked for; readability stays that of the text', () => {
    const [row] = pick(tableOf(corpus, { leavesOutStopWords: true }), [
      ...['tokens', 'wordsTotal', 'sentences', 'wordsPerSentence'],
    ]);
    expect(row).toEqual([4, 6, 2, 3]);
  });

  it('goes with readability where a formula is published, and says where none is', () => {
    const table = tableOf(corpus);
    const keys = ['readabilityFormula', 'readingEase', 'gradeLevel', 'otherGradeLevel'];
    const [english = [], russian = [], kazakh] = pick(table, keys);
    expect(english[0]).toBe('Flesch 1948');
    expect(english[1]).toBeCloseTo(206.835 - 1.015 * 3 - 84.6);
    expect(english[2]).toBeCloseTo(0.39 * 3 + 11.8 - 15.59);
    expect(english[3]).toBeNull();
    // а-ким из-би-ра-ет-ся а-ким от-чи-ты-ва-ет-ся пе-ред мас-ли-ха-том
    const asw = (2 + 5 + 2 + 6 + 2 + 4) / 6;
    expect(russian[0]).toBe('Oborneva 2006');
    expect(russian[1]).toBeCloseTo(206.835 - 1.3 * 3 - 60.1 * asw);
    expect(russian[2]).toBeCloseTo(0.5 * 3 + 8.4 * asw - 15.59);
    expect(russian[3]).toBeCloseTo(0.36 * 3 + 5.76 * asw - 11.97);
    expect(kazakh).toEqual([null, null, null, null]);
    const { methods } = table.provenance;
    expect(methods['noReadabilityFormula']).toBe('kk');
    expect(methods['readability.en']).toContain('206.835 − 1.015 ASL − 84.6 ASW (Flesch 1948)');
  });
});

describe('syllables', () => {
  it('of Russian words are their vowels', () => {
    const words = ['аким', 'избирается', 'в', 'объём'];
    expect(words.map((word) => countSyllables(word, 'ru'))).toEqual([2, 5, 1, 2]);
  });

  it('of English words are groups of vowels that are heard', () => {
    const counted = {
      ...{ the: 1, people: 2, table: 2, made: 1, laws: 1, elected: 3, passed: 1, duties: 2 },
      ...{ offices: 3, changes: 2, government: 3, state: 1, states: 1, self: 1 },
    };
    for (const [word, syllables] of Object.entries(counted)) {
      expect(countSyllables(word, 'en'), word).toBe(syllables);
    }
  });

  it('are not counted where no formula asks for them', () => {
    expect(countSyllables('әкім', 'kk')).toBeNull();
    expect(readabilityFormulas.kk).toBeNull();
  });
});

it('the formulas give what their printed coefficients do', () => {
  // Ten words in a sentence, two syllables in a word.
  const lengths = { words: 100, sentences: 10, syllables: 200 };
  const { en, ru } = readabilityFormulas;
  const formulas = [en?.ease, en?.grade, ru?.ease, ru?.grade, ru?.otherGrade];
  const values = formulas.map((formula) => (formula ? readability(lengths, formula) : null));
  [27.485, 11.91, 73.635, 6.21, 3.15].forEach((value, place) => {
    expect(values[place]).toBeCloseTo(value, 9);
  });
});

it('a formula is written as it is printed', () => {
  const { ru } = readabilityFormulas;
  expect(ru === null ? '' : formulaText(ru.grade)).toBe(
    '−15.59 + 0.5 ASL + 8.4 ASW (Oborneva 2006)',
  );
});
