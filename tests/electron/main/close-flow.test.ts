import { describe, expect, test } from 'vitest';
import { createCloseFlow } from '../../../electron/main/close-flow.ts';

/** A flow whose steps are written down; `answerRelease` ends the release, `runOut` the time. */
function recordedFlow() {
  const steps: string[] = [];
  let answerRelease = (): void => undefined;
  let runOut = (): void => undefined;
  let decide = (_wantsToClose: boolean): void => undefined;
  const flow = createCloseFlow({
    askPage: () => steps.push('ask'),
    askUser: () => {
      steps.push('ask user');
      return new Promise((resolve) => {
        decide = resolve;
      });
    },
    release: () => {
      steps.push('release');
      return new Promise((resolve) => {
        answerRelease = resolve;
      });
    },
    close: () => steps.push('close'),
    startTimer: (run) => {
      runOut = run;
      return () => steps.push('stop timer');
    },
    onError: () => steps.push('error'),
  });
  /** Whether the window may close now. */
  const tryToClose = (): boolean => {
    let isHeld = false;
    flow.onClose({ preventDefault: () => (isHeld = true) });
    return !isHeld;
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    flow,
    steps,
    tryToClose,
    settle,
    answerRelease: () => answerRelease(),
    runOut: () => runOut(),
    decide: (wantsToClose: boolean) => decide(wantsToClose),
  };
}

describe('closing', () => {
  test('asks the page, waits for its answer, releases the project, and only then closes', async () => {
    const { flow, steps, tryToClose, settle, answerRelease } = recordedFlow();
    flow.pageLoaded();
    expect(flow.isClosing()).toBe(false);
    expect(tryToClose()).toBe(false);
    expect([steps, flow.isClosing()]).toEqual([['ask'], true]);
    flow.readyToClose();
    expect(steps).toEqual(['ask', 'stop timer', 'release']);
    expect(tryToClose()).toBe(false);
    answerRelease();
    await settle();
    expect(steps).toEqual(['ask', 'stop timer', 'release', 'close']);
    expect(tryToClose()).toBe(true);
  });

  test('asks once, however often the user closes or the page answers', () => {
    const { flow, steps, tryToClose } = recordedFlow();
    flow.pageLoaded();
    for (let time = 0; time < 3; time += 1) expect(tryToClose()).toBe(false);
    flow.readyToClose();
    flow.readyToClose();
    expect(steps).toEqual(['ask', 'stop timer', 'release']);
  });

  test('lets the user decide when the time has run out without an answer', async () => {
    for (const wantsToClose of [true, false]) {
      const { flow, steps, tryToClose, runOut, decide, settle } = recordedFlow();
      flow.pageLoaded();
      tryToClose();
      runOut();
      expect(steps).toEqual(['ask', 'ask user']);
      decide(wantsToClose);
      await settle();
      expect(steps.includes('release')).toBe(wantsToClose);
      expect(flow.isClosing()).toBe(wantsToClose);
      // Who stays can close again, and everything is asked anew.
      expect(tryToClose()).toBe(false);
      expect(steps.filter((step) => step === 'ask')).toHaveLength(wantsToClose ? 1 : 2);
    }
  });

  test('goes by the page when it answers while the user is thinking', async () => {
    const { flow, steps, tryToClose, runOut, decide, settle } = recordedFlow();
    flow.pageLoaded();
    tryToClose();
    runOut();
    flow.readyToClose();
    decide(false);
    await settle();
    expect(steps).toEqual(['ask', 'ask user', 'stop timer', 'release']);
    expect(flow.isClosing()).toBe(true);
  });

  test('does not wait for a page that is not there, or goes while it is asked', () => {
    for (const prepare of ['never loaded', 'gone before', 'gone while asked']) {
      const { flow, steps, tryToClose } = recordedFlow();
      if (prepare !== 'never loaded') flow.pageLoaded();
      if (prepare === 'gone before') flow.pageGone();
      tryToClose();
      if (prepare === 'gone while asked') flow.pageGone();
      expect(steps.at(-1), prepare).toBe('release');
    }
  });

  test('an answer that nobody asked for closes nothing', () => {
    const { flow, steps } = recordedFlow();
    flow.pageLoaded();
    flow.readyToClose();
    expect([steps, flow.isClosing()]).toEqual([[], false]);
  });

  test('closes even when the release fails', async () => {
    const steps: string[] = [];
    const flow = createCloseFlow({
      askPage: () => undefined,
      askUser: () => Promise.resolve(true),
      release: () => Promise.reject(new Error('EIO')),
      close: () => steps.push('close'),
      startTimer: () => () => undefined,
      onError: () => steps.push('error'),
    });
    flow.onClose({ preventDefault: () => undefined });
    await new Promise((resolve) => setImmediate(resolve));
    expect(steps).toEqual(['error', 'close']);
  });
});
