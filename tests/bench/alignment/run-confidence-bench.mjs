// Measures the confidence of the built aligner on many seeds of the noisy sets, each pair of three
// languages also by itself: `npm run build`, then
// `node tests/bench/alignment/run-confidence-bench.mjs [rounds of seeds] [name of a set …]`.
// Shows how well it tells right beads from wrong ones, whether it means what it says, and how many
// rows lie below each bound that is drawn on screen, also of clean texts.
import { cleanSets, documentsOf, judgedBeads, noisySets, scorer } from './judged-beads.mjs';
import {
  reliability,
  reliabilityLines,
  separation,
  separationLine,
} from './confidence-measures.mjs';

if (scorer === null) {
  console.log('The development texts are not here: nothing to measure.');
  process.exit(0);
}
const [rounds = '4', ...chosen] = process.argv.slice(2);
const isChosen = (name) => chosen.length === 0 || chosen.includes(name);

const bounds = [0.5, 0.7, 0.8, 0.85, 0.9];
const groups = new Map();
const rows = new Map();
const add = (map, key, values) => map.set(key, [...(map.get(key) ?? []), ...values]);

for (let round = 0; round < Number(rounds); round += 1) {
  const noisy = Object.keys(noisySets).filter((name) => round % 4 < noisySets[name]);
  const names = [...noisy, ...(round === 0 ? cleanSets : [])].filter(isChosen);
  for (const { name, documents } of documentsOf(names, round)) {
    for (const document of documents) {
      for (const { versions, pairs, rows: found } of judgedBeads(name, document)) {
        for (const { pair, beads } of pairs) add(groups, `${name} ${versions} ${pair}`, beads);
        add(rows, `${name} ${versions}`, found);
      }
    }
  }
}
for (const [label, beads] of groups) {
  console.log(separationLine(label, separation(scorer, beads), beads.length));
}
for (const versions of ['2', '3']) {
  const beads = [...groups]
    .filter(([label]) => label.split(' ')[1] === versions)
    .flatMap(([, own]) => own);
  if (beads.length === 0) continue;
  console.log(`\nAll beads of ${versions} versions`);
  console.log(reliabilityLines(reliability(beads)).join('\n'));
}
console.log(`\nRows less sure than ${bounds.join(', ')}`);
for (const [label, own] of rows) {
  const shares = bounds.map((bound) => {
    const below = own.filter(({ confidence }) => confidence < bound).length;
    return `${((below / own.length) * 100).toFixed(1)} %`.padStart(7);
  });
  console.log(`${label.padEnd(38)} ${String(own.length).padStart(6)} rows ${shares.join(' ')}`);
}
