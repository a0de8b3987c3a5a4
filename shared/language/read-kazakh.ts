import { endingsAt, marksAt, visitStemFeatures, weightsPerKind } from './kazakh-costs.ts';
import { lettersCost } from './kazakh-letter-model.ts';
import { lastHyphen } from './kazakh-letters.ts';
import { stemCount, type KazakhModel } from './kazakh-model.ts';
import type { StemClass } from './kazakh-stem-repair.ts';
import { findEvidence, kinds, kindTotal, noEvidence, type StemCount } from './kazakh-stems.ts';
import { KazakhParser } from './parse-kazakh.ts';

/** A lemma that a word can be read as, with the cost of its cheapest reading. */
export type ScoredLemma = {
  readonly lemma: string;
  readonly stemClass: StemClass;
  readonly cost: number;
};

/** A reading whose stem is not known or matters little, put off until others have been weighed. */
type Pending = {
  lemma: string;
  stemClass: StemClass;
  repair: number;
  tailCost: number;
  /** Whether its stem has been looked up, in vain. */
  isUnknown: boolean;
};

/** Finds the cheapest readings of words under a model. */
export class KazakhReader {
  readonly #model: KazakhModel;
  readonly #parser: KazakhParser;
  readonly #countOf: StemCount;
  readonly #evidence = noEvidence();
  readonly #bounds: Bounds;
  readonly #pending: Pending[] = [];
  #pendingCount = 0;
  #isCapital = false;
  #best = '';
  #bestCost = Infinity;
  #sum = 0;

  constructor(model: KazakhModel) {
    this.#model = model;
    this.#parser = new KazakhParser(model.transitions, model.weights[marksAt.clash] ?? 0);
    this.#countOf = (stem, stemClass) => stemCount(model, stem, stemClass);
    this.#bounds = boundsOf(model);
  }

  /** The lemma of the cheapest reading of a key; of equal ones the first in alphabetical order. */
  best(key: string, isCapital: boolean): string {
    this.#isCapital = isCapital;
    this.#best = key;
    this.#bestCost = Infinity;
    this.#pendingCount = 0;
    this.#parser.read(key, this.#weigh);
    for (let index = 0; index < this.#pendingCount; index += 1) {
      const pending = this.#pending[index];
      if (pending === undefined || !this.#isPromising(pending)) continue;
      const { lemma, stemClass, repair, tailCost, isUnknown } = pending;
      const count = isUnknown ? 0 : this.#countOf(lemma, stemClass);
      this.#take(lemma, stemClass, count, repair, tailCost);
    }
    return this.#best;
  }

  /** All lemmas of a key, cheapest first. */
  all(key: string, isCapital: boolean): ScoredLemma[] {
    this.#isCapital = isCapital;
    const found = new Map<string, ScoredLemma>();
    this.#parser.read(key, (lemma, stemClass, repair, _, tailCost) => {
      const count = this.#countOf(lemma, stemClass);
      const cost = tailCost + this.#stemCost(lemma, stemClass, count, repair);
      const known = found.get(lemma);
      if (known === undefined || cost < known.cost) found.set(lemma, { lemma, stemClass, cost });
    });
    return [...found.values()].sort((a, b) => a.cost - b.cost || (a.lemma < b.lemma ? -1 : 1));
  }

  readonly #weigh = (
    lemma: string,
    stemClass: StemClass,
    repair: number,
    _: number,
    tailCost: number,
  ): void => {
    const mayBeCheapest = this.#bounds.known <= this.#bestCost - tailCost;
    const count = mayBeCheapest ? this.#countOf(lemma, stemClass) : 0;
    if (count > 0) {
      this.#take(lemma, stemClass, count, repair, tailCost);
      return;
    }
    const pending = this.#pending[this.#pendingCount];
    if (pending === undefined) {
      this.#pending.push({ lemma, stemClass, repair, tailCost, isUnknown: mayBeCheapest });
    } else {
      pending.lemma = lemma;
      pending.stemClass = stemClass;
      pending.repair = repair;
      pending.tailCost = tailCost;
      pending.isUnknown = mayBeCheapest;
    }
    this.#pendingCount += 1;
  };

  #take(
    lemma: string,
    stemClass: StemClass,
    count: number,
    repair: number,
    tailCost: number,
  ): void {
    const cost = tailCost + this.#stemCost(lemma, stemClass, count, repair);
    if (cost < this.#bestCost || (cost === this.#bestCost && lemma < this.#best)) {
      this.#best = lemma;
      this.#bestCost = cost;
    }
  }

  /** Whether a reading put off might be cheaper than the best one so far. */
  #isPromising({ lemma, stemClass, tailCost }: Pending): boolean {
    const wanted = this.#bestCost - tailCost;
    if (this.#bounds.derived <= wanted || lastHyphen(lemma) >= 0) return true;
    const { weights, letters } = this.#model;
    const at = (stemClass === 'nominal' ? kinds.nominal : kinds.verb) * weightsPerKind;
    const unknown =
      (weights[at] ?? 0) +
      (weights[at + 1] ?? 0) * lettersCost(lemma, letters[stemClass]) +
      (weights[at + 2] ?? 0) * lemma.length;
    return unknown + this.#bounds.unknownSlack <= wanted;
  }

  #stemCost(lemma: string, stemClass: StemClass, count: number, repair: number): number {
    findEvidence(lemma, stemClass, count, this.#countOf, this.#model.letters, this.#evidence);
    this.#sum = 0;
    visitStemFeatures(lemma, stemClass, repair, this.#evidence, this.#isCapital, this.#addFeature);
    return this.#sum;
  }

  readonly #addFeature = (feature: number, value: number): void => {
    this.#sum += (this.#model.weights[feature] ?? 0) * value;
  };
}

/** What stems cost at least: known ones, derived ones; and what marks may take off the others. */
type Bounds = { readonly known: number; readonly derived: number; readonly unknownSlack: number };

function boundsOf({ weights, nominalStems, verbStems }: KazakhModel): Bounds {
  const least = (from: number, to: number): number => Math.min(0, ...weights.subarray(from, to));
  const marks =
    least(marksAt.repair, marksAt.clash) +
    least(marksAt.capital, endingsAt) +
    least(marksAt.compound, marksAt.capital);
  let highest = 1;
  for (const count of nominalStems.values()) highest = Math.max(highest, count);
  for (const count of verbStems.values()) highest = Math.max(highest, count);
  const ofKind = (kind: number, length: number): number => {
    const at = kind * weightsPerKind;
    const amount = Math.min(0, weights[at + 1] ?? 0) * Math.log(highest);
    return marks + (weights[at] ?? 0) + amount + length * (weights[at + 2] ?? 0);
  };
  const derived = Array.from({ length: kindTotal - kinds.derived }, (_, derivation) =>
    ofKind(kinds.derived + derivation, shortestDerived),
  );
  return {
    known: Math.min(ofKind(kinds.knownNominal, 1), ofKind(kinds.knownVerb, 1)),
    derived: Math.min(...derived),
    unknownSlack: marks + least(endingsAt, weights.length),
  };
}

/** Letters of the shortest word that can be derived: a base of two and a suffix. */
const shortestDerived = 3;
