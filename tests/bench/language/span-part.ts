import { readFileSync } from 'node:fs';
import type { Language } from '../../../shared/language/language.ts';
import { sentences, tokenize } from '../language-adapter.ts';
import { learnSentences } from '../../../electron/tools/learn-sentences.ts';
import type { TreebankParagraph } from '../../../electron/tools/read-treebank.ts';
import type { GapJudge } from '../../../shared/language/gap-features.ts';
import { decodeGapModel, judgeBy } from '../../../shared/language/gap-model.ts';
import { splitSentences } from '../../../shared/language/split-sentences.ts';
import { languageDataFolder, readTreebank } from '../../support/language-data.ts';
import type { BenchRow } from './language-bench.ts';
import {
  addAgreement,
  f1Of,
  innerEnds,
  noAgreement,
  wordSpans,
  type Agreement,
} from './score-spans.ts';

/**
 * What is scored: all of Kazakh, of which nothing is learned; Russian in folds; the development part
 * of EWT, whose other part was learned from.
 */
const files = {
  kk: ['kk/ktb.sentences.jsonl'],
  ru: ['ru/ud.sentences.jsonl'],
  en: ['en/ewt-dev.sentences.jsonl'],
};
const folds = 5;
const wantedWords = { kk: 0.99, ru: 0.988, en: 0.975 };
const wantedSentences = { kk: 0.985, ru: 0.985, en: 0.86 };

type Pair = readonly [number, number];
const toSpan = ([start, end]: Pair): { start: number; end: number } => ({ start, end });

/** Words and sentence boundaries. */
export function scoreSpanPart(language: Language): BenchRow[] {
  const words = noAgreement();
  const tokens = noAgreement();
  const banks = new Map<string, { ends: Agreement; confusions: string[] }>();
  const paragraphs = files[language].flatMap(readTreebank);
  const judges = heldOutJudges(language, paragraphs);
  for (const [index, { src, text, sents, tokens: goldTokens }] of paragraphs.entries()) {
    const found = tokenize(text, language);
    const gold = goldTokens.map(toSpan);
    addAgreement(words, wordSpans(text, found), wordSpans(text, gold));
    addAgreement(tokens, spanSet(found), spanSet(gold));
    const bank = banks.get(src) ?? { ends: noAgreement(), confusions: [] };
    banks.set(src, bank);
    const foundEnds = innerEnds(text, splitSentences(text, language, judges[index % folds]));
    const goldEnds = innerEnds(text, sents.map(toSpan));
    addAgreement(bank.ends, foundEnds, goldEnds);
    for (const end of foundEnds) {
      if (!goldEnds.has(end)) bank.confusions.push(`+ ${around(text, end)}`);
    }
    for (const end of goldEnds) {
      if (!foundEnds.has(end)) bank.confusions.push(`- ${around(text, end)}`);
    }
  }
  const legal = noAgreement();
  for (const paragraph of legalSamples(language)) {
    const text = paragraph.join(' ');
    const gold: { start: number; end: number }[] = [];
    for (const sentence of paragraph) {
      const start = (gold.at(-1)?.end ?? -1) + 1;
      gold.push({ start, end: start + sentence.length });
    }
    addAgreement(legal, innerEnds(text, sentences(text, language)), innerEnds(text, gold));
  }
  return [
    row('word F1', language, f1Of(words), wantedWords[language]),
    row('token F1, with marks', language, f1Of(tokens), null),
    ...[...banks].map(([name, { ends, confusions }]) => ({
      ...row(`sentence-boundary F1, ${name}`, language, f1Of(ends), wantedSentences[language]),
      confusions,
    })),
    row('sentence-boundary F1, legal samples', language, f1Of(legal), 0.97),
  ];
}

/** What judges gaps in each fold: for Russian, learned from the other folds; else what ships. */
function heldOutJudges(
  language: Language,
  paragraphs: readonly TreebankParagraph[],
): readonly (GapJudge | undefined)[] {
  if (language !== 'ru') return [];
  return Array.from({ length: folds }, (_, fold) => {
    const others = paragraphs.filter((_paragraph, index) => index % folds !== fold);
    return judgeBy(decodeGapModel(learnSentences(others, language)));
  });
}

function row(measure: string, language: Language, value: number, wanted: number | null): BenchRow {
  return { measure, language, value, wanted, unit: '%' };
}

function spanSet(spans: readonly { start: number; end: number }[]): Set<string> {
  return new Set(spans.map(({ start, end }) => `${start}-${end}`));
}

function around(text: string, at: string): string {
  const end = Number(at);
  return `${text.slice(Math.max(0, end - 40), end)} ¦ ${text.slice(end, end + 30)}`.replaceAll(
    '\n',
    '⏎',
  );
}

function legalSamples(language: Language): readonly (readonly string[])[] {
  const samples: Record<string, string[][]> = JSON.parse(
    readFileSync(`${languageDataFolder}/legal-samples.json`, 'utf8'),
  );
  return samples[language] ?? [];
}
