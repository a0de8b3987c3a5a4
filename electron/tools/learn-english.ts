import { join } from 'node:path';
import { encodeSuffixRules } from '../../shared/language/suffix-rules.ts';
import { learnSuffixRules } from './learn-suffix-rules.ts';
import { englishLegalForms } from './legal-lexicon.ts';
import {
  addLemma,
  readLemmaTable,
  readUnimorph,
  toExamples,
  type LemmaCounts,
  type MayLearn,
} from './read-lemma-data.ts';

/** Lemma rules for English in compact form, learned from UD (EWT) and UniMorph. */
export function learnEnglish(
  folder: string,
  mayLearn: MayLearn,
  treebank: readonly { form: string; lemma: string; tag: string; count: number }[] = readLemmaTable(
    join(folder, 'en/ud.lemmas.tsv'),
  ),
): string {
  const counts: LemmaCounts = new Map();
  for (const row of treebank) {
    if (row.tag !== 'X') addLemma(counts, row.form, row.lemma, row.count);
  }
  for (const row of readUnimorph(join(folder, 'en/unimorph.tsv'))) {
    addLemma(counts, row.form, row.lemma, 0.4);
  }
  for (const [form, lemma] of englishLegalForms()) addLemma(counts, form, lemma, 1000);
  return encodeSuffixRules(
    learnSuffixRules(toExamples(counts, mayLearn), { longestEnding: 7, leastGain: 1.5 }),
  );
}
