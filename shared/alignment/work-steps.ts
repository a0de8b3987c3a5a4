/** Work in pieces: yields how much of it is done, from 0 to 1 and never falling, and returns its result. */
export type WorkSteps<Value> = Generator<number, Value, void>;

/** A part of larger work that takes it from `from` to `to`. */
export function* partOf<Value>(
  steps: WorkSteps<Value>,
  from: number,
  to: number,
): WorkSteps<Value> {
  for (;;) {
    const next = steps.next();
    if (next.done === true) {
      yield to;
      return next.value;
    }
    yield from + (to - from) * next.value;
  }
}

/** The result, without a stop. */
export function finished<Value>(steps: Generator<unknown, Value, void>): Value {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
