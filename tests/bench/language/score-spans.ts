/** Counts from which precision, recall and F1 follow. */
export type Agreement = { both: number; found: number; expected: number };

export function noAgreement(): Agreement {
  return { both: 0, found: 0, expected: 0 };
}

/** Adds how far two sets agree. */
export function addAgreement<Item>(
  total: Agreement,
  found: ReadonlySet<Item>,
  expected: ReadonlySet<Item>,
): void {
  for (const item of found) if (expected.has(item)) total.both += 1;
  total.found += found.size;
  total.expected += expected.size;
}

/** Harmonic mean of precision and recall, from 0 to 1; 1 when there was nothing to find. */
export function f1Of({ both, found, expected }: Agreement): number {
  return found + expected === 0 ? 1 : (2 * both) / (found + expected);
}

type Spans = readonly { readonly start: number; readonly end: number }[];

/** The spans that hold a letter or digit, as text. */
export function wordSpans(text: string, spans: Spans): Set<string> {
  const words = spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  return new Set(words.map(({ start, end }) => `${start}-${end}`));
}

/** Ends of the sentences inside a paragraph: the last one is given and does not count. */
export function innerEnds(text: string, sentences: Spans): Set<string> {
  const ends = sentences.map(
    ({ start, end }) => text.slice(0, Math.max(start, end)).trimEnd().length,
  );
  const last = text.trimEnd().length;
  return new Set(ends.filter((end) => end < last).map(String));
}
