import type { CoderDecisions } from './coder-decisions.ts';
import {
  type Continuum,
  continuumOf,
  passageBoundaries,
  passagesByConcept,
  spanF1,
  unitsOfConcept,
  unitsOfConcepts,
} from './coder-passages.ts';
import type { DecisionScope } from './decision-table.ts';
import { gammaAgreement } from './gamma-agreement.ts';
import { seededRandom } from './seeded-random.ts';
import type { BoundaryAgreement } from './segmentation-agreement.ts';
import { unitizingAlphas } from './unitizing-alpha.ts';

/** Gamma of more passages would take minutes. */
export const mostGammaPassages = 150;

/** The text that coders marked together, by their bits and a document (`null`: all); `null` where there is none. */
export type Continuums = (coders: number, view: number | null) => Continuum | null;

/** All concepts are compared over the same texts. */
export function rememberContinuums(data: CoderDecisions): Continuums {
  const known = new Map<string, Continuum | null>();
  return (coders, view) => {
    const key = `${coders} ${view}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = continuumOf(data, coders, view);
    known.set(key, made);
    return made;
  };
}

type PassageMeasures = {
  readonly u: number | null;
  readonly barU: number | null;
  readonly cu: number | null;
  readonly f1: readonly (number | null)[];
  readonly boundaries: BoundaryAgreement | null;
  readonly gamma: number | null;
};

/** Of one concept marking and coding are the same, so that only `u` is given. */
export function passageMeasures(
  continuums: Continuums,
  scope: DecisionScope,
  slot: number | null,
  gammaSeed: number | null,
): PassageMeasures {
  const continuum = continuums(scope.coders, scope.view);
  if (continuum === null) {
    const f1 = [null, null, null, null];
    return { u: null, barU: null, cu: null, f1, boundaries: null, gamma: null };
  }
  const { marked, length } = continuum;
  const units = marked.map((own) =>
    slot === null ? unitsOfConcepts(own) : unitsOfConcept(own, slot),
  );
  const { u, barU, cu } = unitizingAlphas(units, length);
  const passages = marked.map((own) => passagesByConcept(own, slot));
  const isSmall = passages.flat().length <= mostGammaPassages;
  const options = { weights: { alpha: 1, beta: 1, emptyCost: 1 }, precision: 0.02 };
  return {
    u,
    barU: slot === null ? barU : null,
    cu: slot === null ? cu : null,
    f1: spanF1(passages),
    boundaries: passageBoundaries(units, length),
    gamma:
      gammaSeed !== null && isSmall
        ? (gammaAgreement(passages, length, { ...options, random: seededRandom(gammaSeed) })
            ?.gamma ?? null)
        : null,
  };
}

/** (k)u of each concept, by its slot, over what all coders coded. */
export function conceptAlphas(
  data: CoderDecisions,
  continuums: Continuums,
): ReadonlyMap<string, number | null> {
  const everyone = data.coders.reduce((mask, _, number) => mask | (1 << number), 0);
  const continuum = continuums(everyone, null);
  if (continuum === null) return new Map();
  const units = continuum.marked.map(unitsOfConcepts);
  const { values } = unitizingAlphas(units, continuum.length);
  return new Map(values.map(({ value, alpha }) => [value, alpha]));
}
