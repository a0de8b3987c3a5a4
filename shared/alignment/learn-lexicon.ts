import { typeOf } from './bead-types.ts';
import { teachWords, type WeightedBead } from './fit-model.ts';
import { firstModel, noPrior, type PairModel } from './pair-model.ts';
import type { LexiconSource, StemLink } from './stem-lexicon.ts';
import type { TaughtPairs } from './translation-table.ts';
import { versionFeatures, wordKind, type VersionFeatures } from './version-features.ts';
import { finished } from './work-steps.ts';

/** A text with beads that a person has confirmed. */
export type ConfirmedText = {
  readonly segments: { readonly [language: string]: readonly string[] };
  /** By pair (`kk-ru`): source and target indexes. */
  readonly pairs: {
    readonly [pair: string]: readonly (readonly [readonly number[], readonly number[]])[];
  };
};

/** Rounds of learning; more make the choice of words sharper. */
const rounds = 5;
/** Links seen less often are chance. */
const leastCount = 0.4;

/** Learns the translations of stems from confirmed beads. */
export function learnLexiconSource(name: string, texts: readonly ConfirmedText[]): LexiconSource {
  const stems = new Map<string, Map<string, number>>();
  const links = new Map<string, Map<string, number>>();
  const codes = [...new Set(texts.flatMap(({ pairs }) => Object.keys(pairs)))];
  for (const language of new Set(codes.flatMap((pair) => pair.split('-')))) {
    const counts = new Map<string, number>();
    for (const { segments } of texts) {
      const version = versionFeatures(segments[language] ?? [], language);
      version.keys.forEach((key, type) => {
        if (version.kinds[type] !== wordKind) return;
        counts.set(key, (counts.get(key) ?? 0) + (version.counts[type] ?? 0));
      });
    }
    stems.set(language, counts);
  }
  for (const pair of codes) links.set(pair, learnPair(pair, texts));
  return {
    name,
    stems,
    links: new Map([...links].map(([pair, found]) => [pair, linksOf(found)])),
  };
}

function linksOf(found: ReadonlyMap<string, number>): StemLink[] {
  const list = [...found].filter(([, count]) => count >= leastCount);
  return list.map(([key, count]): StemLink => {
    const [source = '', target = ''] = key.split('\t');
    return [source, target, count];
  });
}

function learnPair(pair: string, texts: readonly ConfirmedText[]): Map<string, number> {
  const [source = '', target = ''] = pair.split('-');
  const left: string[] = [];
  const right: string[] = [];
  const beads: WeightedBead[] = [];
  for (const { segments, pairs } of texts) {
    for (const [sources, targets] of pairs[pair] ?? []) {
      if (sources.length === 0 || targets.length === 0) continue;
      const [i, j] = [left.length, right.length];
      left.push(sources.map((index) => segments[source]?.[index] ?? '').join(' '));
      right.push(targets.map((index) => segments[target]?.[index] ?? '').join(' '));
      beads.push({ i, j, type: typeOf(1, 1), weight: 1 });
    }
  }
  const first = firstModel(versionFeatures(left, source), versionFeatures(right, target), noPrior);
  const model = finished(teachWords(first, beads, rounds));
  return symmetricCounts(model);
}

/** Geometric mean of the expected counts of both directions. */
function symmetricCounts({ source, target, forward, backward }: PairModel): Map<string, number> {
  const one = countsOf(forward.taught, source, target, false);
  const two = countsOf(backward.taught, target, source, true);
  const result = new Map<string, number>();
  for (const [key, count] of one) {
    const other = two.get(key);
    if (other !== undefined) result.set(key, Math.sqrt(count * other));
  }
  return result;
}

function countsOf(
  { sources, targets, counts }: TaughtPairs,
  source: VersionFeatures,
  target: VersionFeatures,
  isTurned: boolean,
): Map<string, number> {
  const result = new Map<string, number>();
  sources.forEach((from, index) => {
    const to = targets[index] ?? 0;
    if (source.kinds[from] !== wordKind || target.kinds[to] !== wordKind) return;
    const [left = '', right = ''] = [source.keys[from], target.keys[to]];
    const key = isTurned ? `${right}\t${left}` : `${left}\t${right}`;
    result.set(key, (result.get(key) ?? 0) + (counts[index] ?? 0));
  });
  return result;
}
