// One size in a process of its own, so that its memory is its own: sends what it measured to the
// process that forked it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRussianDictionaryFile } from '../../../dist/electron/cli/read-dictionary.js';
import { loadLanguage } from '../../../dist/shared/language/load-language.js';
import { measureCodes, measureWords } from './analysis-measures.mjs';
import { measureCoding } from './coding-measures.mjs';
import { forked } from './forked.mjs';
import { measureManyAnnotations } from './many-annotations.mjs';
import { once } from './median.mjs';
import { measurePeers } from './peers.mjs';
import { corpusOf, importAll } from './seeded-corpus.mjs';
import { languages, seededFiles } from './seeded-files.mjs';

await Promise.all(languages.map((language) => loadLanguage(language, readRussianDictionaryFile)));
const [, , what] = process.argv;
process.send(
  what === 'annotations' ? await measureManyAnnotations() : await measureSize(Number(what)),
);

async function measureSize(millions) {
  const imported = await once(() => importAll(seededFiles(millions * 1_000_000)));
  const { documents, segments } = imported.value;
  const { texts, peers } = await measureReading(documents, millions > 1 ? 3 : 5);
  const corpus = corpusOf(imported.value);
  const words = await measureWords(corpus);
  const coding = await measureCoding(corpus);
  const codes = await measureCodes({ ...corpus, annotations: coding.annotations });
  return {
    millions,
    tokens: texts.tokens,
    characters: texts.characters,
    counts: {
      documents: documents.length,
      segments: segments.length,
      hits: coding.hits,
      'concordance lines': words.concordanceLines,
      terms: words.terms,
    },
    index: texts.index,
    scan: texts.scan,
    memory: texts.memory,
    peak: process.resourceUsage().maxRSS * 1024,
    peers,
    steps: [
      ...texts.steps,
      { name: 'import (once)', seconds: imported.seconds },
      ...words.steps,
      ...coding.steps,
      ...codes,
    ],
  };
}

/** The program and others on the same texts, each in a process of its own. */
async function measureReading(documents, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'talda-bench-'));
  try {
    const path = join(folder, 'texts.json');
    const texts = documents.map(({ id, text, language }) => ({ id, text, language }));
    writeFileSync(path, JSON.stringify(texts));
    // Twice in turn: what else the machine does for a while is neither theirs nor ours.
    const reports = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const own = await forked('text-measures.mjs', path);
      reports.push({ texts: own, peers: measurePeers(path, runs) });
    }
    return reports.reduce(quieter);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of two reports alike the lower of every two numbers. */
function quieter(one, other) {
  if (typeof one === 'number') return Math.min(one, other);
  if (typeof one !== 'object') return one;
  const entries = Object.entries(one).map(([name, value]) => [name, quieter(value, other[name])]);
  return Array.isArray(one) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
