import type { Corpus } from '../../shared/analysis/corpus.ts';
import {
  indexDocument,
  regroupIndex,
  type TokenIndex,
} from '../../shared/codebook/index-tokens.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Project } from '../../shared/project/project.ts';
import { loadLanguagesOf } from './load-languages.ts';

/**
 * The project as analyses want it, with its languages loaded. Token indexes are kept, so that several analyses in one run
 * tokenise each document once; `onDocument` is told of each before its tokens are made.
 */
export async function corpusOf(
  project: Project,
  onDocument: (document: Document) => void,
): Promise<Corpus> {
  await loadLanguagesOf(project.documents);
  const indexes = new Map<string, TokenIndex>();
  return {
    works: project.works,
    documents: project.documents,
    segments: project.segments,
    codebook: project.codebook,
    annotations: project.annotations,
    alignments: project.alignments,
    coders: project.coders,
    wordForms: project.wordForms,
    stopWords: project.stopWords,
    tokenIndex: (document) => {
      const known = indexes.get(document.id);
      if (known !== undefined) return known;
      onDocument(document);
      const index = regroupIndex(indexDocument(document), project.wordForms);
      indexes.set(document.id, index);
      return index;
    },
  };
}
