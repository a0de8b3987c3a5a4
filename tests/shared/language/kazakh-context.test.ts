import { describe, expect, it } from 'vitest';
import { kazakhLemmaData } from '../../../shared/language/data/lemma-kk.ts';
import { createKazakhLemmatizer } from '../../../shared/language/lemma-kk.ts';

const { lemmasOf } = createKazakhLemmatizer(kazakhLemmaData);

/** The lemma of the word between asterisks. */
function lemmaOfMarked(sentence: string): string | undefined {
  const words = sentence.split(' ');
  const at = words.findIndex((word) => word.startsWith('*'));
  return lemmasOf(words.map((word) => word.replaceAll('*', '')))[at];
}

describe('Kazakh words that are read by their neighbours', () => {
  it.each([
    ['Ел құрамына *енді* .', 'ен'],
    ['*Енді* осы негізде жұмыс жүреді .', 'енді'],
    ['Бұл өте қымбат *қой* !', 'ғой'],
    ['Ауылда *қой* мен сиыр бар .', 'қой'],
    ['Қаланың негізін *қалады* .', 'қала'],
    ['Шешім күшінде *қалады* .', 'қал'],
  ])('%s', (sentence, lemma) => {
    expect(lemmaOfMarked(sentence)).toBe(lemma);
  });

  it('do not depend on how often they were met', () => {
    const sentence = ['Ел', 'құрамына', 'енді', '.'];
    const first = lemmasOf(sentence);
    lemmasOf(['Енді', 'осы', 'негізде']);
    expect(lemmasOf(sentence)).toEqual(first);
  });
});
