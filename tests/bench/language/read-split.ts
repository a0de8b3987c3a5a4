import { readTreebank, type TreebankParagraph } from '../../support/language-data.ts';
import type { Language } from '../../../shared/language/language.ts';

/** Treebank paragraphs to learn from and to score; no sentence is in both. */
export type Split = {
  readonly learned: readonly TreebankParagraph[];
  readonly scored: readonly TreebankParagraph[];
};

/** One sentence of a paragraph as a paragraph of its own. */
function cutSentences(paragraph: TreebankParagraph): TreebankParagraph[] {
  const { text, sents, tokens, lemmas, upos, src } = paragraph;
  const tags = upos.split(' ');
  return sents.map(([start, end]) => {
    const inside = tokens.flatMap(([from, to], index) =>
      from >= start && to <= end ? [index] : [],
    );
    return {
      src,
      text: text.slice(start, end),
      sents: [[0, end - start]],
      tokens: inside.map((index) => {
        const [from, to] = tokens[index] ?? [start, start];
        return [from - start, to - start] as const;
      }),
      lemmas: inside.map((index) => lemmas[index] ?? ''),
      upos: inside.map((index) => tags[index] ?? 'X').join(' '),
    };
  });
}

/** How often the bank is cut in two for a language; Kazakh is small and is scored whole, in turns. */
export const foldsOf: { readonly [language in Language]: number } = { kk: 5, ru: 1, en: 1 };

/**
 * The split number `fold`. Kazakh: every fifth sentence; Russian: every fifth paragraph; English: the
 * bank's own development file against its training file.
 */
export function readSplit(language: Language, fold = 0): Split {
  if (language === 'en') {
    return {
      learned: readTreebank('en/ewt-train.sentences.jsonl'),
      scored: readTreebank('en/ewt-dev.sentences.jsonl'),
    };
  }
  const paragraphs =
    language === 'kk'
      ? readTreebank('kk/ktb.sentences.jsonl').flatMap(cutSentences)
      : readTreebank('ru/ud.sentences.jsonl');
  return {
    learned: paragraphs.filter((_, index) => index % 5 !== fold),
    scored: paragraphs.filter((_, index) => index % 5 === fold),
  };
}
