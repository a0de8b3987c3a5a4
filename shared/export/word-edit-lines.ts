import type { WordEdits } from '../analysis/analysis-table.ts';
import { languages } from '../language/language.ts';
import type { NoteLine } from './note-line.ts';
import { wordFor, type TableWords } from './table-words.ts';

/**
 * What was changed by hand about words, a line for each kind of change and language: how many, and
 * all of them, so that a reader can follow the numbers without the project.
 */
export function wordEditLines(
  { wordForms, stopWords }: WordEdits,
  words: TableWords,
): readonly NoteLine[] {
  const changes = languages.flatMap((language) => {
    const edits = stopWords.find((own) => own.language === language);
    const assigned = wordForms.assigned.filter((own) => own.language === language);
    const merged = wordForms.merged.filter((own) => own.language === language);
    return [
      { language, term: 'formsAssigned', items: assigned.map(pairOf) },
      { language, term: 'lemmasMerged', items: merged.map((own) => `${own.lemma} – ${own.into}`) },
      { language, term: 'stopWordsAdded', items: edits?.added ?? [] },
      { language, term: 'stopWordsRemoved', items: edits?.removed ?? [] },
    ];
  });
  return changes
    .filter(({ items }) => items.length > 0)
    .map(({ language, term, items }) => ({
      term: wordFor(words, 'note', term),
      fact: `${wordFor(words, 'language', language)}, ${items.length}: ${items.join('; ')}`,
    }));
}

function pairOf({ form, lemma }: WordEdits['wordForms']['assigned'][number]): string {
  return `${form} – ${lemma}`;
}
