import type { Alignment } from '../../shared/alignment/alignment.ts';
import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { Corpus } from '../../shared/analysis/corpus.ts';
import type { Concept } from '../../shared/codebook/codebook.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Language } from '../../shared/language/language.ts';
import { tinyCorpus, tinyDocument } from './tiny-corpus.ts';

/** For each bead, the sentences of each version. */
export type AlignedRows = readonly (readonly (readonly string[])[])[];

/** Documents made of rows of sentences, and their alignment. */
export function alignedTexts(
  languages: readonly Language[],
  rows: AlignedRows,
  {
    confidence = 0.9,
    fields = [],
  }: { confidence?: number; fields?: readonly Partial<Document>[] } = {},
): { readonly documents: readonly Document[]; readonly alignment: Alignment } {
  const documents = languages.map((language, version) => {
    const text = rows.flatMap((row) => row[version] ?? []).join(' ');
    return tinyDocument(`doc_${version}`, language, text, fields[version]);
  });
  const texts = documents.map(({ id, textHash }, version) => {
    let place = 0;
    const offsets = rows.flatMap((row) =>
      (row[version] ?? []).flatMap((sentence) => {
        const start = place;
        place += sentence.length + 1;
        return [start, start + sentence.length];
      }),
    );
    return { documentId: id, textHash, offsets };
  });
  const beads = rows.map((row) => ({
    ...{ sizes: row.map(({ length }) => length), confidence },
    status: 'automatic' as const,
  }));
  const alignment: Alignment = { id: 'aln_1', workId: 'work_1', texts, beads, method: 'by hand' };
  return { documents, alignment };
}

export function alignedCorpus(
  { documents, alignment }: ReturnType<typeof alignedTexts>,
  annotations: readonly Annotation[] = [],
  concepts: readonly Concept[] = [],
): Corpus {
  return tinyCorpus({ documents, alignments: [alignment], annotations, concepts });
}
