import { stopWords } from '../language/stop-words.ts';
import type { Span } from '../text/span.ts';
import type { DocumentView } from './corpus.ts';
import { wordsIn } from './counted-text.ts';

/** A word or a phrase as it is counted: its lemmas, and where and in which forms it stands. */
export type TermPlaces = { readonly spans: Span[]; readonly forms: string[] };

/**
 * The words and phrases of up to `longest` words in some spans of a document, by their lemmas. A phrase
 * stays within a sentence and neither begins nor ends with a function word; nothing but spaces or a
 * hyphen stands between its words.
 */
export function termsIn(
  { words, index, document }: DocumentView,
  spans: readonly Span[],
  longest: number,
): Map<string, TermPlaces> {
  const common = stopWords(document.language);
  const { text } = document;
  const found = new Map<string, TermPlaces>();
  for (const span of spans) {
    const { first, end } = wordsIn(words, span);
    const read = Array.from({ length: end - first }, (_, offset): Word => {
      const word = first + offset;
      const typeId = words.typeIds[word] ?? 0;
      const form = index.table.types[typeId] ?? '';
      const lemma = index.lemmaOf(typeId);
      const isFunction = lemma.length < 2 || common.has(form) || common.has(lemma);
      return { lemma, isFunction, start: words.starts[word] ?? 0, end: words.ends[word] ?? 0 };
    });
    read.forEach((word, from) => {
      if (word.isFunction) return;
      for (const phrase of phrasesFrom(read.slice(from, from + longest), text)) {
        const key = phrase.map(({ lemma }) => lemma).join(' ');
        const place = { start: word.start, end: phrase.at(-1)?.end ?? word.end };
        const known = found.get(key) ?? { spans: [], forms: [] };
        found.set(key, known);
        known.spans.push(place);
        known.forms.push(text.slice(place.start, place.end).replace(/\s+/gu, ' ').toLowerCase());
      }
    });
  }
  return found;
}

type Word = Span & { readonly lemma: string; readonly isFunction: boolean };

/** The beginnings of a row of words that are phrases. */
function phrasesFrom(words: readonly Word[], text: string): Word[][] {
  const phrases: Word[][] = [];
  const phrase: Word[] = [];
  for (const word of words) {
    const before = phrase.at(-1);
    const gap = before === undefined ? ' ' : text.slice(before.end, word.start);
    if (!/^(?:[   \t\n]+|-)$/u.test(gap)) break;
    phrase.push(word);
    if (!word.isFunction) phrases.push([...phrase]);
  }
  return phrases;
}
