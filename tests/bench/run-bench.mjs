// Speed of the main job on seeded text in three languages, each step beside two baselines of the
// same run: a regular expression with a Map, which is what one would write first, and a bare scan
// over the UTF-16 code units, which is what the machine can do at best. `npm run bench` runs 1 and
// 5 million tokens, each in a process of its own so that peak memory is its own.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { indexTokens } from '../../dist/shared/codebook/index-tokens.js';
import {
  compileIndicators,
  findIndicatorHits,
} from '../../dist/shared/codebook/indicator-matching.js';
import {
  acceptAnnotations,
  proposeAnnotations,
} from '../../dist/shared/annotation/indicator-annotation.js';
import { runAnalysis } from '../../dist/shared/analysis/run-analysis.js';
import { countingIds } from '../../dist/shared/base/identifiers.js';
import { buildTokenTable } from '../../dist/shared/document/build-token-table.js';
import { importFile } from '../../dist/shared/import/import-document.js';
import { detectLanguage } from '../../dist/shared/language/detect-language.js';
import { loadLanguage } from '../../dist/shared/language/load-language.js';
import { noStopWordsByHand } from '../../dist/shared/language/stop-word-edits.js';
import { noWordForms } from '../../dist/shared/language/word-forms.js';
import { readRussianDictionaryFile } from '../../dist/electron/cli/read-dictionary.js';
import { seededLaw } from './seeded-text.mjs';

const at = '2026-01-01T00:00:00.000Z';
const languages = ['kk', 'ru', 'en'];
/** Words in one document: about a long law. */
const documentWords = 50_000;
const repetitions = 3;

const codebook = JSON.parse(
  readFileSync(new URL('../../corpora/starter-codebook.json', import.meta.url), 'utf8'),
);

const everything = { documentIds: null, leaveOut: ['note', 'reference'], labelLanguage: 'en' };
const frequencyRequest = {
  ...everything,
  kind: 'conceptFrequencies',
  conceptIds: null,
  includesDescendants: false,
  statuses: ['accepted'],
  origins: null,
  coderIds: null,
  recordingUnit: 'clause',
  groupBy: { by: 'article' },
  leavesOutZeroRows: true,
};
const concordanceRequest = {
  ...everything,
  kind: 'concordance',
  query: {
    by: 'pattern',
    pattern: 'аким',
    matching: 'lemma',
    isCaseSensitive: false,
    language: 'ru',
  },
  contextWords: 8,
  sortBy: ['R1', 'L1'],
};

if (process.argv[2] === undefined) {
  for (const millions of [1, 5]) {
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(millions)], {
      stdio: 'inherit',
    });
  }
} else {
  await measure(Number(process.argv[2]) * 1_000_000);
}

async function measure(wantedTokens) {
  await Promise.all(languages.map((language) => loadLanguage(language, readRussianDictionaryFile)));
  const files = seededFiles(wantedTokens);
  const ids = countingIds();
  const imported = await timed(async () => {
    const results = [];
    for (const { bytes, fileName, language } of files) {
      const options = { encoding: 'detect', kind: 'detect', language, keepPageRemains: false, at };
      const result = await importFile({ bytes, fileName, ...options }, ids, detectLanguage);
      if (!result.ok) throw new Error(`${fileName}: ${JSON.stringify(result.error)}`);
      results.push(result.value);
    }
    return results;
  });
  const works = imported.value.map(({ work }) => work);
  const documents = imported.value.flatMap((file) => file.documents);
  const segments = imported.value.flatMap((file) => file.segments);
  const texts = documents.map(({ text }) => text);

  const scan = await best(() => texts.reduce((sum, text) => sum + scanUtf16(text), 0));
  const regex = await best(() => countByRegex(texts));
  const tokenised = await best(() =>
    documents.map(({ id, text, language }) => buildTokenTable(id, text, language)),
  );
  const tables = tokenised.value;
  const tokens = tables.reduce((sum, table) => sum + table.typeIds.length, 0);
  const indexed = await best(() =>
    documents.map((document, i) => {
      const index = indexTokens(tables[i], document.text, document.language);
      // Each part of the index is made when first asked for.
      index.positionsOf(0);
      index.typesOfForm('');
      index.typesOfLemma('');
      index.typesWithPrefix('');
      index.paragraphIds();
      index.ordinals();
      return index;
    }),
  );
  const compiled = Object.fromEntries(
    languages.map((language) => [
      language,
      compileIndicators(codebook.concepts, language, noWordForms),
    ]),
  );
  const found = await best(() =>
    documents.map((document, i) =>
      findIndicatorHits(compiled[document.language], indexed.value[i]),
    ),
  );
  const segmentsOf = groupByDocument(segments);
  const proposed = await timed(() =>
    documents.flatMap((document, i) =>
      proposeAnnotations(document, segmentsOf.get(document.id) ?? [], found.value[i], [], {
        coderId: 'coder_bench',
        at,
        ids,
      }),
    ),
  );
  const everyId = new Set(proposed.value.map(({ id }) => id));
  const annotations = acceptAnnotations(proposed.value, everyId, at);
  const indexOf = new Map(indexed.value.map((index) => [index.table.documentId, index]));
  const corpus = {
    works,
    documents,
    segments,
    codebook,
    annotations,
    wordForms: noWordForms,
    stopWords: noStopWordsByHand,
    tokenIndex: (document) => indexOf.get(document.id),
  };
  const frequencies = await best(() => run(frequencyRequest, corpus));
  const concordance = await best(() => run(concordanceRequest, corpus));

  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const rate = (seconds) => tokens / seconds / 1e6;
  console.log(
    `\n${(tokens / 1e6).toFixed(2)} M tokens, ${(characters / 1e6).toFixed(1)} M characters, ` +
      `${documents.length} documents, ${segments.length} segments, ` +
      `${found.value.flat().length} indicator hits, ${concordance.value.rows.length} concordance lines`,
  );
  console.log('step                     seconds   M tokens/s   x regex+Map   x UTF-16 scan');
  for (const [name, { seconds }] of [
    ['raw UTF-16 scan', scan],
    ['regex and Map', regex],
    ['import (once)', imported],
    ['tokenise', tokenised],
    ['index', indexed],
    ['find indicators', found],
    ['anchor proposals (once)', proposed],
    ['frequencies by article', frequencies],
    ['concordance', concordance],
  ]) {
    console.log(
      name.padEnd(24) +
        seconds.toFixed(3).padStart(8) +
        rate(seconds).toFixed(2).padStart(13) +
        (regex.seconds / seconds).toFixed(2).padStart(14) +
        (scan.seconds / seconds).toFixed(3).padStart(16),
    );
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`peak memory ${peak.toFixed(0)} MiB`);
}

function seededFiles(wantedTokens) {
  const files = [];
  // A token is a word or a punctuation mark: about 0.85 words a token in this kind of text.
  const words = wantedTokens * 0.85;
  for (let written = 0, seed = 1; written < words; written += documentWords, seed += 1) {
    const language = languages[seed % languages.length];
    const text = seededLaw(language, Math.min(documentWords, words - written), seed);
    const fileName = `law-${seed}-${language}.txt`;
    files.push({ bytes: new TextEncoder().encode(text), fileName, language });
  }
  return files;
}

async function timed(work) {
  const start = process.hrtime.bigint();
  const value = await work();
  return { value, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

/** The fastest of some runs: what disturbs a run only ever makes it slower. */
async function best(work) {
  let fastest = await timed(work);
  for (let run = 1; run < repetitions; run += 1) {
    const next = await timed(work);
    if (next.seconds < fastest.seconds) fastest = next;
  }
  return fastest;
}

function run(request, corpus) {
  const result = runAnalysis(request, corpus);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
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

function groupByDocument(segments) {
  const groups = new Map();
  for (const segment of segments) {
    const group = groups.get(segment.documentId);
    if (group === undefined) groups.set(segment.documentId, [segment]);
    else group.push(segment);
  }
  return groups;
}
