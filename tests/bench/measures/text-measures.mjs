// What reading the words of texts costs, in a process that holds the texts alone, as the other programs
// do: sends what it measured to the process that forked it. Its argument names the file of the texts.
import { readFileSync } from 'node:fs';
import { readRussianDictionaryFile } from '../../../dist/electron/cli/read-dictionary.js';
import { indexTokens } from '../../../dist/shared/codebook/index-tokens.js';
import { buildTokenTable } from '../../../dist/shared/document/build-token-table.js';
import { loadLanguage } from '../../../dist/shared/language/load-language.js';
import { median, once } from './median.mjs';
import { languages } from './seeded-files.mjs';

await Promise.all(languages.map((language) => loadLanguage(language, readRussianDictionaryFile)));
process.send(await measureTexts(JSON.parse(readFileSync(process.argv[2], 'utf8'))));

/** Beside what one would write first and the bare scan. */
async function measureTexts(documents) {
  const texts = documents.map(({ text }) => text);
  const scan = await median(() => texts.reduce((sum, text) => sum + scanUtf16(text), 0));
  const regex = await median(() => countByRegex(texts), 3);
  const memoryBefore = usedMemory();
  const index = await median(() => documents.map(indexWords));
  const memory = usedMemory() - memoryBefore;
  const sentences = await once(() => index.value.map(({ table }) => table.sentenceIds));
  const lemmas = await once(() => index.value.map((one) => one.typesOfLemma('')));
  const tokens = index.value.reduce((sum, { table }) => sum + table.typeIds.length, 0);
  return {
    tokens,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    /** Bytes that the indexes hold. */
    memory,
    scan: scan.seconds,
    steps: [
      { name: 'raw scan of all characters', seconds: scan.seconds },
      { name: 'JavaScript regex and Map', seconds: regex.seconds },
      { name: 'index: tokens, types, positions', seconds: index.seconds },
      { name: 'sentences (once)', seconds: sentences.seconds },
      { name: 'lemmas of all words (once)', seconds: lemmas.seconds },
    ],
    index: index.seconds,
  };
}

/** Tokens with offsets, vocabulary numbers and where each type stands. */
function indexWords({ id, text, language }) {
  const index = indexTokens(buildTokenTable(id, text, language), text, language);
  index.positionsOf(0);
  return index;
}

function usedMemory() {
  // Twice: what the first one finds unused, the second one frees.
  for (let turn = 0; turn < 2; turn += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function scanUtf16(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

function countByRegex(texts) {
  const counts = new Map();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts.size;
}
