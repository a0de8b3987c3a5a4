/**
 * The page's fonts of a family that are in use now, as rules of a style sheet that holds their bytes: a
 * drawing with them looks the same where the fonts are not installed.
 */
export async function fontRules(family: string): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => isInUse(style, family));
  return (await Promise.all(rules.map(ruleWithBytes))).join('');
}

function isInUse(style: CSSStyleDeclaration, family: string): boolean {
  if (bare(style.getPropertyValue('font-family')) !== family) return false;
  const named = (name: string): string => style.getPropertyValue(name);
  return [...document.fonts].some(
    (face) =>
      face.status === 'loaded' &&
      bare(face.family) === family &&
      face.weight === named('font-weight') &&
      face.style === named('font-style') &&
      spaceless(face.unicodeRange) === spaceless(named('unicode-range')),
  );
}

async function ruleWithBytes({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, path] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
  if (path === undefined) return '';
  const response = await fetch(new URL(path, parentStyleSheet?.href ?? document.baseURI));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const kept = ['font-family', 'font-weight', 'font-style', 'unicode-range']
    .map((name) => `${name}:${style.getPropertyValue(name)};`)
    .join('');
  return `@font-face{${kept}src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2")}`;
}

function bare(family: string): string {
  return family.replaceAll(/["']/g, '');
}

function spaceless(range: string): string {
  return range.replaceAll(/\s/g, '').toLowerCase();
}
