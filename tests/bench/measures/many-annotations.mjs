import { countingIds } from '../../../dist/shared/base/identifiers.js';
import { cooccurrence, matrix, run } from './analysis-measures.mjs';
import { medianAsked } from './median.mjs';
import { codebook, corpusOf, importAll } from './seeded-corpus.mjs';
import { seededLaw, seededRandom } from '../seeded-text.mjs';
import { languages } from './seeded-files.mjs';

const documentCount = 1000;
const annotationCount = 100_000;
const documentWords = 600;

/** 100,000 annotations over 1,000 documents: the matrix of codes and documents, and codes together. */
export async function measureManyAnnotations() {
  const files = Array.from({ length: documentCount }, (_, number) => {
    const language = languages[number % languages.length];
    const text = seededLaw(language, documentWords, number + 1);
    const fileName = `text-${number}-${language}.txt`;
    return { bytes: new TextEncoder().encode(text), fileName, language };
  });
  const imported = await importAll(files);
  const corpus = corpusOf(imported, seededAnnotations(imported.documents));
  for (const document of corpus.documents) corpus.tokenIndex(document);
  const byDocument = await medianAsked(() => run(matrix, afresh(corpus)), 5);
  const together = await medianAsked(() => run(cooccurrence, afresh(corpus)), 5);
  const overlap = { ...cooccurrence, together: { by: 'overlap' } };
  const overlapping = await medianAsked(() => run(overlap, afresh(corpus)), 5);
  return [
    { name: 'codes × 1,000 documents', seconds: byDocument.seconds, wanted: 200 },
    { name: 'codes together in a clause', seconds: together.seconds, wanted: 200 },
    { name: 'codes that overlap', seconds: overlapping.seconds, wanted: 200 },
  ];
}

/** A corpus of which no analysis has kept anything; its texts are read. */
function afresh(corpus) {
  return { ...corpus, documents: [...corpus.documents] };
}

function seededAnnotations(documents) {
  const random = seededRandom(11);
  const ids = countingIds();
  const { concepts } = codebook;
  return Array.from({ length: annotationCount }, (_, number) => {
    const document = documents[number % documents.length];
    const start = Math.floor(random() * (document.text.length - 200));
    const end = start + 10 + Math.floor(random() * 150);
    return {
      id: ids('ann'),
      documentId: document.id,
      conceptId: concepts[Math.floor(random() * concepts.length)].id,
      coderId: 'coder_bench',
      origin: 'manual',
      status: 'accepted',
      anchor: { textHash: document.textHash, span: { start, end } },
    };
  });
}
