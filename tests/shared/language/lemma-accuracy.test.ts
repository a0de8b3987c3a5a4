import { describe, expect, it } from 'vitest';
import { learnEnglish } from '../../../electron/tools/learn-english.ts';
import { encodeKazakhModel, learnKazakh } from '../../../electron/tools/learn-kazakh.ts';
import { learnRussian } from '../../../electron/tools/learn-russian.ts';
import { foldHomoglyphs } from '../../../shared/language/fold-homoglyphs.ts';
import { kazakhCosts } from '../../../shared/language/kazakh-costs.ts';
import { decodeKazakhModel, lemmatizeKazakhWith } from '../../../shared/language/lemma-kk.ts';
import { decodeLemmaLexicon, lemmaByLexicon } from '../../../shared/language/lemma-lexicon.ts';
import { applySuffixRules, decodeSuffixRules } from '../../../shared/language/suffix-rules.ts';
import { hasLanguageData, languageDataFolder, readTreebank } from '../../support/language-data.ts';

type Row = { form: string; lemma: string; tag: string; count: number };
type Lemmatize = (key: string) => string;

const folds = 4;
const everything = (): boolean => true;

function readRows(file: string): { learned: Row[]; heldOut: Row[] } {
  const learned: Row[] = [];
  const heldOut: Row[] = [];
  readTreebank(file).forEach(({ text, tokens, lemmas, upos }, number) => {
    const tags = upos.split(' ');
    tokens.forEach(([start, end], index) => {
      const tag = tags[index] ?? 'X';
      const row = { form: text.slice(start, end), lemma: lemmas[index] ?? '', tag, count: 1 };
      if (tag === 'X' || tag === 'SYM' || !/\p{L}/u.test(row.form)) return;
      (number % folds === 3 ? heldOut : learned).push(row);
    });
  });
  return { learned, heldOut };
}

/** Shares of held-out words with the right lemma: of all, and of forms the treebank part lacks. */
function accuracy(
  file: string,
  learn: (rows: Row[]) => Lemmatize,
): { all: number; unseen: number } {
  const { learned, heldOut } = readRows(file);
  const lemmatize = learn(learned);
  const seen = new Set(learned.map(({ form }) => foldHomoglyphs(form)));
  const counts = { all: 0, right: 0, unseen: 0, unseenRight: 0 };
  for (const { form, lemma } of heldOut) {
    const key = foldHomoglyphs(form);
    const isRight = lemmatize(key) === foldHomoglyphs(lemma);
    counts.all += 1;
    if (isRight) counts.right += 1;
    if (!seen.has(key)) counts.unseen += 1;
    if (!seen.has(key) && isRight) counts.unseenRight += 1;
  }
  return { all: counts.right / counts.all, unseen: counts.unseenRight / counts.unseen };
}

// Floors lie a little under what was measured, so that a change for the worse shows.
describe.skipIf(!hasLanguageData)(
  'lemmas of held-out sentences (skipped without ../shared/lang)',
  () => {
    it('Kazakh', () => {
      const { all, unseen } = accuracy('kk/ktb.sentences.jsonl', (rows) => {
        const learned = encodeKazakhModel(learnKazakh(languageDataFolder, everything, rows));
        const model = decodeKazakhModel(learned);
        const costs = kazakhCosts(model);
        return (key) => lemmatizeKazakhWith(key, model, costs);
      });
      expect(all).toBeGreaterThan(0.91);
      expect(unseen).toBeGreaterThan(0.87);
    });

    it('Russian', () => {
      const { all, unseen } = accuracy('ru/ud.sentences.jsonl', (rows) => {
        const lexicon = decodeLemmaLexicon(learnRussian(languageDataFolder, everything, rows));
        return (key) => lemmaByLexicon(lexicon, key);
      });
      expect(all).toBeGreaterThan(0.89);
      expect(unseen).toBeGreaterThan(0.8);
    });

    it('English', () => {
      const { all, unseen } = accuracy('en/ewt-train.sentences.jsonl', (rows) => {
        const rules = decodeSuffixRules(learnEnglish(languageDataFolder, everything, rows));
        return (key) => applySuffixRules(rules, key);
      });
      expect(all).toBeGreaterThan(0.97);
      expect(unseen).toBeGreaterThan(0.83);
    });
  },
);
