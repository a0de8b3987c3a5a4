/**
 * Lemma rules of the form "a word with this ending: cut so many letters, add these". The longest
 * ending that is known decides; an ending that begins with `^` is a whole word.
 */
export type SuffixRules = ReadonlyMap<string, EditScript>;
export type EditScript = { readonly cut: number; readonly add: string };

const longestSuffix = 14;

/**
 * Reads rules from their compact form: a line per script, `cut|add|endings`, where endings stand
 * reversed, sorted, each with the number (base 36) of letters it shares with the one before it.
 */
export function decodeSuffixRules(encoded: string): SuffixRules {
  const rules = new Map<string, EditScript>();
  for (const line of encoded.split('\n')) {
    const [cut = '', add = '', endings = ''] = line.split('|');
    const script = { cut: Number(cut), add };
    let previous = '';
    for (const coded of endings.split(' ')) {
      if (coded === '') continue;
      const reversed = previous.slice(0, parseInt(coded.charAt(0), 36)) + coded.slice(1);
      previous = reversed;
      rules.set([...reversed].reverse().join(''), script);
    }
  }
  return rules;
}

/** The compact form of rules; equal rules give equal text. */
export function encodeSuffixRules(rules: SuffixRules): string {
  const endingsByScript = new Map<string, string[]>();
  for (const [ending, { cut, add }] of rules) {
    const script = `${cut}|${add}`;
    const endings = endingsByScript.get(script);
    const reversed = [...ending].reverse().join('');
    if (endings === undefined) endingsByScript.set(script, [reversed]);
    else endings.push(reversed);
  }
  const lines = [];
  for (const script of [...endingsByScript.keys()].sort()) {
    let previous = '';
    const coded = [];
    for (const ending of (endingsByScript.get(script) ?? []).sort()) {
      let shared = 0;
      while (shared < 35 && shared < previous.length && previous[shared] === ending[shared]) {
        shared += 1;
      }
      coded.push(shared.toString(36) + ending.slice(shared));
      previous = ending;
    }
    lines.push(`${script}|${coded.join(' ')}`);
  }
  return lines.join('\n');
}

/** What the rules make of a word; the word itself when no ending of it is known. */
export function applySuffixRules(rules: SuffixRules, word: string): string {
  const script = rules.get(`^${word}`) ?? endingRule(rules, word);
  if (script === undefined || script.cut > word.length) return word;
  return word.slice(0, word.length - script.cut) + script.add;
}

function endingRule(rules: SuffixRules, word: string): EditScript | undefined {
  for (let start = Math.max(1, word.length - longestSuffix); start <= word.length; start += 1) {
    const script = rules.get(word.slice(start));
    // A rule that would leave nothing of the word is for longer words.
    if (script !== undefined && (script.cut < word.length || word === '')) return script;
  }
  return undefined;
}
