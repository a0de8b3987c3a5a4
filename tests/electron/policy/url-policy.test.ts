import { describe, expect, test } from 'vitest';
import { isAppUrl, startUrl } from '../../../electron/policy/app-origin.ts';
import {
  isAllowedNavigation,
  isAllowedRequest,
  isExternalLink,
} from '../../../electron/policy/url-policy.ts';

/** Addresses that look like the program's own and are not. */
const hostileUrls = [
  'https://talda/index.html',
  'http://talda/index.html',
  'https://app.evil/',
  'https://example.invalid/?next=app://talda/index.html',
  'https://example.invalid/#app://talda/index.html',
  'https://app:talda@example.invalid/',
  'app://other/index.html',
  'app://talda.evil/index.html',
  'app://evil.talda/index.html',
  'app://talda@evil/index.html',
  'app://talda:8080/index.html',
  'app://name@talda/index.html',
  'app://name:word@talda/index.html',
  'app://TALDA/index.html',
  'app://talda%2eevil/index.html',
  'app:talda/index.html',
  'app:///index.html',
  'app:/talda/index.html',
  'apps://talda/index.html',
  'app\u0000://talda/index.html',
  'javascript:location="app://talda"',
  'javascript:alert(1)//app://talda/index.html',
  'data:text/html,<script>1</script>',
  'file:///etc/passwd',
  'file://talda/index.html',
  'filesystem:app://talda/temporary/index.html',
  'blob:https://example.invalid/9b2f',
  'view-source:app://talda/index.html',
  'ftp://talda/',
  'ws://talda/',
  'wss://talda/',
  'chrome://settings',
  'about:blank',
  'about:srcdoc',
  '//talda/index.html',
  '/index.html',
  'index.html',
  '',
  ' ',
];

describe('no hostile address', () => {
  test.each(hostileUrls)('%j is taken for the program, shown, or asked of the network', (url) => {
    expect(isAppUrl(url)).toBe(false);
    expect(isAllowedNavigation(url, true)).toBe(false);
    // Data that the page holds itself is no request to anybody.
    expect(isAllowedRequest(url, false)).toBe(url.startsWith('data:'));
  });
});

describe('the window', () => {
  test('shows its one page, wherever in it, and reloads it', () => {
    for (const url of [startUrl, `${startUrl}#reading`]) {
      expect(isAllowedNavigation(url, true)).toBe(true);
    }
  });

  test('goes to no other file of the program, and lets no frame go anywhere', () => {
    for (const path of ['', 'assets/index.js', 'index.html/', 'index.html?x', 'index.htm']) {
      expect(isAllowedNavigation(`app://talda/${path}`, true), path).toBe(false);
    }
    expect(isAllowedNavigation(startUrl, false)).toBe(false);
  });

  test('loads its own files and what it has made itself', () => {
    const own = [
      'app://talda/assets/index-1.js',
      'blob:app://talda/9b2f',
      'data:image/png;base64,',
    ];
    for (const url of own) expect(isAllowedRequest(url, false), url).toBe(true);
  });

  test('has developer tools during development only', () => {
    const url = 'devtools://devtools/bundled/inspector.html';
    expect([isAllowedRequest(url, true), isAllowedRequest(url, false)]).toEqual([true, false]);
    expect(isAllowedNavigation(url, true)).toBe(false);
  });
});

describe('a link', () => {
  test.each(['https://adilet.zan.kz/rus/docs/K950001000_', 'https://example.org/a?b=c#d'])(
    '%s is handed to the browser',
    (url) => expect(isExternalLink(url)).toBe(true),
  );

  test.each([
    ...hostileUrls.filter((url) => !url.startsWith('https:')),
    'http://adilet.zan.kz/',
    'https://adilet.zan.kz@example.invalid/',
    'https://:word@example.invalid/',
    'mailto:somebody@example.invalid',
    'smb://example.invalid/share',
    'ms-msdt:/id',
    'search-ms:query=x',
    'vscode://file/x',
    'https:',
    'https://',
    `${'https'}`,
  ])('%j is not', (url) => expect(isExternalLink(url)).toBe(false));
});
