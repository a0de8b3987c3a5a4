import { applySuffixRules, type EditScript } from '../../shared/language/suffix-rules.ts';
import { formatScript, parseScript, scriptOf } from './edit-scripts.ts';

/** A word form with its lemma and how much it weighs in learning. */
export type LemmaExample = {
  readonly form: string;
  readonly lemma: string;
  readonly weight: number;
};

export type LearningSettings = {
  /** Longest ending, in letters, that a general rule may have. */
  readonly longestEnding: number;
  /** By how much the examples for a new script must outweigh those for the inherited one. */
  readonly leastGain: number;
};

type Node = { readonly examples: readonly LemmaExample[]; readonly ending: string };

/**
 * Learns ripple-down suffix rules: a longer ending gets its own rule where its examples contradict
 * the shorter one clearly enough; examples that still come out wrong become whole-word rules.
 * Equal examples in equal order give equal rules.
 */
export function learnSuffixRules(
  examples: readonly LemmaExample[],
  settings: LearningSettings,
): Map<string, EditScript> {
  const rules = new Map<string, EditScript>();
  const pending: (Node & { inherited: string })[] = [{ examples, ending: '', inherited: '' }];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { best, gain, supporters } = bestScript(node.examples, node.inherited);
    let inherited = node.inherited;
    const isGeneral = node.ending === '' || (gain >= settings.leastGain && supporters >= 2);
    if (best !== inherited && isGeneral) {
      inherited = best;
      rules.set(node.ending, parseScript(best));
    }
    if (node.ending.length >= settings.longestEnding || node.examples.length < 2) continue;
    for (const [ending, child] of childrenOf(node)) {
      pending.push({ examples: child, ending, inherited });
    }
  }
  for (const { form, lemma } of examples) {
    if (applySuffixRules(rules, form) !== lemma) rules.set(`^${form}`, scriptOf(form, lemma));
  }
  return rules;
}

function childrenOf(node: Node): Map<string, LemmaExample[]> {
  const children = new Map<string, LemmaExample[]>();
  const length = node.ending.length + 1;
  for (const example of node.examples) {
    if (example.form.length <= length) continue;
    const ending = example.form.slice(-length);
    const child = children.get(ending);
    if (child === undefined) children.set(ending, [example]);
    else child.push(example);
  }
  return children;
}

function bestScript(
  examples: readonly LemmaExample[],
  inherited: string,
): { best: string; gain: number; supporters: number } {
  const supporters = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const { form, lemma, weight } of examples) {
    const script = formatScript(scriptOf(form, lemma));
    weights.set(script, (weights.get(script) ?? 0) + weight);
    supporters.set(script, (supporters.get(script) ?? 0) + 1);
  }
  let best = inherited;
  let bestWeight = weights.get(inherited) ?? 0;
  const inheritedWeight = bestWeight;
  for (const [script, weight] of weights) {
    if (weight > bestWeight || (weight === bestWeight && best !== inherited && script < best)) {
      best = script;
      bestWeight = weight;
    }
  }
  return { best, gain: bestWeight - inheritedWeight, supporters: supporters.get(best) ?? 0 };
}
