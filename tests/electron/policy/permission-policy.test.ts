import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isPermitted } from '../../../electron/policy/permission-policy.ts';

const own = 'app://talda/';

/** Every name of a permission that Electron's own types know. */
function knownPermissions(): string[] {
  const types = readFileSync(
    new URL('../../../node_modules/electron/electron.d.ts', import.meta.url),
    'utf8',
  );
  const handlers = types.matchAll(/setPermission\w+Handler\(handler: .*?permission: ([^,]+),/g);
  const names = [...handlers].flatMap(([, union = '']) =>
    [...union.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)];
}

describe('permissions', () => {
  test('of all that Electron knows, only writing plain text to the clipboard is given', () => {
    const names = knownPermissions();
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => isPermitted(name, own))).toEqual(['clipboard-sanitized-write']);
  });

  test.each(['', 'unknown', 'toString', '__proto__', 'constructor', 'CLIPBOARD-SANITIZED-WRITE'])(
    'the unknown name %j is refused',
    (name) => expect(isPermitted(name, own)).toBe(false),
  );

  test.each(['https://example.invalid/', 'app://other/', 'null', '', 'file:///', 'about:blank'])(
    'the page at %j is given nothing',
    (origin) => expect(isPermitted('clipboard-sanitized-write', origin)).toBe(false),
  );
});
