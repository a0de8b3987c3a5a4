import { morphemeCounts } from './kazakh-suffixes.ts';
import type { KazakhCosts, StemClass } from './parse-kazakh.ts';

/** What is learned about Kazakh: how often stems and morphemes occur, and words read otherwise. */
export type KazakhModel = {
  readonly nominalStems: ReadonlyMap<string, number>;
  readonly verbStems: ReadonlyMap<string, number>;
  readonly morphemeCounts: readonly Float64Array[];
  readonly wholeWords: ReadonlyMap<string, string>;
};

export type UnknownStemCosts = {
  readonly nominal: number;
  readonly verb: number;
  readonly perLetter: number;
};

/** Chosen by four-fold cross-validation over the sentences of KTB. */
export const unknownStemCosts: UnknownStemCosts = { nominal: 9, verb: 10, perLetter: 2.3 };

// "АҚШ-пен", "ФИФА-ның": endings of abbreviations, some of which are words, too.
const endingAfterHyphen = /-(?:[мпб]ен|[дтн][ае]н?|[дтн][ыі]ң?|[ғқгк][ае]|[лдт][ае]р)$/;
const compoundCost = 1;
const cutDerivationCost = 6;

/** Costs for the parser: negative logarithms of smoothed shares. */
export function kazakhCosts(model: KazakhModel, unknown = unknownStemCosts): KazakhCosts {
  let total = 1;
  for (const count of model.nominalStems.values()) total += count;
  for (const count of model.verbStems.values()) total += count;
  const logTotal = Math.log(total);
  const morphemes = model.morphemeCounts.map((counts, state) => {
    const size = morphemeCounts[state] ?? counts.length;
    let sum = 0;
    for (const count of counts) sum += count;
    const smoothing = 0.3;
    return counts.map((count) => Math.log(sum + smoothing * size) - Math.log(count + smoothing));
  });
  const stemCost = (lemma: string, stemClass: StemClass): number => {
    const stems = stemClass === 'nominal' ? model.nominalStems : model.verbStems;
    const count = stems.get(lemma);
    if (count !== undefined) return logTotal - Math.log(count);
    const hyphen = lemma.lastIndexOf('-');
    // "87-бап", "қадір-қасиет": the last part inflects.
    if (hyphen > 0 && hyphen + 2 < lemma.length && !endingAfterHyphen.test(lemma)) {
      return stemCost(lemma.slice(hyphen + 1), stemClass) + compoundCost;
    }
    const cost = unknownStemCost(lemma, stemClass, unknown);
    return isCutDerivation(lemma, model) ? cost + cutDerivationCost : cost;
  };
  return { morphemes, stemCost };
}

/**
 * Whether an unknown stem is most likely a derived word that lost its last vowel: an agent in -шы
 * ("кеңесш"), an adjective in -лы from a known noun ("кінәл") or in -малы ("сайланбал").
 */
function isCutDerivation(lemma: string, model: KazakhModel): boolean {
  if (/[бвгғджзйклмнңпрстуфх]ш$/.test(lemma)) return true;
  if (/[бмп][ае]л$/.test(lemma)) return true;
  return lemma.length > 3 && /[лдт]$/.test(lemma) && model.nominalStems.has(lemma.slice(0, -1));
}

function unknownStemCost(lemma: string, stemClass: StemClass, unknown: UnknownStemCosts): number {
  let cost = unknown[stemClass] + unknown.perLetter * Math.max(0, lemma.length - 2);
  if (!/[аәеёиоөуұүыіэюя]/.test(lemma)) cost += 4;
  if (lemma.length < 3) cost += 5;
  return cost;
}

/** Stems with counts as lines `count stem stem …`; counts fall, stems are sorted. */
export function encodeCounts(stems: ReadonlyMap<string, number>): string {
  const byCount = new Map<number, string[]>();
  for (const [stem, count] of stems) {
    const rounded = Math.max(1, Math.round(count * 2));
    const group = byCount.get(rounded);
    if (group === undefined) byCount.set(rounded, [stem]);
    else group.push(stem);
  }
  return [...byCount.keys()]
    .sort((a, b) => b - a)
    .map((count) => `${count} ${(byCount.get(count) ?? []).sort().join(' ')}`)
    .join('\n');
}

/** The inverse of {@link encodeCounts}, to half a count. */
export function decodeCounts(encoded: string): Map<string, number> {
  const stems = new Map<string, number>();
  for (const line of encoded.split('\n')) {
    const [count = '0', ...names] = line.split(' ');
    for (const name of names) stems.set(name, Number(count) / 2);
  }
  return stems;
}
