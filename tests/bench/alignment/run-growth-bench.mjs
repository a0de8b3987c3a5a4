// Time and memory of the built aligner as texts grow: `npm run build`, then
// `node tests/bench/alignment/run-growth-bench.mjs [sentences …]`. The texts are noisy copies of the
// Constitution, one after another, each with its own drops, joins and cuts; a share of the words of
// each copy is changed, so that copies do not repeat each other.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { alignmentSteps } from '../../../dist/shared/alignment/align-versions.js';
import { builtinLexicon } from '../../../dist/shared/alignment/builtin-lexicon.js';
import { chooseSources } from '../../../dist/shared/alignment/stem-lexicon.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
if (!existsSync(here('../../../../shared/align/score.mjs'))) {
  console.log('The development texts are not here: nothing to measure.');
  process.exit(0);
}
const languages = ['kk', 'ru', 'en'];
const changedShare = 0.1;

const folder = mkdtempSync(join(tmpdir(), 'talda-growth-'));
const copies = [1, 3, 5].flatMap((seed) => {
  execFileSync('node', [here('run-make-sets.mjs'), folder, String(seed)], { stdio: 'inherit' });
  return JSON.parse(readFileSync(join(folder, 'constitution-plain-noisy.json'), 'utf8')).docs;
});

/** The same words of a copy are changed in each of its sentences. */
function changed(text, copy) {
  return text.replace(/\p{Ll}{5,}/gu, (word) => {
    let hash = copy * 2654435761;
    for (const letter of word.slice(0, 5)) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
    const share = ((hash ^ (hash >>> 15)) >>> 0) / 4294967296;
    return share < changedShare ? [...word].reverse().join('') : word;
  });
}

function textOf(sentences) {
  const segments = languages.map(() => []);
  for (let copy = 0; segments[1].length < sentences; copy += 1) {
    const { sents } = copies[copy % copies.length];
    languages.forEach((language, side) => {
      segments[side].push(...sents[language].map((text) => changed(text, copy)));
    });
  }
  return languages.map((language, side) => ({
    language,
    segments: segments[side].slice(0, sentences),
  }));
}

const lexicon = chooseSources(await builtinLexicon(), ['udhr']);
const given = process.argv.slice(2).map(Number);
for (const size of given.length > 0 ? given : [700, 1000, 2000, 4000, 8000, 20000]) {
  const versions = textOf(size);
  let most = 0;
  let longest = 0;
  const start = performance.now();
  const processorStart = process.cpuUsage().user;
  let last = start;
  const steps = alignmentSteps(versions, lexicon);
  while (steps.next().done !== true) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    most = Math.max(most, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - start) / 1000;
  const processor = (process.cpuUsage().user - processorStart) / 1e6;
  console.log(
    `${size} x 3 sentences: ${seconds.toFixed(1)} s (processor ${processor.toFixed(1)} s, ` +
      `${((processor * 1000) / size).toFixed(2)} ms a sentence), longest piece ${Math.round(longest)} ms, ` +
      `memory ${Math.round(most / 1e6)} MB`,
  );
}
