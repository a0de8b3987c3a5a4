// Learns the weights of `shared/alignment/bead-confidence.ts` from seeded noisy sets: `npm run build`,
// then `node tests/bench/alignment/run-learn-confidence.mjs [rounds of seeds]`. First the Constitution
// and the Declaration are judged with weights of the election chapter and the model law, and the other
// way round; the weights at the end are those of all four, each text counting the same.
import { beadConfidence } from '../../../dist/shared/alignment/bead-confidence.js';
import { signNames } from '../../../dist/shared/alignment/bead-signs.js';
import {
  reliability,
  reliabilityLines,
  separation,
  separationLine,
} from './confidence-measures.mjs';
import { fitLogistic } from './fit-logistic.mjs';
import { documentsOf, judgedBeads, noisySets, scorer, textOf } from './judged-beads.mjs';

if (scorer === null) {
  console.log('The development texts are not here: nothing to learn from.');
  process.exit(0);
}
const rounds = Number(process.argv[2] ?? '4');
const ridge = 10;
/** Where too few beads are right to learn from; judged all the same. */
const unlearned = ['fi-nl'];

const groups = new Map();
for (let round = 0; round < rounds; round += 1) {
  const names = Object.keys(noisySets).filter((name) => round % 4 < noisySets[name]);
  for (const { name, documents } of documentsOf(names, round)) {
    for (const { versions, pairs } of documents.flatMap((one) => judgedBeads(name, one))) {
      for (const { pair, beads } of pairs) {
        const key = `${name} ${versions} ${pair}`;
        const group = groups.get(key) ?? { text: textOf(name), pair, versions, beads: [] };
        groups.set(key, group);
        group.beads.push(...beads);
      }
    }
  }
}

function learn(texts) {
  const examples = texts.flatMap((text) => {
    const beads = [...groups.values()]
      .filter((group) => group.text === text && !unlearned.includes(group.pair))
      .flatMap((group) => group.beads);
    return beads.map(({ signs, isRight }) => ({
      features: signNames.map((name) => signs[name]),
      outcome: isRight ? 1 : 0,
      weight: 1e4 / beads.length,
    }));
  });
  const weights = fitLogistic(examples, ridge);
  return Object.fromEntries(
    signNames.map((name, place) => [name, Number(weights[place].toFixed(2))]),
  );
}

const halves = [
  ['constitution', 'udhr'],
  ['election', 'model'],
];
const judged = [];
for (const [learned, others] of [halves, halves.toReversed()]) {
  const weights = learn(learned);
  console.log(`\nLearned from ${learned.join(' and ')}: ${JSON.stringify(weights)}`);
  for (const [label, { text, versions, beads }] of groups) {
    if (!others.includes(text)) continue;
    const own = beads.map(({ signs, isRight }) => ({
      ...{ confidence: beadConfidence(signs, weights), isRight, versions },
    }));
    console.log(separationLine(label, separation(scorer, own), own.length));
    judged.push(...own);
  }
}
for (const versions of [2, 3]) {
  console.log(`\nBeads of ${versions} versions with the weights of other texts`);
  const own = judged.filter((bead) => bead.versions === versions);
  console.log(reliabilityLines(reliability(own)).join('\n'));
}
console.log(`\nOf all four texts: ${JSON.stringify(learn(halves.flat()), null, 2)}`);
