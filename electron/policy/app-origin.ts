/**
 * The address of the window. IndexedDB belongs to the origin, so the scheme and the host are part of
 * the data format: changing either would hide every working copy.
 */
export const appScheme = 'app';
const appHost = 'talda';
export const startUrl = `${appScheme}://${appHost}/index.html`;

/** Whether a text is an address of the program itself, parsed and compared whole. */
export function isAppUrl(text: string): boolean {
  const url = parseUrl(text);
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === '' &&
    url.password === ''
  );
}

/** The address, `null` for what is none. */
export function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
