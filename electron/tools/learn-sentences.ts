import { gapFeatures, lineTraits } from '../../shared/language/gap-features.ts';
import type { Language } from '../../shared/language/language.ts';
import { splitSentences } from '../../shared/language/split-sentences.ts';
import { tokenClass } from '../../shared/language/tokenize.ts';
import type { TreebankParagraph } from './read-treebank.ts';

/** Whether a feature is about a word that is a mail or web address: nothing is learned of one. */
function isOfAddress(feature: string): boolean {
  return (
    /^[wvu]/.test(feature) && tokenClass(feature.slice(1).split(' ', 1)[0] ?? '') === 'address'
  );
}

type Example = { readonly features: readonly string[]; readonly isEnd: boolean };

/** Every place of the paragraphs where rules do not tell, with what the treebank says. */
function readExamples(paragraphs: readonly TreebankParagraph[], language: Language): Example[] {
  const examples: Example[] = [];
  for (const { text, sents } of paragraphs) {
    const ends = new Set(sents.map(([, end]) => end));
    splitSentences(text, language, (gap) => {
      const isEnd = ends.has(gap.at);
      const features = gapFeatures(gap, lineTraits(gap));
      examples.push({ features: features.filter((feature) => !isOfAddress(feature)), isEnd });
      return isEnd;
    });
  }
  return examples;
}

const leastCount = 8;
const epochs = 12;
const rate = 0.3;
const decay = 0.005;
const scale = 10;

/**
 * Weights of a logistic regression on the gaps of treebank paragraphs, learned with AdaGrad (Duchi,
 * Hazan, Singer 2011) in a fixed order: "weight feature" lines, weights times ten, small ones left
 * out. The same paragraphs give the same string.
 */
export function learnSentences(
  paragraphs: readonly TreebankParagraph[],
  language: Language,
): string {
  const examples = readExamples(paragraphs, language);
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const weights = new Map<string, { weight: number; squares: number }>();
  for (const [feature, count] of counts) {
    if (count >= leastCount) weights.set(feature, { weight: 0, squares: 1e-6 });
  }
  const known = examples.map(({ features, isEnd }) => ({
    states: features.flatMap((feature) => weights.get(feature) ?? []),
    target: isEnd ? 1 : 0,
  }));
  // A stride without common divisor visits every example once an epoch, far from its neighbours.
  const stride = strideFor(known.length);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let step = 0; step < known.length; step += 1) {
      const { states = [], target = 0 } = known[(step * stride + epoch) % known.length] ?? {};
      let score = 0;
      for (const { weight } of states) score += weight;
      const error = target - 1 / (1 + Math.exp(-score));
      for (const state of states) {
        const gradient = error - decay * state.weight;
        state.squares += gradient * gradient;
        state.weight += (rate * gradient) / Math.sqrt(state.squares);
      }
    }
  }
  return [...weights]
    .map(([feature, { weight }]) => ({ feature, weight: Math.round(weight * scale) }))
    .filter(({ weight }) => Math.abs(weight) >= 2)
    .map(({ feature, weight }) => `${weight} ${feature}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('\n');
}

function strideFor(length: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let stride = Math.max(1, Math.floor(length * 0.618));
  while (divisor(stride, length) > 1) stride += 1;
  return stride;
}
