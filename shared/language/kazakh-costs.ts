import { letterClass, letterNumber, letterTotal, vowelBit } from './kazakh-letters.ts';
import { repairTotal, type StemClass } from './kazakh-stem-repair.ts';
import { kinds, kindTotal, type StemEvidence } from './kazakh-stems.ts';

/**
 * Weights of a log-linear model over the readings of a word (Berger et al. 1996): a reading costs the
 * sum of the weights of its features. Per kind of evidence a bias, a weight of its amount and one of
 * the stem's length; then the marks below; then, for unknown stems, their last two letters by class.
 */
export const weightsPerKind = 3;
const marks = kindTotal * weightsPerKind;
export const marksAt = {
  repair: marks,
  clash: marks + repairTotal,
  compound: marks + repairTotal + 1,
  cut: marks + repairTotal + 2,
  vowelless: marks + repairTotal + 3,
  tiny: marks + repairTotal + 4,
  /** A capital letter: nominal known, verb, nominal unknown. */
  capital: marks + repairTotal + 5,
} as const;
export const endingsAt = marksAt.capital + 3;
const endingsPerClass = letterTotal ** 2;
export const stemWeightTotal = endingsAt + 2 * endingsPerClass;

/** Visits the features of a stem with their values. */
export function visitStemFeatures(
  lemma: string,
  stemClass: StemClass,
  repair: number,
  evidence: StemEvidence,
  isCapital: boolean,
  visit: (feature: number, value: number) => void,
): void {
  const at = evidence.kind * weightsPerKind;
  visit(at, 1);
  visit(at + 1, evidence.amount);
  visit(at + 2, evidence.length);
  visit(marksAt.repair + repair, 1);
  if (evidence.isCompound) visit(marksAt.compound, 1);
  if (evidence.isCut) visit(marksAt.cut, 1);
  if (lemma.length < 3) visit(marksAt.tiny, 1);
  if (!hasVowel(lemma)) visit(marksAt.vowelless, 1);
  if (evidence.kind === kinds.nominal || evidence.kind === kinds.verb) {
    const last = letterNumber(lemma.charCodeAt(lemma.length - 1));
    const pair = letterNumber(lemma.charCodeAt(lemma.length - 2)) * letterTotal + last;
    visit(endingsAt + (stemClass === 'verb' ? endingsPerClass : 0) + pair, 1);
  }
  if (isCapital) {
    visit(marksAt.capital + (stemClass === 'verb' ? 1 : evidence.kind === 0 ? 0 : 2), 1);
  }
}

const codeU = 'у'.charCodeAt(0);

/** "у" and "и" may stand for a vowel. */
function hasVowel(stem: string): boolean {
  for (let index = 0; index < stem.length; index += 1) {
    const letter = stem.charCodeAt(index);
    if ((letterClass(letter) & vowelBit) !== 0 || letter === codeU) return true;
  }
  return false;
}
