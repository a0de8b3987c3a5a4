/**
 * What the page may load, sent as a header because a `<meta>` cannot carry `frame-ancestors`.
 * `style-src 'self'` blocks `<style>` and style attributes and leaves the CSSOM free, by which the
 * colours of concepts are set. Pictures made by the page itself (charts) are `data:` and `blob:`.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');
