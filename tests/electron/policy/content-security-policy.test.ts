import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/policy/content-security-policy.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('the content policy', () => {
  test('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  test('allows no script, style or connection from anywhere but the program', () => {
    for (const name of ['script-src', 'style-src', 'connect-src', 'font-src', 'worker-src']) {
      expect(directives.get(name), name).toEqual(["'self'"]);
    }
  });

  test('has no way round itself: nothing inline, no evaluation, no wildcard, no network', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|wss?:|nonce|sha256/);
    for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
      expect(directives.get(name), name).toEqual(["'none'"]);
    }
  });
});
