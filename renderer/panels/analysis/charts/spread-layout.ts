/** Documents put one behind the other as one line; `start` and `end` are shares of the whole. */
export type LinePart = {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
};

/** The line of documents, each as long as its text; empty ones take no place. */
export function lineOfTexts(
  documents: readonly { readonly id: string; readonly length: number }[],
): readonly LinePart[] {
  const all = documents.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  return documents
    .filter(({ length }) => length > 0)
    .map(({ id, length }) => {
      const start = done / all;
      done += length;
      return { documentId: id, start, end: done / all };
    });
}

/** Where places of the texts stand on the line, as shares of it, rising; each place of a pixel once. */
export function placesOnLine(
  places: readonly { readonly documentId: string; readonly offset: number }[],
  line: readonly LinePart[],
  lengths: ReadonlyMap<string, number>,
  pixels: number,
): readonly number[] {
  const parts = new Map(line.map((part) => [part.documentId, part]));
  const found = places.flatMap(({ documentId, offset }) => {
    const part = parts.get(documentId);
    const length = lengths.get(documentId) ?? 0;
    if (part === undefined || length === 0) return [];
    const share = part.start + (offset / length) * (part.end - part.start);
    return [Math.round(share * pixels) / pixels];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}
