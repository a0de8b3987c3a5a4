import { decodeEnglishMorphology } from './english-morphology.ts';
import { decodeEnglishLexicon, type ReadingSources } from './english-readings.ts';
import { decodeWeights, type HashedWeights } from './hashed-weights.ts';

/** What is learned about English: where readings come from, and weights to choose between them. */
export type EnglishModel = {
  readonly sources: ReadingSources;
  /** For a word by itself. */
  readonly aloneWeights: HashedWeights;
  /** For a word in its sentence. */
  readonly contextWeights: HashedWeights;
};

/** Sizes of the tables of weights, as powers of two. */
export const aloneBits = 16;
export const contextBits = 18;

/** Rules, forms and weights as one text, with form feeds between. */
export function joinEnglishModel(
  rules: string,
  forms: string,
  aloneWeights: string,
  contextWeights: string,
): string {
  return [rules, forms, aloneWeights, contextWeights].join('\f');
}

/** Reads what {@link joinEnglishModel} put together. */
export function decodeEnglishModel(encoded: string): EnglishModel {
  const [rules = '', forms = '', alone = '', context = ''] = encoded.split('\f');
  return {
    sources: {
      lexicon: decodeEnglishLexicon(forms),
      morphology: decodeEnglishMorphology(rules),
    },
    aloneWeights: decodeWeights(alone),
    contextWeights: decodeWeights(context),
  };
}
