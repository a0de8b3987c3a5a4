// Speed of the page in Chromium: `npm run bench:view`. Opening and coding stand beside a flat
// ProseMirror document of the same schema with all codes as decorations at once, scrolling beside the
// same page without codes. Every figure is a median of several runs, each opening in a fresh window.
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
/** The flat page takes its time. */
const flatRuns = Math.min(runs, 2);

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
  await page.evaluate(() => globalThis.document.fonts.ready.then(() => undefined));
  await page.evaluate((given) => globalThis.bench.load(given), text);
  await page.evaluate((given) => globalThis.bench.code(...given), codes);
  const result = await act(page);
  await page.close();
  return result;
}

/** Time from the call that opens the page to its first frame with codes. */
async function opening(text, codes, kind, count) {
  const times = [];
  for (let run = 0; run < count; run += 1) {
    times.push(
      await inWindow(text, codes, (page) => page.evaluate((k) => globalThis.bench.open(k), kind)),
    );
  }
  return median(times);
}

/** Waits until all sections have their words in the window. */
async function whole(page) {
  const isWhole = () => globalThis.document.querySelector('[data-waiting]') === null;
  await page.waitForFunction(isWhole, null, { timeout: 120_000 });
  await page.waitForTimeout(1000);
}

/** How long the window is busy with one more code. */
async function coding(text, codes, kind, count) {
  return inWindow(text, codes, async (page) => {
    await page.evaluate((k) => globalThis.bench.open(k), kind);
    await whole(page);
    const times = [];
    for (let run = 0; run < count; run += 1)
      times.push(await page.evaluate(() => globalThis.bench.addOne()));
    return median(times);
  });
}

/** Share of frames, in per cent, that came later than one and a half frames after the one before. */
async function late(text, codes, frames, step) {
  return inWindow(text, codes, async (page) => {
    await page.evaluate(() => globalThis.bench.open('page'));
    await whole(page);
    const gaps = await page.evaluate((given) => globalThis.bench.scroll(...given), [frames, step]);
    return (100 * gaps.filter((gap) => gap > 25).length) / gaps.length;
  });
}

const rows = [];
function report(what, goal, page, other, unit) {
  const shown = (value) => (value === null ? '' : `${value.toFixed(1)} ${unit}`);
  rows.push({
    what,
    goal,
    page: shown(page),
    'flat / without codes': shown(other),
    ratio: other === null || page === 0 ? '' : (other / page).toFixed(1),
  });
  console.error(`${what}: ${shown(page)} (${shown(other)})`);
}

async function reportOpening(what, goal, text, codes) {
  report(
    what,
    goal,
    await opening(text, codes, 'page', runs),
    await opening(text, codes, 'flat', flatRuns),
    'ms',
  );
}
async function reportCoding(what, text, codes) {
  report(
    what,
    '16 ms',
    await coding(text, codes, 'page', 15),
    await coding(text, codes, 'flat', 5),
    'ms',
  );
}
async function reportScrolling(what, text, codes) {
  for (const [way, frames, step] of [
    ['end to end in 300 frames', 300, null],
    ['90 px a frame', 300, 90],
  ]) {
    const coded = [];
    const plain = [];
    // By turns, so that whatever else the machine does falls on both.
    for (let run = 0; run < runs; run += 1) {
      coded.push(await late(text, codes, frames, step));
      plain.push(await late(text, [0, 1, 2], frames, step));
    }
    report(`${what}, late frames, ${way}`, 'as without', median(coded), median(plain), '%');
  }
}

const only = process.env.ONLY?.split(',') ?? ['a', 'b', 'c', 'd', 'e'];
// 5 MB of Cyrillic in UTF-8.
const five = law(2_700_000, 1);
const hundred = law(100_000, 2);
const six = law(600_000, 3);
const few = [10_000, 20, 300];
const many = [50_000, 20, 300];
const overlapping = [303, 5_000, 100_000];
if (only.includes('a')) {
  await reportOpening('5 MB, 10,000 codes: open', '400 ms', five, few);
  await reportOpening('5 MB, 50,000 codes: open', '400 ms', five, many);
}
if (only.includes('b')) {
  await reportCoding('5 MB, 10,000 codes: code a passage', five, few);
  await reportCoding('5 MB, 50,000 codes: code a passage', five, many);
}
if (only.includes('c')) await reportScrolling('5 MB, 50,000 codes', five, many);
if (only.includes('d')) {
  await reportOpening('100,000 characters, 10,000 codes: open', 'usable', hundred, few);
  await reportCoding('100,000 characters, 10,000 codes: code a passage', hundred, few);
  await reportScrolling('100,000 characters, 10,000 codes', hundred, few);
}
if (only.includes('e')) {
  await reportOpening(
    '600,000 characters, 303 overlapping codes: open',
    '400 ms',
    six,
    overlapping,
  );
  await reportCoding('600,000 characters, 303 overlapping codes: code a passage', six, overlapping);
  await reportScrolling('600,000 characters, 303 overlapping codes', six, overlapping);
}
console.table(rows);
await browser.close();
await server.close();
rmSync(outDir, { recursive: true });
