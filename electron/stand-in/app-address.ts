/**
 * Stock Chromium opens no scheme of its own, so `app://talda/PATH` is shown as
 * `https://talda.app.test/PATH`: a secure origin of its own in a top-level domain that is reserved
 * for tests (RFC 6761) and never leaves the machine, because every request is intercepted.
 */

/** The address under which Chromium shows the address of the program's own scheme. */
export function chromiumAddress(address: string, schemes: Iterable<string>): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i.exec(address);
  const [, scheme = '', host = '', rest = ''] = match ?? [];
  return [...schemes].includes(scheme.toLowerCase())
    ? `https://${host.toLowerCase()}.${scheme.toLowerCase()}.test${rest === '' ? '/' : rest}`
    : address;
}

/** The address as the program knows it; other addresses are left alone. */
export function programAddress(address: string, schemes: Iterable<string>): string {
  for (const scheme of schemes) {
    const match = new RegExp(`^https://([a-z0-9-]+)\\.${scheme}\\.test(?=[/?#]|$)(.*)$`, 's').exec(
      address,
    );
    if (match) return `${scheme}://${match[1] ?? ''}${match[2] ?? ''}`;
  }
  return address;
}
