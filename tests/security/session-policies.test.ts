import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { guardContents, guardSession } from '../../electron/main/session-policies.ts';

const { opened } = vi.hoisted(() => ({ opened: [] as string[] }));
vi.mock('electron', () => ({
  shell: { openExternal: (url: string) => Promise.resolve(opened.push(url)) },
}));

/** A session or page that remembers which handlers were given to it. */
class Recorder extends EventEmitter {
  readonly handlers: { [name: string]: (...given: unknown[]) => unknown } = {};
  readonly webRequest = {
    onBeforeRequest: (handler: (...given: unknown[]) => unknown) => {
      this.handlers['request'] = handler;
    },
  };
  setPermissionRequestHandler = this.keep('permissionRequest');
  setPermissionCheckHandler = this.keep('permissionCheck');
  setDevicePermissionHandler = this.keep('device');
  setDisplayMediaRequestHandler = this.keep('display');
  setWindowOpenHandler = this.keep('open');

  call(name: string, ...given: unknown[]): unknown {
    const handler = this.handlers[name];
    if (handler === undefined) throw new Error(`Nobody handles ${name}`);
    return handler(...given);
  }

  /** Whether the event is let happen. */
  lets(name: string, event: object): boolean {
    const preventDefault = vi.fn();
    this.emit(name, { ...event, preventDefault });
    return preventDefault.mock.calls.length === 0;
  }

  private keep(name: string) {
    return (handler: (...given: unknown[]) => unknown) => {
      this.handlers[name] = handler;
    };
  }
}

/** Typed as what it stands for; only what the policies use is there. */
function stand<Type>(recorder: Recorder): Type {
  return Object.assign(Object.create(null), { it: recorder }).it;
}

const own = 'app://talda/index.html';
let recorder = new Recorder();
beforeEach(() => {
  opened.length = 0;
  recorder = new Recorder();
});

describe('a session under the policies', () => {
  beforeEach(() => guardSession(stand<Session>(recorder), false));

  test('gives only the clipboard, and only to the own page', () => {
    const asks = [
      ['clipboard-sanitized-write', own, true],
      ['clipboard-sanitized-write', 'https://example.invalid/', false],
      ['media', own, false],
      ['geolocation', own, false],
      ['something new', own, false],
    ] as const;
    for (const [permission, origin, isGiven] of asks) {
      expect(recorder.call('permissionCheck', null, permission, origin)).toBe(isGiven);
      const answer = vi.fn();
      recorder.call('permissionRequest', null, permission, answer, { requestingUrl: origin });
      expect(answer).toHaveBeenCalledExactlyOnceWith(isGiven);
    }
    expect(recorder.call('device', {})).toBe(false);
    const display = vi.fn();
    recorder.call('display', {}, display);
    expect(display).toHaveBeenCalledExactlyOnceWith({});
  });

  test('makes no request to any network and downloads nothing', () => {
    const isCancelled = (url: string): unknown => {
      const answer = vi.fn();
      recorder.call('request', { url }, answer);
      return answer.mock.calls[0]?.[0];
    };
    expect(isCancelled(own)).toEqual({ cancel: false });
    for (const url of ['https://example.invalid/', 'http://localhost/', 'ws://x/', 'file:///x']) {
      expect(isCancelled(url), url).toEqual({ cancel: true });
    }
    expect(recorder.lets('will-download', {})).toBe(false);
  });
});

describe('a page under the policies', () => {
  beforeEach(() => guardContents(stand<WebContents>(recorder)));

  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
    'goes nowhere but to itself (%s)',
    (name) => {
      expect(recorder.lets(name, { url: own, isMainFrame: true })).toBe(true);
      expect(recorder.lets(name, { url: own, isMainFrame: false })).toBe(false);
      for (const url of ['https://example.invalid/', 'app://talda/x.html', 'file:///etc/passwd']) {
        expect(recorder.lets(name, { url, isMainFrame: true }), url).toBe(false);
      }
    },
  );

  test('holds no page within it and opens no window; links go to the browser', () => {
    expect(recorder.lets('will-attach-webview', {})).toBe(false);
    for (const url of ['https://adilet.zan.kz/', 'http://x.invalid/', own, 'javascript:alert(1)']) {
      expect(recorder.call('open', { url })).toEqual({ action: 'deny' });
    }
    expect(opened).toEqual(['https://adilet.zan.kz/']);
  });
});
