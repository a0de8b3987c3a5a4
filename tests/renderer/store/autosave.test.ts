import { expect, test } from 'vitest';
import type { ShellError } from '../../../shared/bridge/bridge-api.ts';
import { failure, success, type Result } from '../../../shared/base/result.ts';
import { createAutosave, type Autosave } from '../../../renderer/store/autosave.ts';
import type { SaveState } from '../../../renderer/store/project-store.ts';
import { createManualTimers, type ManualTimers } from '../../support/manual-timers.ts';

const full: ShellError = { code: 'diskFull', name: 'Выборы.talda' };

type Bench = {
  readonly autosave: Autosave;
  readonly timers: ManualTimers;
  /** When saves began, in milliseconds. */
  readonly saves: number[];
  readonly states: SaveState['kind'][];
  /** Ends the save that is running. */
  readonly end: (result?: Result<null, ShellError>) => Promise<void>;
};

function createBench(): Bench {
  const timers = createManualTimers();
  const saves: number[] = [];
  const states: SaveState['kind'][] = [];
  let finish: (result: Result<null, ShellError>) => void = () => undefined;
  const autosave: Autosave = createAutosave(
    () => {
      saves.push(timers.elapsed());
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    () => states.push(autosave.state().kind),
    () => '2026-01-02T03:04:05.000Z',
    timers,
  );
  const end = async (result: Result<null, ShellError> = success(null)): Promise<void> => {
    finish(result);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { autosave, timers, saves, states, end };
}

test('saves two seconds after the last change', async () => {
  const { autosave, timers, saves, states, end } = createBench();
  autosave.changed();
  timers.advance(1_500);
  autosave.changed();
  timers.advance(1_999);
  expect(saves).toEqual([]);
  timers.advance(1);
  expect(saves).toEqual([3_500]);
  await end();
  expect(states).toEqual(['waiting', 'saving', 'saved']);
  expect(autosave.state()).toEqual({ kind: 'saved', at: '2026-01-02T03:04:05.000Z' });
  expect(timers.next()).toBeNull();
});

test('saves within thirty seconds when changes never cease', async () => {
  const { autosave, timers, saves, end } = createBench();
  for (let time = 0; time < 60_000; time += 1_000) {
    autosave.changed();
    timers.advance(1_000);
    await end();
  }
  expect(saves).toEqual([30_000, 60_000]);
});

test('takes up in the next save what was changed during one', async () => {
  const { autosave, timers, saves, end } = createBench();
  autosave.changed();
  timers.advance(2_000);
  autosave.changed();
  await end();
  expect(autosave.state()).toEqual({ kind: 'waiting' });
  timers.advance(2_000);
  expect(saves).toEqual([2_000, 4_000]);
});

test('never runs two saves at once', async () => {
  const { autosave, timers, saves, end } = createBench();
  autosave.changed();
  timers.advance(2_000);
  autosave.changed();
  const asked = autosave.saveNow();
  timers.advance(60_000);
  expect(saves).toHaveLength(1);
  await end();
  expect(saves).toHaveLength(2);
  await end();
  expect(await asked).toEqual(success(null));
});

test('has nothing to do when nothing was changed', async () => {
  const { autosave, saves } = createBench();
  expect(await autosave.saveNow()).toEqual(success(null));
  expect(saves).toEqual([]);
});

test('tries again after a failure, ever more patiently, until it succeeds', async () => {
  const { autosave, timers, saves, end } = createBench();
  autosave.changed();
  timers.advance(2_000);
  const waits: (number | null)[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await end(failure(full));
    expect(autosave.state()).toEqual({ kind: 'failed', error: full });
    waits.push(timers.next());
    timers.advance(timers.next() ?? 0);
  }
  expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  await end();
  expect(autosave.state().kind).toBe('saved');
  expect(saves).toHaveLength(7);
});

test('goes on saying that it failed while more is changed', async () => {
  const { autosave, timers, saves, end } = createBench();
  autosave.changed();
  timers.advance(2_000);
  await end(failure(full));
  autosave.changed();
  expect(autosave.state().kind).toBe('failed');
  timers.advance(4_999);
  expect(saves).toHaveLength(1);
});

test('tries at once when asked to, whatever failed before', async () => {
  const { autosave, timers, saves, end } = createBench();
  autosave.changed();
  timers.advance(2_000);
  await end(failure(full));
  const asked = autosave.saveNow();
  expect(saves).toHaveLength(2);
  await end(failure(full));
  expect(await asked).toEqual(failure(full));
});

test('does nothing more once it is stopped', () => {
  const { autosave, timers, saves } = createBench();
  autosave.changed();
  autosave.stop();
  timers.advance(60_000);
  expect(saves).toEqual([]);
});
