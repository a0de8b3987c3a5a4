/** One line of a plain file; `page` counts form feeds from 1. */
export type PlainLine = {
  /** Without white space at the ends, except that empty cells at the end of a table row stay. */
  readonly text: string;
  /** Spaces and tabs (as four) before the text. */
  readonly indent: number;
  readonly line: number;
  readonly page: number;
};

/** Splits at every kind of line end; a form feed ends a line and begins a page. */
export function splitLines(text: string): PlainLine[] {
  const lines: PlainLine[] = [];
  let page = 1;
  let number = 0;
  for (const part of text.split(/(\r\n|[\n\r\v\f\u0085\u2028\u2029])/)) {
    if (part === '\f') page += 1;
    if (/^[\r\n\v\f\u0085\u2028\u2029]/.test(part)) continue;
    number += 1;
    const body = withoutControls(part);
    const trimmed = body.trimStart();
    const spaces = body.slice(0, body.length - trimmed.length).replaceAll('\t', '    ');
    lines.push({
      text: trimEndButTabs(trimmed),
      indent: spaces.length,
      line: number,
      page,
    });
  }
  return lines;
}

function trimEndButTabs(text: string): string {
  const trimmed = text.trimEnd();
  const cut = text.slice(trimmed.length);
  return trimmed + cut.replace(/[^\t]/g, '');
}

/** Signs of old word processors: 0x1E is a hyphen that keeps a word together, the rest is nothing. */
function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/\x1E/g, '-').replace(/[\x00-\x08\x0E-\x1F\x7F\uFEFF]/g, '');
}
