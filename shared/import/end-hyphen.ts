/** Words of a text in small letters, hyphenated ones whole: how often each occurs, and in order. */
export type WordCounts = {
  readonly counts: ReadonlyMap<string, number>;
  readonly sorted: readonly string[];
};

export type HyphenDecision = {
  readonly isKept: boolean;
  /** What spoke for it: a form found elsewhere in the text, a rule of word formation, or nothing. */
  readonly evidence: 'joinedForm' | 'hyphenatedForm' | 'wordFormation' | 'none';
};

export function countWords(texts: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)) {
      const plain = word.replaceAll('\u2010', '-');
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
  }
  return { counts, sorted: [...counts.keys()].sort() };
}

/** How often words with this beginning occur. */
function countBeginning(beginning: string, { counts, sorted }: WordCounts): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  let sum = 0;
  for (let index = low; sorted[index]?.startsWith(beginning) === true; index += 1) {
    sum += counts.get(sorted[index] ?? '') ?? 0;
  }
  return sum;
}

/** Parts that are written with a hyphen in front of a small letter by rule. */
const hyphenedStart =
  /^(?:кое|кой|по|во|в|из|экс|вице|контр|self|non|ex|well|vice|өз|іс|құр|бірден|сондай)$/iu;
const hyphenedEnd = /^(?:то|либо|нибудь|ка|таки|ақ|қимыл|жай)$/iu;
/** социально-экономический, organizational-legal: an adverb in -о before an adjective. */
const adverb = /(?:альн|енн|ивн|ичн|урн|онн|орн|арн|ярн|учн|етн|дн|ск|цк)о$/iu;
const adjective =
  /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ую|юю|ых|их|ым|им|ыми|ими|ом|ем)$/iu;
const kazakhAdjective = /(?:лық|лік|дық|дік|тық|тік)/iu;

/**
 * Whether the hyphen between `left` and `right`, which stood at the end of a line, belongs to the word
 * ("социально-экономического") or came from breaking it ("само-управления"). Decided by which of the
 * two forms the same text uses elsewhere, in any inflection; then by word formation; a capital
 * on the right keeps it. Without any sign it goes, because most words at line ends are broken.
 */
export function decideHyphen(left: string, right: string, words: WordCounts): HyphenDecision {
  if (/^\p{Lu}/u.test(right)) return { isKept: true, evidence: 'wordFormation' };
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  const exactJoined = words.counts.get(a + b) ?? 0;
  const exactHyphenated = words.counts.get(`${a}-${b}`) ?? 0;
  if (exactJoined !== exactHyphenated) return byForm(exactHyphenated > exactJoined);
  const stem = b.slice(0, Math.max(3, b.length - 3));
  const joined = countBeginning(a + stem, words);
  const hyphenated = countBeginning(`${a}-${stem}`, words);
  if (joined !== hyphenated) return byForm(hyphenated > joined);
  const isCompound =
    hyphenedStart.test(a) ||
    hyphenedEnd.test(b) ||
    (adverb.test(a) && a.length >= 6 && adjective.test(b)) ||
    (/(?:лық|лік|дық|дік|тық|тік)$/u.test(a) && kazakhAdjective.test(b));
  return isCompound
    ? { isKept: true, evidence: 'wordFormation' }
    : { isKept: false, evidence: 'none' };
}

function byForm(isKept: boolean): HyphenDecision {
  return { isKept, evidence: isKept ? 'hyphenatedForm' : 'joinedForm' };
}
