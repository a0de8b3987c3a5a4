import fc from 'fast-check';
import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleFileOf } from '../../../electron/policy/bundle-path.ts';

describe('a file of the bundle', () => {
  test.each([
    ['app://talda/index.html', ['index.html'], 'text/html; charset=utf-8'],
    [
      'app://talda/assets/index-D_x-9.js',
      ['assets', 'index-D_x-9.js'],
      'text/javascript; charset=utf-8',
    ],
    [
      'app://talda/assets/pdf.worker.min-1.mjs',
      ['assets', 'pdf.worker.min-1.mjs'],
      'text/javascript; charset=utf-8',
    ],
    [
      'app://talda/assets/literata-cyrillic-ext-400.woff2',
      ['assets', 'literata-cyrillic-ext-400.woff2'],
      'font/woff2',
    ],
    ['app://talda/index.html#reading', ['index.html'], 'text/html; charset=utf-8'],
    ['app://talda/a/../index.html', ['index.html'], 'text/html; charset=utf-8'],
  ])('%s is found with its media type', (url, segments, mediaType) => {
    expect(bundleFileOf(url)).toEqual({ segments, mediaType });
  });
});

describe('nothing outside the bundle, and nothing of an unknown kind:', () => {
  test.each([
    'app://talda/',
    'app://talda/assets/',
    'app://talda/..%2f..%2fetc%2fpasswd.txt',
    'app://talda/%2e%2e%2fmain.js',
    'app://talda/a/..%5c..%5cmain.js',
    'app://talda/..\\..\\main%2ejs',
    'app://talda//evil/share.js',
    'app://talda/C:/windows/x.js',
    'app://talda/C%3A/windows/x.js',
    'app://talda/x.js::$DATA',
    'app://talda/x.js%00.html',
    'app://talda/.env',
    'app://talda/.git/config.txt',
    'app://talda/a/.hidden.js',
    'app://talda/main',
    'app://talda/x.exe',
    'app://talda/x.node',
    'app://talda/x.ts',
    'app://talda/x.js.map',
    'app://talda/x.JS',
    'app://talda/x.constructor',
    'app://talda/~root/x.js',
    'app://other/index.html',
    'https://talda/index.html',
    'file:///index.html',
    'index.html',
  ])('%s', (url) => expect(bundleFileOf(url)).toBeNull());

  test('whatever the address, the file lies inside, on every system', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e',
        '%2f',
        '%5c',
        '\\',
        '/',
        ':',
        '%00',
        'C:',
        'assets',
        'x.js',
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const file = bundleFileOf(`app://talda/${parts.join('')}`);
        if (file === null) return;
        for (const { relative, resolve } of [posix, win32]) {
          const inside = relative(resolve('root'), resolve('root', ...file.segments));
          expect(inside.startsWith('..') || inside === '').toBe(false);
        }
      }),
    );
  });
});
