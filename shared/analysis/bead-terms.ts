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
    const lemmas: string[] = [];
    const isFunction: boolean[] = [];
    for (let word = first; word < end; word += 1) {
      const typeId = words.typeIds[word] ?? 0;
      const form = index.table.types[typeId] ?? '';
      const lemma = index.lemmaOf(typeId);
      lemmas.push(lemma);
      isFunction.push(lemma.length < 2 || common.has(form) || common.has(lemma));
    }
    for (let from = 0; from < lemmas.length; from += 1) {
      if (isFunction[from] === true) continue;
      for (let size = 1; size <= longest && from + size <= lemmas.length; size += 1) {
        const last = from + size - 1;
        const start = words.starts[first + from] ?? 0;
        const stop = words.ends[first + last] ?? 0;
        if (size > 1) {
          const gap = text.slice(words.ends[first + last - 1] ?? 0, words.starts[first + last]);
          if (!/^(?:[   \t\n]+|-)$/u.test(gap)) break;
        }
        if (isFunction[last] === true) continue;
        const key = lemmas.slice(from, last + 1).join(' ');
        const known = found.get(key) ?? { spans: [], forms: [] };
        found.set(key, known);
        known.spans.push({ start, end: stop });
        known.forms.push(text.slice(start, stop).replace(/\s+/gu, ' ').toLowerCase());
      }
    }
  }
  return found;
}
