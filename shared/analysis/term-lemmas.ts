import { stopWords } from '../language/stop-words.ts';
import type { Span } from '../text/span.ts';
import type { DocumentView } from './corpus.ts';
import { wordsIn } from './counted-text.ts';

/** A word shorter than this, in letters, is seldom a term. */
const leastLetters = 3;

/** The lemmas of the words in some spans of a document that can be terms, with where they stand. */
export function termLemmas(
  { words, index, document }: DocumentView,
  spans: readonly Span[],
): Map<string, Span[]> {
  const common = stopWords(document.language);
  const found = new Map<string, Span[]>();
  for (const span of spans) {
    const { first, end } = wordsIn(words, span);
    for (let word = first; word < end; word += 1) {
      const typeId = words.typeIds[word] ?? 0;
      const form = index.table.types[typeId] ?? '';
      const lemma = index.lemmaOf(typeId);
      if (lemma.length < leastLetters || common.has(form) || common.has(lemma)) continue;
      const place = { start: words.starts[word] ?? 0, end: words.ends[word] ?? 0 };
      const known = found.get(lemma);
      if (known === undefined) found.set(lemma, [place]);
      else known.push(place);
    }
  }
  return found;
}
