/** Seconds that a short piece of work is done over and over for: its median is then steady. */
const enough = 2;
const mostRuns = 101;

/**
 * What a piece of work gives and how long it takes: the median of `runs` or more after one to warm up.
 */
export function median(work, runs = 7) {
  return medianOf(work, runs, () => {});
}

/**
 * The same for what a person asks for once and then reads: before each run other data has taken the
 * place of the texts in the caches. Without that a small corpus would seem faster than it is.
 */
export function medianAsked(work, runs = 7) {
  return medianOf(work, runs, useOtherData);
}

/** The same for a table so large that what the run before left would be cleared away in the next one. */
export function medianOfLarge(work, runs) {
  return medianOf(work, runs, () => {
    globalThis.gc?.();
    useOtherData();
  });
}

async function medianOf(work, runs, before) {
  // What was left by the work before is not this one's to clear away.
  globalThis.gc?.();
  let value = await work();
  const seconds = [];
  let spent = 0;
  while (seconds.length < runs || (spent < enough && seconds.length < mostRuns)) {
    before();
    const timed = await once(work);
    value = timed.value;
    seconds.push(timed.seconds);
    spent += timed.seconds;
  }
  seconds.sort((a, b) => a - b);
  return { value, seconds: seconds[seconds.length >> 1] };
}

/** The same for work that is not done twice. */
export async function once(work) {
  const start = process.hrtime.bigint();
  const value = await work();
  return { value, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

let otherData = null;

/** Reads and writes 64 MB, more than the caches of one core hold. */
export function useOtherData() {
  otherData ??= new Int32Array(1 << 24);
  for (let place = 0; place < otherData.length; place += 1) otherData[place] += 1;
}
