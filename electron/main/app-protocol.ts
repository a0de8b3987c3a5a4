import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../files/atomic-write.ts';
import { appScheme } from '../policy/app-origin.ts';
import { bundleFileOf } from '../policy/bundle-path.ts';
import { contentSecurityPolicy } from '../policy/content-security-policy.ts';

/**
 * The scheme is standard (it has an origin, and with it IndexedDB and workers) and secure; it neither
 * bypasses the content policy nor takes part in CORS.
 */
export const appSchemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/**
 * Answers requests for files of the window out of its built folder. `onPage` is called when the page
 * itself is asked for: whatever the page before it held is then done with.
 */
export function serveBundle(
  folder: string,
  onPage: () => void,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    const file = bundleFileOf(request.url);
    if (file === null) return new Response(null, { status: 404 });
    const content = await readIfThere(join(folder, ...file.segments));
    if (content === null) return new Response(null, { status: 404 });
    if (file.segments.join('/') === 'index.html') onPage();
    return new Response(content, {
      headers: {
        'Content-Type': file.mediaType,
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-cache',
      },
    });
  };
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const absent = ['ENOENT', 'ENOTDIR', 'EISDIR'];
    if (absent.includes(errorCode(error) ?? '')) return null;
    throw error;
  }
}
