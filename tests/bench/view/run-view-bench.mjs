// Speed of the page in Chromium beside a flat ProseMirror document of the same schema with all codes
// as decorations at once: `npm run bench:view`. Each case is opened in a window of its own; figures
// are medians.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { seededLaw } from '../seeded-text.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const executablePath = process.env.TALDA_CHROMIUM ?? '/usr/bin/chromium';
const runs = Number(process.env.RUNS ?? 5);

const outDir = mkdtempSync(join(tmpdir(), 'talda-bench-'));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0 },
});
const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1' },
});
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
});

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const law = (characters, seed) => seededLaw('ru', characters / 6, seed).slice(0, characters);

/** Runs `act` in a fresh window with the text and codes loaded. */
async function inWindow(text, codes, act) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate((given) => globalThis.bench.load(given), text);
  await page.evaluate((given) => globalThis.bench.code(...given), codes);
  const result = await act(page);
  await page.close();
  return result;
}

async function opening(text, codes, kind, count = runs) {
  const times = [];
  for (let run = 0; run < count; run += 1) {
    times.push(
      await inWindow(text, codes, (page) => page.evaluate((k) => globalThis.bench.open(k), kind)),
    );
  }
  return median(times);
}

async function coding(text, codes, kind, count = 15) {
  return inWindow(text, codes, async (page) => {
    await page.evaluate((k) => globalThis.bench.open(k), kind);
    await page.waitForTimeout(500);
    const times = [];
    for (let run = 0; run < count; run += 1)
      times.push(await page.evaluate(() => globalThis.bench.addOne()));
    return median(times);
  });
}

/** Share of frames, in per cent, that came later than one and a half frames after the one before. */
async function dropped(text, codes, frames) {
  return inWindow(text, codes, async (page) => {
    await page.evaluate(() => globalThis.bench.open('page'));
    await page.waitForTimeout(500);
    const shares = [];
    for (let run = 0; run < 3; run += 1) {
      const gaps = await page.evaluate((count) => globalThis.bench.scroll(count), frames);
      shares.push((100 * gaps.filter((gap) => gap > 25).length) / gaps.length);
    }
    return median(shares);
  });
}

const rows = [];
const add = (what, goal, page, flat, unit = 'ms') => {
  const shown = (value) => (value === null ? '' : `${value.toFixed(1)} ${unit}`);
  rows.push({
    what,
    goal,
    page: shown(page),
    flat: shown(flat),
    ratio: page === null || flat === null || page === 0 ? '' : (flat / page).toFixed(1),
  });
  console.error(rows.at(-1));
};

const only = process.env.ONLY?.split(',');
const wants = (name) => only === undefined || only.includes(name);
const five = law(2_700_000, 1);
const hundred = law(100_000, 2);
const six = law(600_000, 3);
const short = [20, 300];
if (wants('a')) {
  for (const count of [10_000, 50_000]) {
    add(
      `open 5 M characters with ${count} codes`,
      '400 ms',
      await opening(five, [count, ...short], 'page'),
      process.env.NOFLAT ? null : await opening(five, [count, ...short], 'flat', 3),
    );
  }
}
if (wants('b')) {
  for (const count of [10_000, 50_000]) {
    add(
      `code a passage among ${count}`,
      '16 ms',
      await coding(five, [count, ...short], 'page'),
      process.env.NOFLAT ? null : await coding(five, [count, ...short], 'flat', 5),
    );
  }
}
if (wants('c')) {
  const codes = await dropped(five, [50_000, ...short], 300);
  const plain = await dropped(five, [0, ...short], 300);
  add(
    'late frames, 5 M from end to end, 50,000 codes (flat: no codes)',
    'equal',
    codes,
    plain,
    '%',
  );
}
if (wants('d')) {
  const codes = [10_000, ...short];
  add(
    'open 100,000 characters with 10,000 codes',
    '',
    await opening(hundred, codes, 'page'),
    await opening(hundred, codes, 'flat', 3),
  );
  add(
    'code a passage among them',
    '16 ms',
    await coding(hundred, codes, 'page'),
    await coding(hundred, codes, 'flat', 5),
  );
  add(
    'late frames (flat: no codes)',
    '',
    await dropped(hundred, codes, 200),
    await dropped(hundred, [0, ...short], 200),
    '%',
  );
}
if (wants('e')) {
  const codes = [303, 5_000, 100_000];
  add(
    'open 600,000 characters with 303 overlapping codes',
    '',
    await opening(six, codes, 'page'),
    await opening(six, codes, 'flat', 3),
  );
  add(
    'late frames (flat: no codes)',
    'equal',
    await dropped(six, codes, 300),
    await dropped(six, [0, ...short], 300),
    '%',
  );
}
console.table(rows);
await browser.close();
await server.close();
rmSync(outDir, { recursive: true });
