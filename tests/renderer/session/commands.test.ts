import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCommands } from '../../../renderer/session/commands.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function recorder() {
  const done: string[] = [];
  const act = (name: string) => (): void => void done.push(name);
  return { done, act };
}

describe('a command', () => {
  it('is answered by the part that came last, and by nobody when none is there', () => {
    const commands = createCommands();
    const { done, act } = recorder();
    commands.offer({ find: act('below') });
    const stop = commands.offer({ find: act('above') });
    expect(commands.carryOut('find')).toBe(true);
    stop();
    expect(commands.carryOut('find')).toBe(true);
    expect(commands.carryOut('goTo')).toBe(false);
    expect(done).toEqual(['above', 'below']);
  });

  it('that comes while a screen is loading waits for it; the latest one only', async () => {
    const commands = createCommands();
    const { done, act } = recorder();
    const loaded = commands.startLoading();
    expect(commands.carryOut('goTo')).toBe(true);
    expect(commands.carryOut('find')).toBe(true);
    loaded();
    commands.offer({ find: act('find'), goTo: act('goTo') });
    await vi.runAllTimersAsync();
    commands.offer({ find: act('again') });
    await vi.runAllTimersAsync();
    expect(done).toEqual(['find']);
  });

  it('gives up its place to one that could be carried out at once', async () => {
    const commands = createCommands();
    const { done, act } = recorder();
    commands.offer({ screenTexts: act('texts') });
    commands.startLoading();
    commands.carryOut('find');
    commands.carryOut('screenTexts');
    commands.offer({ find: act('find') });
    await vi.runAllTimersAsync();
    expect(done).toEqual(['texts']);
  });

  it('waits neither for a screen that lacks it nor for ever', async () => {
    const commands = createCommands();
    const { done, act } = recorder();
    const loaded = commands.startLoading();
    commands.carryOut('find');
    loaded();
    await vi.advanceTimersByTimeAsync(1);
    commands.offer({ find: act('too late') });
    commands.startLoading();
    commands.carryOut('goTo');
    await vi.advanceTimersByTimeAsync(60_000);
    commands.offer({ goTo: act('much too late') });
    await vi.runAllTimersAsync();
    expect(done).toEqual([]);
  });
});
