import { formatListNumber, type NumberFormat } from './list-number.ts';
import type { ParagraphRole } from './paragraph.ts';
import { rowBlocks, type Block } from './story-blocks.ts';

type OpenList = {
  readonly isOrdered: boolean;
  readonly format: NumberFormat;
  readonly step: 1 | -1;
  next: number;
};
type OpenTable = { cells: Block[][] | null; cell: Block[] | null };

/** Receives the elements of an HTML page; names in lower case, every element closed in the end. */
export type HtmlStory = {
  readonly onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onClose: (name: string) => void;
  readonly onText: (text: string) => void;
  /** Gives out what is still open. */
  readonly onEnd: () => void;
};

/** Elements whose content is no text of the page, or no text that a reader of the page sees. */
const skipped = new Set(
  (
    'script style template noscript nav head title iframe frameset object embed applet svg math ' +
    'canvas audio video map select datalist textarea button dialog rt rp noembed noframes'
  ).split(' '),
);
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre ' +
    'search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const spaced = /[ \t\n\r\f]+/g;

/**
 * Turns the elements and texts of a page into blocks, given to `onBlock` in order: headings, list
 * items with the numbers a browser would show, table rows, everything else as paragraphs. What
 * comes out is text only.
 */
export function htmlStory(onBlock: (block: Block) => void): HtmlStory {
  const lists: OpenList[] = [];
  const tables: OpenTable[] = [];
  let skipDepth = 0;
  let preDepth = 0;
  let text = '';
  /** Kept apart from `text`, whose end is costly to look at while it grows. */
  let endsInSpace = true;
  let prefix = '';
  let role: ParagraphRole = 'text';
  let level: number | null = null;

  function emit(block: Block): void {
    const cell = tables.at(-1)?.cell ?? null;
    if (cell !== null) cell.push(block);
    else onBlock(block);
  }

  function flush(): void {
    const body = text.trim();
    text = '';
    endsInSpace = true;
    if (body === '') return;
    emit({ kind: 'paragraph', input: { text: prefix + body, role, level } });
    prefix = '';
    // What follows inside the same list item is its further paragraphs.
    role = lists.length > 0 ? 'listItem' : 'text';
    level = null;
  }

  function onOpen(name: string, attributes: Readonly<Record<string, string>>): void {
    if (skipDepth > 0 || skipped.has(name) || attributes['hidden'] !== undefined) {
      skipDepth += 1;
      return;
    }
    if (name === 'br') {
      text += '\n';
      endsInSpace = true;
      return;
    }
    if (!blocks.has(name)) return;
    flush();
    const heading = /^h([1-6])$/.exec(name);
    if (heading !== null) {
      role = 'heading';
      level = Number(heading[1]);
    } else if (name === 'hr') emit({ kind: 'gap' });
    else if (name === 'pre') preDepth += 1;
    else if (name === 'ol' || name === 'ul' || name === 'menu') openList(name, attributes);
    else if (name === 'li') openItem(attributes);
    else if (name === 'table') tables.push({ cells: null, cell: null });
    else if (name === 'tr') openRow();
    else if (name === 'td' || name === 'th') openCell();
  }

  function openList(name: string, attributes: Readonly<Record<string, string>>): void {
    const isReversed = attributes['reversed'] !== undefined;
    lists.push({
      isOrdered: name === 'ol',
      format: listFormat(attributes['type'] ?? ''),
      step: isReversed ? -1 : 1,
      next: toInteger(attributes['start']) ?? 1,
    });
    prefix = '';
  }

  function openItem(attributes: Readonly<Record<string, string>>): void {
    role = 'listItem';
    level = null;
    prefix = '';
    const list = lists.at(-1);
    if (list === undefined || !list.isOrdered) return;
    const own = attributes['type'];
    const format = own === undefined ? list.format : listFormat(own);
    const value = toInteger(attributes['value']) ?? list.next;
    list.next = value + list.step;
    if (format !== 'none') prefix = `${formatListNumber(value, format)}. `;
  }

  function openRow(): void {
    closeRow();
    const table = tables.at(-1);
    if (table !== undefined) table.cells = [];
  }

  function openCell(): void {
    const table = tables.at(-1);
    if (table === undefined) return;
    closeCell();
    table.cells ??= [];
    table.cell = [];
    role = 'text';
    prefix = '';
  }

  function closeCell(): void {
    const table = tables.at(-1);
    if (table === undefined || table.cell === null) return;
    flush();
    table.cells?.push(table.cell);
    table.cell = null;
  }

  function closeRow(): void {
    const table = tables.at(-1);
    if (table === undefined || table.cells === null) return;
    closeCell();
    const { cells } = table;
    table.cells = null;
    // The row belongs to what stands around its table.
    tables.pop();
    for (const block of rowBlocks(cells)) emit(block);
    tables.push(table);
  }

  function onClose(name: string): void {
    if (skipDepth > 0) {
      skipDepth -= 1;
      return;
    }
    if (!blocks.has(name)) return;
    flush();
    if (name === 'pre') preDepth = Math.max(0, preDepth - 1);
    else if (name === 'ol' || name === 'ul' || name === 'menu') lists.pop();
    else if (name === 'td' || name === 'th') closeCell();
    else if (name === 'tr') closeRow();
    else if (name === 'table') {
      closeRow();
      tables.pop();
    }
    prefix = name === 'li' ? '' : prefix;
    role = lists.length > 0 && name !== 'li' ? 'listItem' : 'text';
    level = null;
  }

  return {
    onOpen,
    onClose,
    onText: (content) => {
      if (skipDepth > 0) return;
      if (preDepth > 0) {
        text += content;
        endsInSpace = false;
        return;
      }
      const collapsed = content.replace(spaced, ' ');
      text += endsInSpace ? collapsed.replace(/^ /, '') : collapsed;
      if (collapsed !== '') endsInSpace = collapsed.endsWith(' ');
    },
    onEnd: () => {
      flush();
      while (tables.length > 0) {
        closeRow();
        tables.pop();
      }
    },
  };
}

function listFormat(type: string): NumberFormat {
  switch (type) {
    case 'a':
      return 'lowerLetter';
    case 'A':
      return 'upperLetter';
    case 'i':
      return 'lowerRoman';
    case 'I':
      return 'upperRoman';
    default:
      return 'decimal';
  }
}

function toInteger(value: string | undefined): number | null {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) && Math.abs(number) < 1e9 ? number : null;
}
