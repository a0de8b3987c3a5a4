// What one language costs in a fresh process of the compiled program, as JSON. Takes the language
// and, from standard input, texts, sentences as lists of words, and a vocabulary.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const dist = new URL('../../../dist/', import.meta.url);
const { loadLanguage, lemmatizerOf } = await import(
  new URL('shared/language/load-language.js', dist)
);
const { readRussianDictionaryFile } = await import(
  new URL('electron/cli/read-dictionary.js', dist)
);
const { tokenize } = await import(new URL('shared/language/tokenize.js', dist));

const repetitions = 5;
const language = process.argv[2];

/** Seconds of the fastest repetition. */
function best(act) {
  let least = Infinity;
  for (let run = 0; run < repetitions; run += 1) {
    const start = performance.now();
    act();
    least = Math.min(least, (performance.now() - start) / 1000);
  }
  return least;
}

const kept = () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};
const before = kept();
const start = performance.now();
await loadLanguage(language, readRussianDictionaryFile);
const { lemma, lemmasOf } = lemmatizerOf(language);
// The first words make whatever waits for them.
lemmasOf(['Word', 'слово', 'сөз']);
const milliseconds = performance.now() - start;
const megabytes = kept() - before;

const { texts, sentences, types } = JSON.parse(readFileSync(0, 'utf8'));
let tokens = 0;
const dividing = best(() => {
  tokens = 0;
  for (const text of texts) tokens += tokenize(text, language).starts.length;
});
const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
console.log(
  JSON.stringify({
    milliseconds,
    megabytes,
    tokens: tokens / dividing,
    vocabulary: types.length / best(() => types.forEach((type) => lemma(type))),
    running: words / best(() => sentences.forEach((sentence) => lemmasOf(sentence))),
  }),
);
