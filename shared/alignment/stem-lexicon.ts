import type { PriorPairs } from './pair-model.ts';

/** Two stems and how often one was seen to stand for the other. */
export type StemLink = readonly [source: string, target: string, count: number];

/** What one text has taught. Stems are those of `versionFeatures`. */
export type LexiconSource = {
  readonly name: string;
  /** By language: each stem with how often it occurred in aligned text. */
  readonly stems: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By pair of languages, `kk-ru`. */
  readonly links: ReadonlyMap<string, readonly StemLink[]>;
};

/** Translations of stems by the texts they were learned from. */
export type StemLexicon = { readonly sources: readonly LexiconSource[] };

export const emptyLexicon: StemLexicon = { sources: [] };

/** The same lexicon with only the sources named, `null` for all. */
export function chooseSources(lexicon: StemLexicon, names: readonly string[] | null): StemLexicon {
  if (names === null) return lexicon;
  return { sources: lexicon.sources.filter(({ name }) => names.includes(name)) };
}

/** Realigning a few rows asks for the same tables again and again. */
const known = new WeakMap<StemLexicon, Map<string, PriorPairs>>();

/** What the lexicon knows of two languages, in either order. */
export function priorPairs(lexicon: StemLexicon, source: string, target: string): PriorPairs {
  const tables = known.get(lexicon) ?? new Map<string, PriorPairs>();
  known.set(lexicon, tables);
  const key = `${source}-${target}`;
  const pairs = tables.get(key) ?? collectPairs(lexicon, source, target);
  tables.set(key, pairs);
  return pairs;
}

function collectPairs(lexicon: StemLexicon, source: string, target: string): PriorPairs {
  const forward = new Map<string, Map<string, number>>();
  const backward = new Map<string, Map<string, number>>();
  const sourceCounts = new Map<string, number>();
  const targetCounts = new Map<string, number>();
  for (const { stems, links } of lexicon.sources) {
    const straight = links.get(`${source}-${target}`);
    const turned = links.get(`${target}-${source}`);
    if (straight === undefined && turned === undefined) continue;
    addCounts(sourceCounts, stems.get(source));
    addCounts(targetCounts, stems.get(target));
    for (const [from, to, count] of straight ?? []) {
      addTo(forward, from, to, count);
      addTo(backward, to, from, count);
    }
    for (const [from, to, count] of turned ?? []) {
      addTo(forward, to, from, count);
      addTo(backward, from, to, count);
    }
  }
  return { forward, backward, sourceCounts, targetCounts };
}

function addCounts(
  into: Map<string, number>,
  counts: ReadonlyMap<string, number> | undefined,
): void {
  for (const [stem, count] of counts ?? []) into.set(stem, (into.get(stem) ?? 0) + count);
}

function addTo(
  table: Map<string, Map<string, number>>,
  from: string,
  to: string,
  count: number,
): void {
  const row = table.get(from) ?? new Map<string, number>();
  row.set(to, (row.get(to) ?? 0) + count);
  table.set(from, row);
}
