import { isAppUrl, parseUrl } from './app-origin.ts';

/** Kinds of files that the window consists of, with their media types. */
const mediaTypes: { readonly [extension: string]: string } = {
  array: 'application/octet-stream',
  css: 'text/css; charset=utf-8',
  dawg: 'application/octet-stream',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

export type BundleFile = {
  /** Names of folders and, last, of the file, from the root of the bundle. */
  readonly segments: readonly string[];
  readonly mediaType: string;
};

/**
 * The file of the bundle that an address names, `null` for anything else. Names hold letters,
 * digits and `.-_@+` only and do not begin with a dot, so that no way of writing `..`, a drive, a
 * stream or a device of any system passes.
 */
export function bundleFileOf(address: string): BundleFile | null {
  const url = parseUrl(address);
  if (url === null || !isAppUrl(address)) return null;
  const segments = url.pathname.slice(1).split('/');
  if (!segments.every((segment) => /^[\w@+-][\w.@+-]*$/.test(segment))) return null;
  const extension = /\.([a-z0-9]+)$/.exec(segments.at(-1) ?? '')?.[1];
  if (extension === undefined || !Object.hasOwn(mediaTypes, extension)) return null;
  const mediaType = mediaTypes[extension];
  return mediaType === undefined ? null : { segments, mediaType };
}
