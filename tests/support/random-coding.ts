import fc from 'fast-check';
import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { ConceptId, DocumentId } from '../../shared/base/identifiers.ts';
import type { Corpus } from '../../shared/analysis/corpus.ts';
import type { Document } from '../../shared/document/document.ts';
import { tinyConcept, tinyCorpus, tinyDocument } from './tiny-corpus.ts';

const wordCount = 40;
const wordsPerLine = 5;
export const codingConcepts = [tinyConcept('a'), tinyConcept('b'), tinyConcept('c')];

/** A coded stretch of words: number of document, of concept and of coder, first word, how many words. */
export type CodedWords = readonly [
  document: number,
  concept: number,
  coder: number,
  first: number,
  length: number,
];

function wordsDocument(number: number): Document {
  const words = Array.from({ length: wordCount }, (_, word) => `word${word}`);
  const lines = Array.from({ length: wordCount / wordsPerLine }, (_, line) =>
    words.slice(line * wordsPerLine, (line + 1) * wordsPerLine).join(' '),
  );
  return tinyDocument(`doc_${number}`, 'en', lines.join('\n'), {
    editionDate: `${2000 + number}-06-01`,
  });
}

/** A few documents of forty words, five in a line, with any coding by two coders. */
export const anyCodedWords: fc.Arbitrary<readonly CodedWords[]> = fc.array(
  fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1), fc.nat(wordCount - 1), fc.integer({ min: 1, max: 7 })),
  { maxLength: 24 },
);

/** The corpus of a coding. */
export function corpusOfWords(coded: readonly CodedWords[]): Corpus {
  const documents = [0, 1, 2].map(wordsDocument);
  const annotations = coded.map(([number, concept, coder, first, length], place): Annotation => {
    const document = documents[number] ?? wordsDocument(number);
    const last = Math.min(wordCount, first + length) - 1;
    const start = placeOf(document, first);
    const end = placeOf(document, last) + `word${last}`.length;
    const conceptId: ConceptId = codingConcepts[concept]?.id ?? 'con_a';
    return {
      ...{ id: `ann_${place}`, documentId: document.id, conceptId, coderId: `coder_${coder}` },
      anchor: {
        textHash: document.textHash,
        span: { start, end },
        quote: { exact: document.text.slice(start, end), prefix: '', suffix: '' },
        segmentEId: null,
      },
      ...{ origin: 'manual', projection: null, status: 'accepted', note: '' },
      ...{ createdAt: '2025-01-01T00:00:00Z', modifiedAt: '2025-01-01T00:00:00Z' },
    };
  });
  const coders = [
    { id: 'coder_0', name: 'One' },
    { id: 'coder_1', name: 'Other' },
  ] as const;
  return tinyCorpus({ documents, concepts: codingConcepts, annotations, coders });
}

function placeOf(
  { text }: { readonly id: DocumentId; readonly text: string },
  word: number,
): number {
  return new RegExp(`word${word}(?!\\d)`).exec(text)?.index ?? 0;
}
