import type { Corpus } from '../../shared/analysis/corpus.ts';
import { indexDocument, type TokenIndex } from '../../shared/codebook/index-tokens.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Project } from '../../shared/project/project.ts';

/**
 * The project as analyses want it. Token indexes are kept, so that several analyses in one run
 * tokenise each document once; `onDocument` is told of each before its tokens are made.
 */
export function corpusOf(project: Project, onDocument: (document: Document) => void): Corpus {
  const indexes = new Map<string, TokenIndex>();
  return {
    works: project.works,
    documents: project.documents,
    segments: project.segments,
    codebook: project.codebook,
    annotations: project.annotations,
    tokenIndex: (document) => {
      const known = indexes.get(document.id);
      if (known !== undefined) return known;
      onDocument(document);
      const index = indexDocument(document);
      indexes.set(document.id, index);
      return index;
    },
  };
}
