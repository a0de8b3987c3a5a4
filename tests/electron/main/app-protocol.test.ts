import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appSchemePrivileges, serveBundle } from '../../../electron/main/app-protocol.ts';
import { contentSecurityPolicy } from '../../../electron/policy/content-security-policy.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A window of two files, with something beside it that is none of the window's business. */
async function bundle() {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer', 'assets', 'index-1.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  let pages = 0;
  const serve = serveBundle(join(folder, 'renderer'), () => {
    pages += 1;
  });
  const get = (path: string, method = 'GET') =>
    serve(new Request(`app://talda/${path}`, { method }));
  return { serve, get, pages: () => pages };
}

describe('the scheme of the program', () => {
  test('is an origin of its own, and has no way round the content policy', () => {
    expect(appSchemePrivileges).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    });
  });

  test('answers with files of the window, each with the policy and its true type', async () => {
    const { get } = await bundle();
    for (const [path, type] of [
      ['index.html', 'text/html; charset=utf-8'],
      ['assets/index-1.js', 'text/javascript; charset=utf-8'],
    ] as const) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test.each(['', 'assets', 'none.html', '..%2fsecret.txt', '%2e%2e/secret.txt', 'index.html/x.js'])(
    'answers %j with nothing',
    async (path) => {
      const answer = await (await bundle()).get(path);
      expect([answer.status, await answer.text()]).toEqual([404, '']);
    },
  );

  test('answers no other host and no other method', async () => {
    const { serve, get } = await bundle();
    expect((await serve(new Request('app://other/index.html'))).status).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
      expect((await get('index.html', method)).status).toBe(405);
    }
  });

  test('tells when the page is loaded, and only then', async () => {
    const { get, pages } = await bundle();
    await get('assets/index-1.js');
    expect(pages()).toBe(0);
    await get('index.html');
    expect(pages()).toBe(1);
  });
});
