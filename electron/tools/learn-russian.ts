import { join } from 'node:path';
import { buildLexicon } from './build-lexicon.ts';
import { russianLegalForms } from './legal-lexicon.ts';
import {
  addLemma,
  readLemmaTable,
  toExamples,
  type LemmaCounts,
  type MayLearn,
} from './read-lemma-data.ts';

// The treebank's conventions are the ones wanted; OpenCorpora fills the gaps.
const treebankWeight = 6;

/** Lemma rules for Russian in compact form, learned from UD (GSD, Taiga) and OpenCorpora. */
export function learnRussian(
  folder: string,
  mayLearn: MayLearn,
  treebank: readonly { form: string; lemma: string; tag: string; count: number }[] = readLemmaTable(
    join(folder, 'ru/ud.lemmas.tsv'),
  ),
): string {
  const counts: LemmaCounts = new Map();
  const adjectives = new Set(treebank.filter(({ tag }) => tag === 'ADJ').map(({ lemma }) => lemma));
  for (const row of readLemmaTable(join(folder, 'ru/opencorpora.lemmas.tsv'))) {
    // Participles stand under an adjective there and under the verb in UD.
    if (row.tag === 'ADJ' && isParticiple(row.form, row.lemma) && !adjectives.has(row.lemma))
      continue;
    addLemma(counts, row.form, row.lemma, row.count);
  }
  for (const row of treebank) {
    // Initials are left to the lemmatiser: "А." is the letter.
    if (row.tag !== 'X') addLemma(counts, row.form, row.lemma, row.count * treebankWeight);
  }
  for (const [form, lemma] of russianLegalForms()) addLemma(counts, form, lemma, 1000);
  return buildLexicon(toExamples(counts, mayLearn), { longestEnding: 9, leastGain: 2 });
}

function isParticiple(form: string, lemma: string): boolean {
  if (/(?:вш|щ)ий(?:ся)?$/.test(lemma)) return true;
  return /[ант]ный$|тый$/.test(lemma) && /(?:н|т)[аоы]?$/.test(form) && !/нн[аоы]$/.test(form);
}
