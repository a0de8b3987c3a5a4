import type { EditScript } from '../../shared/language/suffix-rules.ts';
import { formatScript, parseScript, scriptOf } from './edit-scripts.ts';

/** A form with its lemma and how much it weighs in learning. */
export type EndingExample = {
  readonly form: string;
  readonly lemma: string;
  readonly weight: number;
};

const longestEnding = 7;
// How much the shorter ending is believed beside the longer one, for each change of ending met.
const trustInShorter = 5;

/**
 * Rules for unknown words: for each ending the likeliest change, its share smoothed with that of the
 * shorter ending (Witten and Bell 1991, as in Brants' TnT 2000). Rules that say what the next shorter
 * ending says are left out.
 */
export function learnEndingRules(examples: readonly EndingExample[]): Map<string, EditScript> {
  const counts = new Map<string, Map<string, number>>();
  for (const { form, lemma, weight } of examples) {
    const change = formatScript(scriptOf(form, lemma));
    for (let length = 0; length <= longestEnding && length < form.length; length += 1) {
      const ending = form.slice(form.length - length);
      const changes = counts.get(ending) ?? new Map<string, number>();
      changes.set(change, (changes.get(change) ?? 0) + weight);
      counts.set(ending, changes);
    }
  }
  const rules = new Map<string, EditScript>();
  const descend = (ending: string, inherited: ReadonlyMap<string, number>, rule: string): void => {
    const shares = smooth(counts.get(ending) ?? new Map<string, number>(), inherited);
    const best = likeliest(shares);
    if (best !== rule) rules.set(ending, parseScript(best));
    for (const longer of longerEndings.get(ending) ?? []) descend(longer, shares, best);
  };
  const longerEndings = new Map<string, string[]>();
  for (const ending of [...counts.keys()].sort()) {
    if (ending === '') continue;
    const shorter = longerEndings.get(ending.slice(1)) ?? [];
    shorter.push(ending);
    longerEndings.set(ending.slice(1), shorter);
  }
  descend('', new Map(), '');
  return rules;
}

/** Shares of the changes met with an ending; what only shorter endings have is no use here. */
function smooth(
  counts: ReadonlyMap<string, number>,
  inherited: ReadonlyMap<string, number>,
): Map<string, number> {
  let all = 0;
  for (const count of counts.values()) all += count;
  const trust = inherited.size === 0 ? 0 : trustInShorter * counts.size;
  const shares = new Map<string, number>();
  for (const [change, count] of counts) {
    shares.set(change, (count + trust * (inherited.get(change) ?? 0)) / (all + trust));
  }
  return shares;
}

function likeliest(shares: ReadonlyMap<string, number>): string {
  let best = '0|';
  let most = 0;
  for (const [change, share] of shares) {
    if (share > most || (share === most && change < best)) {
      best = change;
      most = share;
    }
  }
  return best;
}
