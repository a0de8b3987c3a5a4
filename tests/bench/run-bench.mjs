// Speed of the main jobs on seeded texts in three languages at 1 and 5 million tokens, beside other
// programs (Python's re and Counter, NLTK, scikit-learn from Debian) and the bare scan of all
// characters, medians and ratios of one run. As root it has apt-get install what is missing of them,
// but not with `-- --as-is`; a number measures that many million tokens only.
import { forked } from './measures/forked.mjs';
import { installPeers, missingPeers } from './measures/peers.mjs';
import { milliseconds, printTable, verdict } from './measures/print-table.mjs';

/** How many times as fast as the fastest of the others the index is to be. */
const wantedRatio = 3.5;
const args = process.argv.slice(2);
const chosen = args.map(Number).filter((size) => size > 0);
const sizes = chosen.length > 0 ? chosen : [1, 5];

if (!args.includes('--as-is')) installPeers(missingPeers());
const missing = missingPeers();
if (missing.length > 0) {
  console.log(`Not here, so not measured: ${missing.join(', ')}. apt-get install them as root.`);
}

const reports = [];
for (const size of sizes) {
  const report = await forked('measure-size.mjs', String(size));
  reports.push(report);
  printSize(report);
}
printGrowth(reports);
console.log('\n100,000 annotations over 1,000 documents');
printSteps(await forked('measure-size.mjs', 'annotations'), true);

function printSize({ millions, tokens, characters, counts, index, scan, memory, peak, ...rest }) {
  const shown = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  console.log(
    `\n${(tokens / 1e6).toFixed(2)} M tokens, ${(characters / 1e6).toFixed(1)} M characters, ` +
      shown.join(', '),
  );
  // What is wanted is wanted at a million tokens.
  printSteps(rest.steps, millions === 1);
  const peers = Object.entries(rest.peers);
  if (peers.length > 0) {
    console.log('');
    printTable(
      ['others, over the same texts', 'ms', 'index is faster'],
      peers.map(([name, seconds]) => [name, milliseconds(seconds), `${ratio(seconds, index)} ×`]),
    );
    const counting = peers.filter(([name]) => !name.includes('scan'));
    const fastest = Math.min(...counting.map(([, seconds]) => seconds));
    console.log(
      `index against the fastest of them: ${ratio(fastest, index)} × ` +
        `(${verdict(fastest / index, wantedRatio, false)}); ${ratio(index, scan)} raw scans`,
    );
  }
  const perMillion = memory / 2 ** 20 / (tokens / 1e6);
  console.log(
    `memory of the index ${perMillion.toFixed(0)} MiB a million tokens; ` +
      `peak of the process ${(peak / 2 ** 20).toFixed(0)} MiB`,
  );
}

function printSteps(steps, isJudged) {
  printTable(
    ['step', 'ms', isJudged ? 'wanted' : ''],
    steps.map(({ name, seconds, wanted }) => [
      name,
      milliseconds(seconds),
      isJudged ? verdict(seconds * 1000, wanted) : '',
    ]),
  );
}

/** How many times as long each step takes at the larger size, beside how many times the tokens. */
function printGrowth([small, large]) {
  if (large === undefined) return;
  const times = large.tokens / small.tokens;
  console.log(
    `\ngrowth from ${small.millions} to ${large.millions} million (${times.toFixed(2)} × tokens)`,
  );
  printTable(
    ['step', 'times', 'of linear'],
    large.steps.map(({ name, seconds }, step) => {
      const growth = seconds / small.steps[step].seconds;
      return [name, growth.toFixed(2), (growth / times).toFixed(2)];
    }),
  );
}

function ratio(one, other) {
  return (one / other).toFixed(2);
}
