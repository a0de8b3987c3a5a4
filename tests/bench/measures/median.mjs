/** What a piece of work gives and how long it takes: the median of some runs after one to warm up. */
export async function median(work, runs = 7) {
  let value = await work();
  const seconds = [];
  for (let run = 0; run < runs; run += 1) {
    const timed = await once(work);
    value = timed.value;
    seconds.push(timed.seconds);
  }
  seconds.sort((a, b) => a - b);
  return { value, seconds: seconds[runs >> 1] };
}

/** The same for work that is not done twice. */
export async function once(work) {
  const start = process.hrtime.bigint();
  const value = await work();
  return { value, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}
