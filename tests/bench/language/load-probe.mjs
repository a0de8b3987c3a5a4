// What it costs to make languages ready in a fresh process: prints milliseconds and megabytes.
import { performance } from 'node:perf_hooks';

const dist = new URL('../../../dist/', import.meta.url);
const { loadLanguage, lemmatizerOf } = await import(
  new URL('shared/language/load-language.js', dist)
);
const { readRussianDictionaryFile } = await import(
  new URL('electron/cli/read-dictionary.js', dist)
);

const languages = process.argv.slice(2);
globalThis.gc();
const before = process.memoryUsage();
const start = performance.now();
for (const language of languages) {
  await loadLanguage(language, readRussianDictionaryFile);
  // The first word makes whatever waits for it.
  lemmatizerOf(language).lemmasOf(['Word', 'слово', 'сөз']);
}
const milliseconds = performance.now() - start;
globalThis.gc();
const after = process.memoryUsage();
const kept = (memory) => memory.heapUsed + memory.external;
console.log(JSON.stringify({ milliseconds, megabytes: (kept(after) - kept(before)) / 2 ** 20 }));
