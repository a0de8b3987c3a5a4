import { readFileSync } from 'node:fs';
import { foldHomoglyphs } from '../../shared/language/fold-homoglyphs.ts';
import type { LemmaExample } from './learn-suffix-rules.ts';

/** Counts of lemmas by form; forms and lemmas are comparison keys. */
export type LemmaCounts = Map<string, Map<string, number>>;

/** Says which lemmas may be learned from: all of them, or all but those held out for a test. */
export type MayLearn = (lemma: string) => boolean;

type LemmaRow = { readonly form: string; readonly lemma: string; readonly tag: string };

const isWord = /\p{L}/u;

export function addLemma(counts: LemmaCounts, form: string, lemma: string, weight: number): void {
  const key = foldHomoglyphs(form);
  // The data writes the compact form's separators nowhere inside words; such tokens are noise.
  if (!isWord.test(key) || /[\s|^]/.test(key) || /[\s|^]/.test(lemma)) return;
  const lemmas = counts.get(key) ?? new Map<string, number>();
  const lemmaKey = foldHomoglyphs(lemma);
  lemmas.set(lemmaKey, (lemmas.get(lemmaKey) ?? 0) + weight);
  counts.set(key, lemmas);
}

/** Rows of `form TAB lemma TAB tag TAB count`. */
export function readLemmaTable(path: string): (LemmaRow & { readonly count: number })[] {
  const rows = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [form, lemma, tag, count] = line.split('\t');
    if (form === undefined || lemma === undefined || tag === undefined) continue;
    rows.push({ form, lemma, tag, count: Number(count ?? 1) });
  }
  return rows;
}

/** Rows of `lemma TAB form TAB features` (UniMorph). */
export function readUnimorph(path: string): LemmaRow[] {
  return readLemmaTable(path).map(({ form, lemma, tag }) => ({ form: lemma, lemma: form, tag }));
}

/**
 * One example per form: its weightiest lemma, weighing as the logarithm of the count, so that
 * frequent words do not drown the regular ones.
 */
export function toExamples(counts: LemmaCounts, mayLearn: MayLearn): LemmaExample[] {
  const examples: LemmaExample[] = [];
  for (const form of [...counts.keys()].sort()) {
    let best = '';
    let bestWeight = 0;
    for (const [lemma, weight] of counts.get(form) ?? []) {
      if (weight > bestWeight || (weight === bestWeight && lemma < best)) {
        best = lemma;
        bestWeight = weight;
      }
    }
    if (mayLearn(best)) examples.push({ form, lemma: best, weight: Math.log2(1 + bestWeight) });
  }
  return examples;
}
