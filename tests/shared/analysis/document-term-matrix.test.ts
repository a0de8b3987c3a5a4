import { describe, expect, it } from 'vitest';
import { viewDocuments } from '../../../shared/analysis/corpus.ts';
import { documentTermMatrix } from '../../../shared/analysis/document-term-matrix.ts';
import { numberWords } from '../../../shared/analysis/number-words.ts';
import { tinyCorpus, tinyDocument } from '../../support/tiny-corpus.ts';

const texts = ['Аким и маслихат. Аким!', '', 'Маслихат и аким, аким и маслихат, 12 раз.'];
const corpus = tinyCorpus({
  documents: texts.map((text, index) => tinyDocument(`doc_${index}`, 'ru', text)),
});

describe('a document-term matrix', () => {
  it('has for each document how often each word occurs in it', () => {
    const views = viewDocuments(corpus, { documentIds: null, leaveOut: [], labelLanguage: 'ru' });
    if (!views.ok) throw new Error('no texts');
    const selection = { countBy: 'form', leavesOutStopWords: false } as const;
    const numbers = numberWords(views.value, selection, corpus);
    const { terms, rows } = documentTermMatrix(views.value, numbers);
    const listed = rows.map(({ words, counts }) =>
      Object.fromEntries(
        Array.from(words, (word, place) => [terms[word]?.word ?? '', counts[place] ?? 0]),
      ),
    );
    const counted = texts.map((text) => {
      const naive: { [word: string]: number } = {};
      for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
        naive[word] = (naive[word] ?? 0) + 1;
      }
      return naive;
    });
    expect(listed).toEqual(counted);
    expect(rows.map(({ all }) => all)).toEqual([4, 0, 7]);
  });
});
