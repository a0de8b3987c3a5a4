import type { Alignment, Bead } from '../../../../shared/alignment/alignment.ts';

/**
 * Versions as their sentences, and beads as how many sentences of each they take. Sentences stand in
 * their texts one space apart.
 */
export function alignmentOf(
  versions: readonly (readonly string[])[],
  beads: readonly (readonly number[])[],
  more: (bead: number) => Partial<Bead> = () => ({}),
): { readonly alignment: Alignment; readonly texts: readonly string[] } {
  return {
    texts: versions.map((sentences) => sentences.join(' ')),
    alignment: {
      ...{ id: 'aln_1', workId: 'work_1', method: 'test 1' },
      texts: versions.map((sentences, version) => {
        let start = 0;
        const offsets = sentences.flatMap((sentence) => {
          const span = [start, start + sentence.length];
          start += sentence.length + 1;
          return span;
        });
        return { documentId: `doc_${version}`, textHash: `hash_${version}`, offsets };
      }),
      beads: beads.map((sizes, bead) => ({
        ...{ sizes, confidence: 0.9, status: 'automatic' },
        ...more(bead),
      })),
    },
  };
}

/** The rows as words: sentences of a side joined by ` | `, sides in a list. */
export function wordsOf({ texts: sides, beads }: Alignment, texts: readonly string[]): string[][] {
  const next = sides.map(() => 0);
  return beads.map(({ sizes }) =>
    sizes.map((size, version) => {
      const offsets = sides[version]?.offsets ?? [];
      const first = next[version] ?? 0;
      next[version] = first + size;
      return Array.from({ length: size }, (_, index) =>
        texts[version]?.slice(offsets[2 * (first + index)], offsets[2 * (first + index) + 1]),
      ).join(' | ');
    }),
  );
}
