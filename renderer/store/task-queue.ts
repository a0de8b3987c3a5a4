/** Runs tasks one after the other. A task that fails does not keep the next one from running. */
export type TaskQueue = <Value>(task: () => Promise<Value>) => Promise<Value>;

export function createTaskQueue(): TaskQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    // The caller gets the failure; the queue only waits for the end.
    last = run.catch(() => undefined);
    return run;
  };
}
