import { countedText } from '../../../../shared/analysis/counted-text.ts';
import { defaultLeaveOut } from '../../../../shared/analysis/analysis-request.ts';
import type { Document, Segment } from '../../../../shared/document/document.ts';
import { splitSentences } from '../../../../shared/language/split-sentences.ts';
import { tokenClass, tokenize } from '../../../../shared/language/tokenize.ts';

const known = new Map<string, number>();

/**
 * Words of a document as analyses count them: without numbers, notes and references. Texts that were
 * counted once are not counted again while parts of a file are moved about.
 */
export function countWordsOf(document: Document, segments: readonly Segment[]): number {
  const own = segments.filter(({ documentId }) => documentId === document.id);
  const key = `${document.language} ${own.length} ${document.textHash}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const count = countWords(document, own);
  known.set(key, count);
  return count;
}

const knownSentences = new WeakMap<Document, number>();

/** Sentences of a document, headings included, as the list of texts counts them. */
export function countSentencesOf(document: Document): number {
  const before = knownSentences.get(document);
  if (before !== undefined) return before;
  const count = splitSentences(document.text, document.language).length;
  knownSentences.set(document, count);
  return count;
}

function countWords(document: Document, segments: readonly Segment[]): number {
  const { text, language } = document;
  const { starts, ends } = tokenize(text, language);
  const counted = countedText(document, segments, defaultLeaveOut);
  let span = 0;
  let count = 0;
  for (let token = 0; token < starts.length; token += 1) {
    const [start, end] = [starts[token] ?? 0, ends[token] ?? 0];
    while ((counted[span]?.end ?? Infinity) <= start) span += 1;
    if ((counted[span]?.start ?? Infinity) >= end) continue;
    if (tokenClass(text.slice(start, end)) === 'word') count += 1;
  }
  return count;
}
