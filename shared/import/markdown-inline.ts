/**
 * The words of one line of Markdown without its marks: emphasis, code marks, links (their text
 * stays), pictures (their description stays), footnote marks, tags, comments, escapes and entities.
 * `[13]` is a citation and stays unless `isReference` says that the file defines it as a link.
 * Time is linear in the line.
 */
export function stripInlineMarkdown(line: string, isReference: (label: string) => boolean): string {
  const hidden: string[] = [];
  // What must not be read as marks is put aside behind private-use characters.
  const hide = (text: string): string => `\uE000${hidden.push(text) - 1}\uE001`;
  const withoutTags = line
    .replace(/[\uE000\uE001]/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => hide(sign))
    .replace(/(`+)([^`]+)\1(?!`)/g, (_, __, code: string) => hide(code.trim()))
    .replace(/<((?:https?|mailto|ftp):[^<>\s]+)>/gi, (_, address: string) => hide(address))
    .replace(/<([\w.+-]+@[\w-]+\.[\w.-]+)>/g, (_, address: string) => hide(address))
    .replace(/<!--[^<>]*-->/g, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[A-Za-z][^<>]*>/g, '');
  const withoutLinks = withoutTags
    .replace(/!\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)/g, '$1')
    .replace(/\[\^[^[\]\s]+\]/g, '')
    .replace(/\[([^[\]]*)\]\[([^[\]]*)\]/g, (whole: string, text: string, label: string) =>
      isReference(label === '' ? text : label) ? text : whole,
    )
    .replace(/\[([^[\]]+)\]/g, (whole: string, text: string) => (isReference(text) ? text : whole))
    .replace(/\bhttps?:\/\/[^\s<>]+/g, hide);
  const bare = decodeEntities(withoutEmphasis(withoutLinks));
  return bare.replace(/\uE000(\d+)\uE001/g, (_, index: string) => hidden[Number(index)] ?? '');
}

const delimiter = /\*+|_+|~~+/g;

/** Removes pairs of emphasis marks. A mark without a partner is a character like others. */
function withoutEmphasis(text: string): string {
  type Run = { readonly start: number; length: number; removed: number };
  const openers = new Map<string, Run[]>();
  const removed: Run[] = [];
  for (const match of text.matchAll(delimiter)) {
    const sign = match[0].charAt(0);
    const before = text.charAt(match.index - 1);
    const after = text.charAt(match.index + match[0].length);
    const isInWord = sign === '_' && isWordCharacter(before) && isWordCharacter(after);
    if (isInWord) continue;
    const run: Run = { start: match.index, length: match[0].length, removed: 0 };
    const stack = openers.get(sign) ?? [];
    openers.set(sign, stack);
    removed.push(run);
    const canClose = before !== '' && !/\s/.test(before);
    const canOpen = after !== '' && !/\s/.test(after);
    while (canClose && run.length > 0) {
      const opener = stack.at(-1);
      if (opener === undefined) break;
      const paired = Math.min(opener.length, run.length);
      for (const end of [opener, run]) {
        end.length -= paired;
        end.removed += paired;
      }
      if (opener.length === 0) stack.pop();
    }
    if (canOpen && run.length > 0) stack.push(run);
  }
  let bare = '';
  let position = 0;
  for (const { start, removed: count } of removed) {
    bare += text.slice(position, start);
    position = start + count;
  }
  return bare + text.slice(position);
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['sect', '§'],
  ['shy', ''],
]);

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,8}));/g,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return entities.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : '';
    },
  );
}
