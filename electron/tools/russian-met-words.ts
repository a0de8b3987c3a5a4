import { join } from 'node:path';
import type { LetterCase } from '../../shared/language/russian-model.ts';
import { russianKey } from '../../shared/language/russian-words.ts';
import { readLemmaTable } from './read-lemma-data.ts';
import type { TreebankParagraph } from './read-treebank.ts';

/** A word as met: comparison keys, how it was written, how often. */
export type MetWord = {
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  readonly letterCase: LetterCase;
  readonly isTreebank: boolean;
  count: number;
};

// OpenCorpora agrees with Universal Dependencies on these only.
const openCorporaTags = new Set(['NOUN', 'PROPN', 'VERB', 'ADV', 'ADJ', 'NUM']);

function letterCaseOf(word: string): LetterCase {
  if (word === word.toLowerCase()) return 'lower';
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'capital';
}

function collect(
  words: Iterable<{ form: string; lemma: string; tag: string; count: number }>,
  isTreebank: boolean,
): MetWord[] {
  const met = new Map<string, MetWord>();
  for (const { form, lemma, tag, count } of words) {
    if (tag === 'X' || tag === 'SYM' || tag === 'PUNCT' || !/^\S*\p{L}\S*$/u.test(form)) continue;
    if (/\s/.test(lemma)) continue;
    const word = {
      form: russianKey(form),
      lemma: russianKey(lemma),
      tag,
      letterCase: letterCaseOf(form),
    };
    const id = Object.values(word).join(' ');
    const known = met.get(id);
    if (known === undefined) met.set(id, { ...word, isTreebank, count });
    else known.count += count;
  }
  return [...met.values()];
}

/** The words of treebank paragraphs. */
export function meetTreebank(treebank: readonly TreebankParagraph[]): MetWord[] {
  return collect(
    treebank.flatMap(({ text, tokens, lemmas, upos }) => {
      const tags = upos.split(' ');
      return tokens.map(([start, end], index) => ({
        form: text.slice(start, end),
        lemma: lemmas[index] ?? '',
        tag: tags[index] ?? 'X',
        count: 1,
      }));
    }),
    true,
  );
}

/** The words of OpenCorpora whose lemmas may be of use. */
export function meetOpenCorpora(folder: string): MetWord[] {
  const rows = readLemmaTable(join(folder, 'ru/opencorpora.lemmas.tsv'));
  return collect(
    rows.filter(({ tag }) => openCorporaTags.has(tag)),
    false,
  );
}
