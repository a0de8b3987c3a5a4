/** Text for XML: escaped, without what cannot stand in it, control characters and halves of surrogate pairs. */
export function xmlText(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The same between double quotes. */
export function xmlAttribute(text: string): string {
  return xmlText(text)
    .replace(/[\t\n]/gu, ' ')
    .replaceAll('"', '&quot;');
}
