import type { Document } from '../document/document.ts';
import { wordFor, type TableWords } from './table-words.ts';

/** What the column of each version is called: its title, language and edition. */
export function versionTitles(documents: readonly Document[], words: TableWords): string[] {
  return documents.map(({ title, language, editionDate }) => {
    const facts = [
      wordFor(words, 'language', language),
      ...(editionDate === null ? [] : [editionDate]),
    ];
    return `${title} (${facts.join(', ')})`;
  });
}
