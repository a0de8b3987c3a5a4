import { describe, expect, it } from 'vitest';
import { chromiumAddress, programAddress } from '../../../electron/stand-in/app-address.ts';

const schemes = new Set(['app']);

describe('the address of a page in the stand-in', () => {
  it.each([
    ['app://talda/index.html', 'https://talda.app.test/index.html'],
    ['app://talda/a/b.js?x=1#y', 'https://talda.app.test/a/b.js?x=1#y'],
    ['app://talda/', 'https://talda.app.test/'],
  ])('%s is %s in Chromium, and back', (own, shown) => {
    expect(chromiumAddress(own, schemes)).toBe(shown);
    expect(programAddress(shown, schemes)).toBe(own);
  });

  it('is the program’s own only for its very host', () => {
    for (const foreign of [
      'https://example.com/?x=https://talda.app.test/',
      'https://talda.app.test.example.com/',
      'https://x@talda.app.test/',
      'http://talda.app.test/',
      'https://talda.app.test:444/',
      'data:text/html,x',
    ]) {
      expect(programAddress(foreign, schemes)).toBe(foreign);
    }
    expect(programAddress('https://evil.app.test/', schemes)).toBe('app://evil/');
  });

  it('is left alone for schemes that nobody registered', () => {
    expect(chromiumAddress('file:///etc/passwd', schemes)).toBe('file:///etc/passwd');
    expect(chromiumAddress('apps://talda/', schemes)).toBe('apps://talda/');
  });
});
