import { derivationTotal, visitDerivations } from './kazakh-derivations.ts';
import { lettersCost, type LetterModel } from './kazakh-letter-model.ts';
import { hasEnding, lastHyphen } from './kazakh-letters.ts';
import type { StemClass } from './kazakh-stem-repair.ts';

/** How often a stem was met; 0 when never. */
export type StemCount = (stem: string, stemClass: StemClass) => number;

/** What is known about a stem, as numbers that weights turn into a cost. */
export type StemEvidence = {
  /** Which kind of evidence: known, derived (one kind a derivation) or unknown, by class. */
  kind: number;
  /** Logarithm of the count of a known stem or base; cost of the letters of an unknown one. */
  amount: number;
  length: number;
  isCompound: boolean;
  /** Whether it looks like a derived word that lost its last vowel ("кеңесш", "кінәл"). */
  isCut: boolean;
};

export const kinds = { knownNominal: 0, knownVerb: 1, nominal: 2, verb: 3, derived: 4 } as const;
export const kindTotal = kinds.derived + derivationTotal;

export function noEvidence(): StemEvidence {
  return { kind: 0, amount: 0, length: 0, isCompound: false, isCut: false };
}

// "АҚШ-пен", "ФИФА-ның": endings of abbreviations, some of which are words, too.
const endingAfterHyphen = /-(?:[мпб]ен|[дтн][ае]н?|[дтн][ыі]ң?|[ғқгк][ае]|[лдт][ае]р)$/;

/** Fills `evidence` with what speaks for a stem that was met `count` times as it stands. */
export function findEvidence(
  lemma: string,
  stemClass: StemClass,
  met: number,
  countOf: StemCount,
  letters: { readonly nominal: LetterModel; readonly verb: LetterModel },
  evidence: StemEvidence,
): void {
  const isNominal = stemClass === 'nominal';
  evidence.isCompound = false;
  evidence.isCut = false;
  let stem = lemma;
  let count = met;
  if (count === 0) {
    const hyphen = lastHyphen(stem);
    // "87-бап", "қадір-қасиет": the last part inflects.
    if (hyphen > 0 && hyphen + 2 < stem.length && !endingAfterHyphen.test(stem)) {
      evidence.isCompound = true;
      stem = stem.slice(hyphen + 1);
      count = countOf(stem, stemClass);
    }
  }
  evidence.length = stem.length;
  if (count > 0) {
    evidence.kind = isNominal ? kinds.knownNominal : kinds.knownVerb;
    evidence.amount = Math.log(count);
    return;
  }
  const isDerived = visitDerivations(stem, stemClass, (base, baseClass, derivation) => {
    const baseCount = countOf(base, baseClass);
    if (baseCount === 0) return false;
    evidence.kind = kinds.derived + derivation;
    evidence.amount = Math.log(baseCount);
    return true;
  });
  if (isDerived) return;
  evidence.kind = isNominal ? kinds.nominal : kinds.verb;
  evidence.amount = lettersCost(stem, isNominal ? letters.nominal : letters.verb);
  evidence.isCut = isCutDerivation(stem, countOf);
}

const cutLetters = 'бвгғджзйклмнңпрстуфх';

/**
 * Whether an unknown stem is most likely a derived word that lost its last vowel: an agent in -шы
 * ("кеңесш"), an adjective in -лы from a known noun ("кінәл") or in -малы ("сайланбал").
 */
function isCutDerivation(stem: string, countOf: StemCount): boolean {
  const { length } = stem;
  if (hasEnding(stem, 'ш')) return cutLetters.includes(stem.charAt(length - 2));
  const isLy = hasEnding(stem, 'л');
  if (!isLy && !hasEnding(stem, 'д') && !hasEnding(stem, 'т')) return false;
  const isMaly = isLy && 'ае'.includes(stem.charAt(length - 2));
  if (isMaly && 'бмп'.includes(stem.charAt(length - 3))) return true;
  return length > 3 && countOf(stem.slice(0, -1), 'nominal') > 0;
}
