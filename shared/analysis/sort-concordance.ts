import { compareSpans } from '../text/span.ts';
import type { ConcordanceSortKey } from './analysis-request.ts';
import type { ConcordanceLine } from './concordance-line.ts';

/**
 * The lines sorted by the given keys, then by document and place. Words are compared by the Kazakh
 * alphabet, which holds the Russian one and puts Ә after А; Latin letters come after Cyrillic ones.
 * A missing word comes first.
 */
export function sortConcordance(
  lines: readonly ConcordanceLine[],
  sortBy: readonly ConcordanceSortKey[],
): ConcordanceLine[] {
  const collator = new Intl.Collator('kk', { numeric: true });
  return lines.toSorted((a, b) => {
    for (const key of sortBy) {
      const order =
        key === 'document' ? a.view - b.view : collator.compare(wordAt(a, key), wordAt(b, key));
      if (order !== 0) return order;
    }
    return a.view - b.view || compareSpans(a.hit, b.hit);
  });
}

function wordAt({ keys }: ConcordanceLine, key: Exclude<ConcordanceSortKey, 'document'>): string {
  switch (key) {
    case 'hit':
      return keys.hit;
    case 'L1':
    case 'L2':
    case 'L3':
      return keys.left[Number(key.slice(1)) - 1] ?? '';
    case 'R1':
    case 'R2':
    case 'R3':
      return keys.right[Number(key.slice(1)) - 1] ?? '';
  }
}
