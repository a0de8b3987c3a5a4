/** One line of a frequency list. */
export type FrequencyEntry = {
  readonly feature: string;
  readonly frequency: number;
  /** 1 for the most frequent; equals share the smallest rank (`ties: min`). */
  readonly rank: number;
  /** Documents that hold it. */
  readonly documents: number;
  /** Occurrences in 1000 tokens of all documents together. */
  readonly perThousand: number;
};

/**
 * Frequency list of tokenised documents, most frequent first, equals in the order of code units; as
 * `textstat_frequency` of quanteda (Benoit et al. 2018) with `ties: min`. Empty for no tokens.
 */
export function frequencyList(documents: readonly (readonly string[])[]): FrequencyEntry[] {
  const frequencies = new Map<string, { frequency: number; documents: number; last: number }>();
  let total = 0;
  documents.forEach((tokens, number) => {
    total += tokens.length;
    for (const token of tokens) {
      const entry = frequencies.get(token) ?? { frequency: 0, documents: 0, last: -1 };
      entry.frequency += 1;
      if (entry.last !== number) entry.documents += 1;
      entry.last = number;
      frequencies.set(token, entry);
    }
  });
  const sorted = [...frequencies].sort(
    ([one, first], [other, second]) => second.frequency - first.frequency || (one < other ? -1 : 1),
  );
  let rank = 0;
  let before = Number.NaN;
  return sorted.map(([feature, { frequency, documents: holding }], index) => {
    if (frequency !== before) rank = index + 1;
    before = frequency;
    return {
      feature,
      frequency,
      rank,
      documents: holding,
      perThousand: (1000 * frequency) / total,
    };
  });
}
