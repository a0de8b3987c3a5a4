import { languages } from '../language/language.ts';
import { stopWordsWith } from '../language/stop-words.ts';
import { contentHash } from '../text/content-hash.ts';
import type { Provenance } from './analysis-table.ts';
import { provenanceOf } from './build-table.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import type { WordSelection } from './word-lists.ts';
import { wordEditsUsed } from './word-edits-used.ts';

/**
 * Where a table of words comes from: also what was changed by hand, and which stop list was used.
 * Remarks named as a column give its formula in the notation of the field.
 */
export function wordProvenance(
  request: object,
  views: readonly DocumentView[],
  corpus: Corpus,
  { countBy, leavesOutStopWords }: Pick<WordSelection, 'countBy' | 'leavesOutStopWords'>,
  remarks: { readonly [name: string]: string } = {},
  usesCodebook = false,
): Provenance {
  const wordEdits = wordEditsUsed(corpus, views, {
    groupsForms: countBy === 'lemma',
    leavesOutStopWords,
  });
  const stopList = leavesOutStopWords ? { stopList: stopListVersion(views, corpus) } : {};
  return {
    ...provenanceOf(request, views, corpus, usesCodebook, { ...stopList, ...remarks }),
    wordEdits,
  };
}

/** For each language its number of stop words and the beginning of their hash: `ru 159 3f2a90c1`. */
function stopListVersion(views: readonly DocumentView[], corpus: Corpus): string {
  const there = new Set(views.map(({ document }) => document.language));
  return languages
    .filter((language) => there.has(language))
    .map((language) => {
      const words = [...stopWordsWith(language, corpus.stopWords[language])].sort();
      return `${language} ${words.length} ${contentHash(words.join('\n')).slice(0, 8)}`;
    })
    .join(', ');
}
