import { encodeWordList } from '../../shared/language/lemma-lexicon.ts';
import { encodeSuffixRules } from '../../shared/language/suffix-rules.ts';
import {
  learnSuffixRules,
  type LearningSettings,
  type LemmaExample,
} from './learn-suffix-rules.ts';

const leastExamples = 8;
const leastShare = 0.05;

/** Rules, common changes of ending and lemmas in the form that `decodeLemmaLexicon` reads. */
export function buildLexicon(
  examples: readonly LemmaExample[],
  settings: LearningSettings,
): string {
  const rules = encodeSuffixRules(learnSuffixRules(examples, settings));
  const lemmas = new Set(examples.map(({ lemma }) => lemma));
  return [rules, encodeChanges(examples), encodeWordList([...lemmas].filter(isPlain))].join('\n\n');
}

function isPlain(lemma: string): boolean {
  return /^\p{L}[\p{L}'-]+$/u.test(lemma);
}

function encodeChanges(examples: readonly LemmaExample[]): string {
  const counts = new Map<string, Map<string, number>>();
  const endingCounts = new Map<string, number>();
  for (const { form, lemma } of examples) {
    for (let length = 0; length <= 6 && length < form.length; length += 1) {
      const ending = form.slice(form.length - length);
      endingCounts.set(ending, (endingCounts.get(ending) ?? 0) + 1);
    }
    let shared = 0;
    while (shared < form.length && form[shared] === lemma[shared]) shared += 1;
    const ending = form.slice(shared);
    if (shared < 2 || ending.length > 6) continue;
    const added = lemma.slice(shared) || '-';
    const byAdded = counts.get(ending) ?? new Map<string, number>();
    byAdded.set(added, (byAdded.get(added) ?? 0) + 1);
    counts.set(ending, byAdded);
  }
  const lines = [];
  for (const ending of [...counts.keys()].sort()) {
    const common = [...(counts.get(ending) ?? [])]
      .filter(
        ([, count]) =>
          count >= leastExamples && count >= leastShare * (endingCounts.get(ending) ?? 0),
      )
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([added]) => added);
    if (common.length > 0) lines.push([ending, ...common].join(' '));
  }
  return lines.join('\n');
}
