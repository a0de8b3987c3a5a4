import type { VersionFeatures } from './version-features.ts';

/** Knowledge of pairs of types that a document does not have to teach: weights by source type. */
export type KnownPairs = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** What beads have taught: pairs of types with expected counts, bead by bead. */
export type TaughtPairs = {
  /** Of bead b: from `beadStarts[b]` to `beadStarts[b + 1]`. */
  readonly beadStarts: Int32Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly counts: Float32Array;
};

/** How much a source type stands for a target type. Rows by source type. */
export type TranslationTable = {
  readonly rowStarts: Int32Array;
  readonly targets: Int32Array;
  readonly known: Float32Array;
  readonly taught: Float32Array;
  readonly knownTotals: Float32Array;
  readonly taughtTotals: Float32Array;
};

/** Taken from every taught count: what was seen a third of a time says nothing. */
export const discount = 0.3;
/** Mass kept for what was never seen. */
export const unseenMass = 0.4;

export const nothingTaught: TaughtPairs = {
  beadStarts: new Int32Array(1),
  sources: new Int32Array(0),
  targets: new Int32Array(0),
  counts: new Float32Array(0),
};

export function buildTable(
  source: VersionFeatures,
  known: KnownPairs,
  taught: TaughtPairs,
): TranslationTable {
  const typeCount = source.keys.length;
  const rows: Map<number, number>[] = Array.from({ length: typeCount }, () => new Map());
  const { sources, targets, counts } = taught;
  for (let index = 0; index < sources.length; index += 1) {
    const row = rows[sources[index] ?? 0];
    const target = targets[index] ?? 0;
    row?.set(target, (row.get(target) ?? 0) + (counts[index] ?? 0));
  }
  const rowStarts = new Int32Array(typeCount + 1);
  const knownTotals = new Float32Array(typeCount);
  const taughtTotals = new Float32Array(typeCount);
  let size = 0;
  rows.forEach((row, type) => {
    let total = 0;
    for (const [target, count] of row) {
      total += count;
      if (count <= discount && known.get(type)?.has(target) !== true) row.delete(target);
    }
    taughtTotals[type] = total;
    for (const [target, weight] of known.get(type) ?? []) {
      knownTotals[type] = (knownTotals[type] ?? 0) + weight;
      if (!row.has(target)) row.set(target, 0);
    }
    size += row.size;
    rowStarts[type + 1] = size;
  });
  const entryTargets = new Int32Array(size);
  const entryKnown = new Float32Array(size);
  const entryTaught = new Float32Array(size);
  let index = 0;
  rows.forEach((row, type) => {
    const knownRow = known.get(type);
    for (const [target, count] of row) {
      entryTargets[index] = target;
      entryKnown[index] = knownRow?.get(target) ?? 0;
      entryTaught[index] = count;
      index += 1;
    }
  });
  return {
    rowStarts,
    targets: entryTargets,
    known: entryKnown,
    taught: entryTaught,
    knownTotals,
    taughtTotals,
  };
}

/** Work space for reading a table with what some beads taught left out. */
export type OwnCounts = {
  /** By target type, for one source type at a time. */
  readonly byTarget: Float32Array;
  readonly touched: number[];
};

export function ownCounts(targetTypes: number): OwnCounts {
  return { byTarget: new Float32Array(targetTypes), touched: [] };
}

/**
 * Adds the probabilities that a source type gives to each target type to `sums`, those types to
 * `touched`. What the listed beads taught is left out: a bead does not vote for itself.
 */
export function addRow(
  table: TranslationTable,
  type: number,
  own: OwnCounts,
  ownTotal: number,
  sums: Float32Array,
  touched: number[],
): void {
  const total =
    (table.knownTotals[type] ?? 0) +
    Math.max(0, (table.taughtTotals[type] ?? 0) - ownTotal) +
    unseenMass;
  const end = table.rowStarts[type + 1] ?? 0;
  for (let index = table.rowStarts[type] ?? 0; index < end; index += 1) {
    const target = table.targets[index] ?? 0;
    const seen = (table.taught[index] ?? 0) - (own.byTarget[target] ?? 0) - discount;
    const mass = (table.known[index] ?? 0) + (seen > 0 ? seen : 0);
    if (mass <= 0) continue;
    if (sums[target] === 0) touched.push(target);
    sums[target] = (sums[target] ?? 0) + mass / total;
  }
}

/** Loads what the beads taught about one source type into `own`; gives the total. */
export function loadOwn(
  taught: TaughtPairs,
  beads: readonly number[],
  type: number,
  own: OwnCounts,
): number {
  let total = 0;
  for (const bead of beads) {
    const end = taught.beadStarts[bead + 1] ?? 0;
    for (let index = taught.beadStarts[bead] ?? 0; index < end; index += 1) {
      if (taught.sources[index] !== type) continue;
      const target = taught.targets[index] ?? 0;
      const count = taught.counts[index] ?? 0;
      if (own.byTarget[target] === 0) own.touched.push(target);
      own.byTarget[target] = (own.byTarget[target] ?? 0) + count;
      total += count;
    }
  }
  return total;
}

export function clearOwn(own: OwnCounts): void {
  for (const target of own.touched) own.byTarget[target] = 0;
  own.touched.length = 0;
}
