import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../../shared/language/language.ts';
import { languageDataFolder, readTreebank } from '../../support/language-data.ts';
import type { BenchRow } from './language-bench.ts';
import { sentenceWords } from './score-lemmas.ts';

const files = {
  kk: ['kk/ktb.sentences.jsonl'],
  ru: ['ru/ud.sentences.jsonl'],
  en: ['en/ewt-dev.sentences.jsonl', 'en/ewt-train.sentences.jsonl'],
};
/** Lists of forms, of which the first column or all words make the vocabulary. */
const vocabularies = {
  kk: { file: 'kk/kaznerd-valid.tokens.txt', columns: Infinity },
  ru: { file: 'ru/opencorpora.lemmas.tsv', columns: 1 },
  en: { file: 'en/ud.lemmas.tsv', columns: 1 },
};
const mostTypes = 40_000;
const wantedTokens = 1_000_000;
const probe = fileURLToPath(new URL('speed-probe.mjs', import.meta.url));

type Speed = {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly tokens: number;
  readonly vocabulary: number;
  readonly running: number;
};

/** Speed on one core of the compiled program, in a fresh process. */
export function scoreSpeedPart(language: Language): BenchRow[] {
  const paragraphs = files[language].flatMap(readTreebank);
  const sentences = paragraphs.flatMap(sentenceWords).map((words) => words.map(({ form }) => form));
  const words = sentences.reduce((sum, { length }) => sum + length, 0);
  const repeat = <Item>(items: readonly Item[]): Item[] =>
    Array.from({ length: Math.ceil(wantedTokens / words) }, () => items).flat();
  const input = JSON.stringify({
    texts: repeat(paragraphs.map(({ text }) => text)),
    sentences: repeat(sentences),
    types: vocabulary(language),
  });
  const speed: Speed = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', probe, language], {
      encoding: 'utf8',
      input,
      maxBuffer: 2 ** 20,
    }),
  );
  const row = (
    measure: string,
    value: number,
    wanted: number,
    unit: BenchRow['unit'] = '/s',
  ): BenchRow => ({ measure, language, value, wanted, unit });
  return [
    row('loads', speed.milliseconds, 500, 'ms'),
    row('keeps in memory', speed.megabytes, 100, 'MB'),
    row('tokens divided', speed.tokens, 1_000_000),
    row('vocabulary lemmatised, no cache', speed.vocabulary, 200_000),
    row('running text lemmatised by sentence', speed.running, 1_000_000),
  ];
}

/** Distinct forms with a letter. */
function vocabulary(language: Language): string[] {
  const { file, columns } = vocabularies[language];
  const lines = readFileSync(`${languageDataFolder}/${file}`, 'utf8').split('\n');
  const forms = lines.flatMap((line) => line.split('\t').slice(0, columns));
  return [...new Set(forms)].filter((form) => /\p{L}/u.test(form)).slice(0, mostTypes);
}
