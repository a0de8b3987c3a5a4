import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lemmatizerOf } from '../../../shared/language/load-language.ts';
import type { Language } from '../../../shared/language/language.ts';
import { tokenize } from '../../../shared/language/tokenize.ts';
import { readTreebank } from '../../support/language-data.ts';
import { init } from '../language-adapter.ts';
import type { BenchRow } from './language-bench.ts';
import { sentenceWords } from './score-lemmas.ts';

const files = {
  kk: ['kk/ktb.sentences.jsonl'],
  ru: ['ru/ud.sentences.jsonl'],
  en: ['en/ewt-dev.sentences.jsonl', 'en/ewt-train.sentences.jsonl'],
};
const repetitions = 5;
const wantedTokens = 1_000_000;
const probe = fileURLToPath(new URL('load-probe.mjs', import.meta.url));

/** Speed on one core with what ships: best of a few repetitions. */
export async function scoreSpeedPart(language: Language): Promise<BenchRow[]> {
  await init();
  const { lemma, lemmasOf } = lemmatizerOf(language);
  const paragraphs = files[language].flatMap(readTreebank);
  const sentences = paragraphs.flatMap(sentenceWords).map((words) => words.map(({ form }) => form));
  const enough = <Item>(items: readonly Item[], size: number): Item[] =>
    Array.from({ length: Math.ceil(wantedTokens / size) }, () => items).flat();
  const words = sentences.reduce((sum, { length }) => sum + length, 0);
  const texts = enough(
    paragraphs.map(({ text }) => text),
    words,
  );
  const running = enough(sentences, words);
  const types = [...new Set(sentences.flat())];
  const runningWords = running.reduce((sum, { length }) => sum + length, 0);
  let tokens = 0;
  const tokenizing = best(() => {
    tokens = 0;
    for (const text of texts) tokens += tokenize(text, language).starts.length;
  });
  const row = (measure: string, value: number, wanted: number): BenchRow => ({
    measure,
    language,
    value,
    wanted,
    unit: '/s',
  });
  const { milliseconds, megabytes } = loading(language);
  return [
    { measure: 'loads', language, value: milliseconds, wanted: 500, unit: 'ms' },
    { measure: 'keeps in memory', language, value: megabytes, wanted: 100, unit: 'MB' },
    row('tokens divided', tokens / tokenizing, 1_000_000),
    row(
      'vocabulary lemmatised, no cache',
      types.length / best(() => types.forEach((type) => lemma(type))),
      200_000,
    ),
    row(
      'running text lemmatised by sentence',
      runningWords / best(() => running.forEach((sentence) => lemmasOf(sentence))),
      1_000_000,
    ),
  ];
}

/** What loading costs in a fresh process: the fastest of a few. */
function loading(language: Language): { milliseconds: number; megabytes: number } {
  const runs = Array.from({ length: 3 }, (): { milliseconds: number; megabytes: number } =>
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', probe, language], { encoding: 'utf8' }),
    ),
  );
  runs.sort((a, b) => a.milliseconds - b.milliseconds);
  const [fastest = { milliseconds: Infinity, megabytes: Infinity }] = runs;
  return fastest;
}

/** Seconds of the fastest repetition. */
function best(act: () => void): number {
  let least = Infinity;
  for (let run = 0; run < repetitions; run += 1) {
    const start = performance.now();
    act();
    least = Math.min(least, (performance.now() - start) / 1000);
  }
  return least;
}
