import 'fake-indexeddb/auto';
import type { BridgeApi } from '../../shared/bridge/bridge-api.ts';
import type { WorkingCopy } from '../../renderer/store/working-copy.ts';
import { workingDatabases, type WorkingDatabases } from '../../renderer/store/working-database.ts';

/**
 * A machine whose window is killed at one of its steps. A step is one request to the shell or to the
 * database; it is done or not done, and nothing the window waits for ever comes.
 */
export type MortalMachine = {
  readonly bridge: BridgeApi;
  readonly databases: WorkingDatabases;
  /** Steps so far. */
  readonly steps: () => number;
  /** Kills the window now. */
  readonly kill: () => void;
  /** Whether a request is being carried out: what the window is killed in goes on to its end. */
  readonly isBusy: () => boolean;
};

const never = new Promise<never>(() => undefined);

/** `killedAt` counts from 0; `isLastDone` tells whether the request of that step still takes effect. */
export function createMortalMachine(
  bridge: BridgeApi,
  killedAt: number,
  isLastDone: boolean,
): MortalMachine {
  let steps = 0;
  let running = 0;
  let end = killedAt;
  const step = async <Value>(act: () => Promise<Value>): Promise<Value> => {
    const number = steps++;
    if (number > end || (number === killedAt && !isLastDone)) return await never;
    running += 1;
    const value = await act().finally(() => {
      running -= 1;
    });
    // What was under way when the window was killed may be done, but nobody is told.
    return steps > end ? await never : value;
  };
  const copyOf = (copy: WorkingCopy): WorkingCopy => ({
    state: () => step(() => copy.state()),
    setState: (state) => step(() => copy.setState(state)),
    append: (row, originals) => step(() => copy.append(row, originals)),
    dropFrom: (changeNumber) => step(() => copy.dropFrom(changeNumber)),
    rows: () => step(() => copy.rows()),
    row: (changeNumber) => step(() => copy.row(changeNumber)),
    runs: (keys) => step(() => copy.runs(keys)),
    runKeys: () => step(() => copy.runKeys()),
    texts: () => step(() => copy.texts()),
    textHashes: () => step(() => copy.textHashes()),
    originals: () => step(() => copy.originals()),
    write: (writes) => step(() => copy.write(writes)),
    settle: (state, removals) => step(() => copy.settle(state, removals)),
    clear: () => step(() => copy.clear()),
    close: () => undefined,
  });
  return {
    bridge: {
      ...bridge,
      openProject: (handle) => step(() => bridge.openProject(handle)),
      readTexts: (handle, hashes) => step(() => bridge.readTexts(handle, hashes)),
      saveProject: (handle, project) => step(() => bridge.saveProject(handle, project)),
      writeBackup: (backup) => step(() => bridge.writeBackup(backup)),
      readBackup: (projectId, backupId) => step(() => bridge.readBackup(projectId, backupId)),
    },
    databases: {
      open: async (projectId) => copyOf(await step(() => workingDatabases.open(projectId))),
      remove: (projectId) => step(() => workingDatabases.remove(projectId)),
    },
    steps: () => steps,
    kill: () => {
      end = Math.min(end, steps - 1);
    },
    isBusy: () => running > 0,
  };
}
