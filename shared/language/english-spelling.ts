const shortest = 5;
const plain = /^[a-z]+$/;

/** Words that differ from a word by a slip that is seldom another word: a swap or a doubling. */
function* slipsOf(word: string): Generator<string> {
  if (/(.)\1\1/.test(word)) {
    yield word.replace(/(.)\1\1+/g, '$1$1');
    yield word.replace(/(.)\1\1+/g, '$1');
  }
  if (word.length < shortest) return;
  for (let at = 0; at < word.length - 1; at += 1) {
    const start = word.slice(0, at);
    const here = word.charAt(at);
    const next = word.charAt(at + 1);
    if (here === next) yield start + word.slice(at + 1);
    else {
      yield start + next + here + word.slice(at + 2);
      if (at > 0) yield start + here + word.slice(at);
    }
  }
}

/**
 * The word that an unknown word (a comparison key) misspells: the one that `frequencyOf` says is the
 * commonest of those that differ by two swapped letters, a letter doubled or not, or one repeated at
 * will ("sooo"). `null` when there is none: other misspellings are too like names to tell apart.
 */
export function correctSlip(word: string, frequencyOf: (word: string) => number): string | null {
  if (!plain.test(word)) return null;
  let best: string | null = null;
  let most = 0;
  for (const slip of slipsOf(word)) {
    const frequency = frequencyOf(slip);
    if (frequency > most) {
      best = slip;
      most = frequency;
    }
  }
  return best;
}
