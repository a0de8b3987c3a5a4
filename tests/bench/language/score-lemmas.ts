import { foldHomoglyphs } from '../../../shared/language/fold-homoglyphs.ts';
import type { TreebankParagraph } from '../../support/language-data.ts';
import { addAgreement, noAgreement, type Agreement } from './score-spans.ts';

/** A word of the bank that counts: it has a letter and is neither foreign (X) nor a mark or symbol. */
export type ScoredWord = { readonly form: string; readonly lemma: string; readonly tag: string };

const uncounted = new Set(['X', 'SYM', 'PUNCT']);

export function sentenceWords(paragraph: TreebankParagraph): ScoredWord[][] {
  const { text, sents, tokens, lemmas, upos } = paragraph;
  const tags = upos.split(' ');
  return sents.map(([start, end]) =>
    tokens.flatMap(([from, to], index) =>
      from >= start && to <= end
        ? [{ form: text.slice(from, to), lemma: lemmas[index] ?? '', tag: tags[index] ?? 'X' }]
        : [],
    ),
  );
}

export function isCounted({ form, tag }: ScoredWord): boolean {
  return !uncounted.has(tag) && /\p{L}/u.test(form);
}

/** Counts of right lemmas, over all words and over those whose form was not learned from. */
export type LemmaCounts = {
  all: number;
  right: number;
  unseen: number;
  unseenRight: number;
  /** Wrong lemmas as `form gold got`, with how often. */
  readonly confusions: Map<string, number>;
};

export function noLemmas(): LemmaCounts {
  return { all: 0, right: 0, unseen: 0, unseenRight: 0, confusions: new Map() };
}

export function addLemmas(
  counts: LemmaCounts,
  words: readonly ScoredWord[],
  found: readonly string[],
  seen: ReadonlySet<string>,
): void {
  words.forEach((word, index) => {
    if (!isCounted(word)) return;
    const got = foldHomoglyphs(found[index] ?? '');
    const expected = foldHomoglyphs(word.lemma);
    const isUnseen = !seen.has(foldHomoglyphs(word.form));
    const isRight = got === expected;
    counts.all += 1;
    if (isUnseen) counts.unseen += 1;
    if (isRight) {
      counts.right += 1;
      if (isUnseen) counts.unseenRight += 1;
      return;
    }
    const confusion = `${word.form} ${word.tag} ${expected} → ${got}${isUnseen ? ' (unseen)' : ''}`;
    counts.confusions.set(confusion, (counts.confusions.get(confusion) ?? 0) + 1);
  });
}

/** Pairs of forms that belong together against pairs that share a key. */
export function scoreGrouping(
  lemmasOfForm: ReadonlyMap<string, ReadonlySet<string>>,
  keysOf: (form: string) => readonly string[],
): Agreement {
  const total = noAgreement();
  const forms = [...lemmasOfForm.keys()];
  /** Every two forms with a key in common, as one number: there are millions. */
  const pairs = (keySets: readonly Iterable<string>[]): ReadonlySet<number> => {
    const groups = new Map<string, number[]>();
    keySets.forEach((keys, form) => {
      for (const key of new Set(keys)) {
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [form]);
        else group.push(form);
      }
    });
    const found = new Set<number>();
    for (const group of groups.values()) {
      group.forEach((second, index) => {
        for (const first of group.slice(0, index)) found.add(first * forms.length + second);
      });
    }
    return found;
  };
  addAgreement(total, pairs(forms.map(keysOf)), pairs([...lemmasOfForm.values()]));
  return total;
}

/** The forms of the scored words (folded) with their commonest lemma. */
export function mainLemmaByForm(words: Iterable<ScoredWord>): Map<string, Set<string>> {
  const counts = new Map<string, Map<string, number>>();
  for (const word of words) {
    if (!isCounted(word)) continue;
    const form = foldHomoglyphs(word.form);
    const lemma = foldHomoglyphs(word.lemma);
    const own = counts.get(form) ?? new Map<string, number>();
    counts.set(form, own.set(lemma, (own.get(lemma) ?? 0) + 1));
  }
  const mains = new Map<string, Set<string>>();
  for (const [form, own] of counts) {
    const [main] = [...own].sort((a, b) => b[1] - a[1]);
    if (main !== undefined) mains.set(form, new Set([main[0]]));
  }
  return mains;
}

/** The forms of the scored words (folded) with their lemmas. */
export function lemmasByForm(words: Iterable<ScoredWord>): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const word of words) {
    if (!isCounted(word)) continue;
    const form = foldHomoglyphs(word.form);
    const lemmas = forms.get(form) ?? new Set();
    lemmas.add(foldHomoglyphs(word.lemma));
    forms.set(form, lemmas);
  }
  return forms;
}
