import fc from 'fast-check';
import { basename, posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '../../../electron/files/safe-file-name.ts';

describe('a safe file name', () => {
  test.each([
    ['Выборы акимов', 'Выборы акимов'],
    ['Әкімдерді сайлау: 2021/2025', 'Әкімдерді сайлау 2021 2025'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x', 'C Windows x'],
    ['a\u0000b\nc', 'a b c'],
    ['.bashrc', 'bashrc'],
    ['name. . .', 'name'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1', '_com1'],
    ['console', 'console'],
    ['', 'Talda'],
    [' ./:* ', 'Talda'],
    ['evil\u202Efdp.exe', 'evil fdp.exe'],
  ])('of %j is %j', (name, expected) => expect(safeFileName(name, 'Talda')).toBe(expected));

  test('is the name of one file in this folder on every system, short enough and settled', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name, 'Talda');
        for (const { resolve, dirname } of [posix, win32]) {
          expect(dirname(resolve('folder', safe))).toBe(resolve('folder'));
        }
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(181);
        expect(safe).not.toMatch(/^\.|[. ]$|[<>:"/\\|?*]/);
        expect(safe.length).toBeGreaterThan(0);
        expect(basename(safe)).toBe(safe);
        expect(safeFileName(safe, 'Talda')).toBe(safe);
      }),
    );
  });
});
