// Beads that the built aligner finds in seeded sets, with whether they are right: for the confidence.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignVersions } from '../../../dist/shared/alignment/align-versions.js';
import { builtinLexicon } from '../../../dist/shared/alignment/builtin-lexicon.js';
import { chooseSources, emptyLexicon } from '../../../dist/shared/alignment/stem-lexicon.js';
import { versionBeads } from '../../../dist/shared/alignment/version-beads.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The measures of the development data; `null` where those are not. */
const scorerPath = here('../../../../shared/align/score.mjs');
export const scorer = existsSync(scorerPath) ? await import(scorerPath) : null;

/** Sets and in how many of every four rounds of seeds they are aligned: long texts need fewer. */
export const noisySets = {
  'election-plain-noisy': 4,
  'election-structured-noisy': 4,
  'neutral-noisy': 4,
  'model-plain-noisy': 2,
  'model-short-noisy': 4,
  'udhr-plain-noisy': 4,
  'constitution-plain-noisy': 1,
  'constitution-structured-noisy': 1,
  'constitution-sections-noisy': 1,
};
export const cleanSets = [
  ...['election-plain-clean', 'election-structured-clean', 'model-plain-clean'],
  ...['udhr-plain-clean', 'constitution-plain-clean', 'abstracts'],
];

/** The text that a set is made from; `neutral` is the Declaration in other languages. */
export function textOf(set) {
  return set.split('-')[0].replace('neutral', 'udhr');
}

const lexicon = await builtinLexicon();

/** The words that a text may be aligned with: those of others. */
function lexiconFor(set) {
  if (set.startsWith('neutral')) return emptyLexicon;
  const text = textOf(set);
  return chooseSources(
    lexicon,
    ['constitution', 'udhr'].filter((source) => source !== text),
  );
}

/** As far apart as the documents of a round, so that no noise comes twice. */
const seedsInRound = 6;

/** The documents of some sets in a round of seeds, by the name of the set. */
export function documentsOf(names, round) {
  const folder = mkdtempSync(join(tmpdir(), 'talda-confidence-'));
  execFileSync('node', [here('run-make-sets.mjs'), folder, String(1 + round * seedsInRound)]);
  const read = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).docs;
  const sets = names.map((name) => ({ name, documents: read(name) }));
  rmSync(folder, { recursive: true });
  return sets;
}

/** All the languages of a document, and each two of three. */
function cutsOf([first, second, third]) {
  if (third === undefined) return [[first, second]];
  return [
    [first, second, third],
    ...[
      [first, second],
      [first, third],
      [second, third],
    ],
  ];
}

const keyOf = (source, target) => `${source.join()}|${target.join()}`;

/** By pair: the beads with their signs and whether gold has them; by cut: the rows of all versions. */
export function judgedBeads(set, document) {
  const words = lexiconFor(set);
  return cutsOf(Object.keys(document.sents)).map((languages) => {
    const versions = languages.map((language) => ({
      language,
      segments: document.sents[language],
    }));
    const aligned = alignVersions(versions, words);
    const pairs = aligned.pairs.map(({ source, target, beads }) => {
      const pair = `${languages[source]}-${languages[target]}`;
      const gold = new Set(document.pairs[pair].map((bead) => keyOf(...bead)));
      const judged = beads.map(({ stray, signs, confidence, ...sides }) => {
        const own = (side) =>
          sides[side].filter((segment) => stray?.side !== side || stray.segment !== segment);
        return { signs, confidence, isRight: gold.has(keyOf(own('source'), own('target'))) };
      });
      return { pair, beads: judged };
    });
    return { versions: languages.length, pairs, rows: versionBeads(aligned) };
  });
}
