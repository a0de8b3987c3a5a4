import type { Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import { hasStopWordEdits } from '../language/stop-word-edits.ts';
import { hasWordForms, noWordForms, wordFormsIn } from '../language/word-forms.ts';
import type { WordEdits } from './analysis-table.ts';
import type { Corpus, DocumentView } from './corpus.ts';

/**
 * What was changed by hand about the words of the texts looked at, as far as the numbers depend on
 * it; `null` when there is nothing of the kind.
 */
export function wordEditsUsed(
  corpus: Corpus,
  views: readonly DocumentView[],
  { groupsForms, leavesOutStopWords }: { groupsForms: boolean; leavesOutStopWords: boolean },
): WordEdits | null {
  const there = new Set<Language>(views.map(({ document }) => document.language));
  const wordForms = groupsForms ? wordFormsIn(corpus.wordForms, there) : noWordForms;
  const stopWords = languages
    .filter((language) => leavesOutStopWords && there.has(language))
    .map((language) => ({ language, ...corpus.stopWords[language] }))
    .filter(hasStopWordEdits);
  return hasWordForms(wordForms) || stopWords.length > 0 ? { wordForms, stopWords } : null;
}
