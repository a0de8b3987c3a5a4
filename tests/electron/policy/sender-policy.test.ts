import { describe, expect, test } from 'vitest';
import { isTrustedSender, type Sender } from '../../../electron/policy/sender-policy.ts';

const url = 'app://talda/index.html';
const isMain = true;

describe('a message', () => {
  test('from the main frame of the own window is heard', () => {
    expect(isTrustedSender({ isOwnWindow: true, frame: { url, isMain } })).toBe(true);
  });

  test.each<[string, Sender]>([
    ['another window', { isOwnWindow: false, frame: { url, isMain } }],
    ['a frame inside', { isOwnWindow: true, frame: { url, isMain: false } }],
    ['a frame that has gone', { isOwnWindow: true, frame: null }],
    ['an empty page', { isOwnWindow: true, frame: { url: 'about:blank', isMain } }],
    ['no address', { isOwnWindow: true, frame: { url: '', isMain } }],
    ['another origin', { isOwnWindow: true, frame: { url: 'https://example.invalid/', isMain } }],
    ['another host', { isOwnWindow: true, frame: { url: 'app://other/index.html', isMain } }],
    ['a look-alike', { isOwnWindow: true, frame: { url: 'app://talda@evil/index.html', isMain } }],
    ['a file', { isOwnWindow: true, frame: { url: 'file:///index.html', isMain } }],
    ['the developer tools', { isOwnWindow: true, frame: { url: 'devtools://x/', isMain } }],
  ])('from %s is not', (_who, sender) => expect(isTrustedSender(sender)).toBe(false));
});
