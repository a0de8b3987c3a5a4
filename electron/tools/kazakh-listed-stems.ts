import { join } from 'node:path';
import { kazakhOrdinals } from '../../shared/language/closed-words-kk.ts';
import { foldHomoglyphs } from '../../shared/language/fold-homoglyphs.ts';
import { listedOnly } from '../../shared/language/kazakh-letter-model.ts';
import { isKazakhWord } from './kazakh-examples.ts';
import { kazakhLegalStems, kazakhLegalVerbs } from './legal-lexicon-kk.ts';
import { readLemmaTable, readUnimorph } from './read-lemma-data.ts';

/** How often stems were met, by class. */
export type Counts = { readonly nominal: Map<string, number>; readonly verb: Map<string, number> };

const shortestLoan = 4;
const loanCount = listedOnly;
/** Endings that native Russian nouns have and loans mostly not. */
const slavic = /(?:ость|ение|ание|ство|тель|ник|ница|щик|чик|ка|ок|ек|ец|ье|ие|це|ко|ха|ня|ля)$/;

/** Passives and negations: inflection that a verb keeps to its stem. */
const inflected = /(?:[аеыіуи]л|[ае]н|л[ыі]н|[мбп][ае])$/;

export function isInflectedVerb(stem: string, verbs: ReadonlyMap<string, number>): boolean {
  return inflected.test(stem) && (verbs.has(stem.slice(0, -1)) || verbs.has(stem.slice(0, -2)));
}

/** Loans come by way of Russian, so its nouns are likely stems ("квота", "электорат"). */
function addLoans(folder: string, nominal: Map<string, number>): void {
  for (const { lemma, tag } of readLemmaTable(join(folder, 'ru/opencorpora.lemmas.tsv'))) {
    const key = foldHomoglyphs(lemma);
    const isLoan = tag === 'NOUN' && key.length >= shortestLoan && !slavic.test(key);
    if (isLoan && isKazakhWord.test(key) && !nominal.has(key)) nominal.set(key, loanCount);
  }
}

/** Stems that lists name, each counted a little: UniMorph, Russian nouns and the legal lexicon. */
export function listedStems(folder: string): Counts {
  const listed = { nominal: new Map(), verb: new Map() };
  for (const { lemma, tag } of readUnimorph(join(folder, 'kk/unimorph.tsv'))) {
    const key = foldHomoglyphs(lemma);
    if (!isKazakhWord.test(key)) continue;
    if (!tag.startsWith('V')) listed.nominal.set(key, 1);
    // Verbs are listed as verbal nouns: "сайлау" stands for "сайла".
    else if (/[аеоө]у$/.test(key)) listed.verb.set(key.slice(0, -1), 1);
    else if (/[^аеоөи]у$/.test(key)) listed.verb.set(key.slice(0, -1), 0.7);
  }
  addLoans(folder, listed.nominal);
  for (const [ordinal, cardinal] of kazakhOrdinals) {
    listed.nominal.set(ordinal, 5);
    listed.nominal.set(cardinal, 5);
  }
  for (const [stem, count] of kazakhLegalStems()) listed.nominal.set(stem, count);
  for (const [stem, count] of kazakhLegalVerbs()) listed.verb.set(stem, count);
  for (const stem of [...listed.verb.keys()]) {
    if (isInflectedVerb(stem, listed.verb)) listed.verb.delete(stem);
  }
  return listed;
}
