import { isAppUrl, parseUrl, startUrl } from './app-origin.ts';

/** Whether a frame may go there: the window shows its one page and reloads it, nothing else. */
export function isAllowedNavigation(text: string, isMainFrame: boolean): boolean {
  const url = parseUrl(text);
  if (url === null || !isMainFrame || !isAppUrl(text)) return false;
  return `${url.protocol}//${url.host}${url.pathname}` === startUrl && url.search === '';
}

/**
 * Whether a request may be made at all. There is no network: only the program's own files and what
 * the page made itself. `isDevelopment` lets the developer tools load themselves.
 */
export function isAllowedRequest(text: string, isDevelopment: boolean): boolean {
  const url = parseUrl(text);
  if (url === null) return false;
  switch (url.protocol) {
    case 'app:':
      return isAppUrl(text);
    case 'blob:':
      // The origin that made the blob stands behind the scheme.
      return isAppUrl(url.pathname);
    case 'data:':
      return true;
    case 'devtools:':
    case 'chrome-extension:':
      return isDevelopment;
    default:
      return false;
  }
}

/** Whether a link may be handed to the user's browser: `https:` without a name or password in it. */
export function isExternalLink(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}
