import { nextOdtNumber, type OdtCounts } from './odt-lists.ts';
import type { OdtStyles } from './odt-styles.ts';
import type { ParagraphInput } from './paragraph-list.ts';
import type { ParagraphRole } from './paragraph.ts';
import type { XmlHandler } from './read-xml.ts';
import { rowBlocks, type Block } from './story-blocks.ts';

type OpenParagraph = {
  text: string;
  /** Kept apart from `text`, whose end is costly to look at while it grows. */
  endsInSpace: boolean;
  readonly role: ParagraphRole;
  readonly level: number | null;
  readonly number: string;
  /** Blocks of notes and text boxes anchored here. */
  readonly after: Block[];
};
type OpenList = { readonly styleName: string; readonly level: number; readonly counts: OdtCounts };
type OpenItem = { isNumbered: boolean; readonly start: number | null };
type OpenTable = { cells: Block[][] | null; cell: Block[] | null; repeat: number };

const skipped = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'text:number',
  'text:table-of-content',
  'text:ruby-text',
  'text:hidden-text',
  'text:script',
  'office:annotation',
  'office:forms',
  'office:scripts',
  'svg:title',
  'svg:desc',
  'table:tracked-changes',
]);
/** What opens a story of its own inside a paragraph. */
const inner = new Set(['text:note-body', 'draw:text-box']);
/** No row of words has more repeated cells; spreadsheets fill their width with them. */
const maxRepeat = 64;

/**
 * Turns the text of an OpenDocument file into blocks, given to `onBlock` in order. Deleted text of
 * tracked changes, comments and tables of contents are left out; notes and text boxes follow
 * their paragraph. `styles` is read while the handler runs, so it may be filled by the same pass.
 */
export function odtStoryHandler(styles: OdtStyles, onBlock: (block: Block) => void): XmlHandler {
  const open: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const lists: OpenList[] = [];
  const items: OpenItem[] = [];
  /** Per open inner story: how many tables were open when it began, and whether it is a note. */
  const stories: { readonly tables: number; readonly isNote: boolean }[] = [];
  const countsByStyle = new Map<string, OdtCounts>();
  const countsById = new Map<string, OdtCounts>();
  const outlineCounts: OdtCounts = new Map();
  let skipDepth = 0;

  function emit(block: Block): void {
    const story = stories.at(-1);
    const cell = tables.length > (story?.tables ?? 0) ? tables.at(-1)?.cell : null;
    if (cell !== null && cell !== undefined) cell.push(block);
    else if (story !== undefined) open.at(-1)?.after.push(block);
    else onBlock(block);
  }

  function write(text: string): void {
    const paragraph = open.at(-1);
    if (paragraph === undefined) return;
    paragraph.text += text;
    paragraph.endsInSpace = text === '\n';
  }

  function onOpen(name: string, attributes: ReadonlyMap<string, string>): void {
    if (skipDepth > 0 || skipped.has(name)) {
      skipDepth += 1;
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        openParagraph(name, attributes);
        break;
      case 'text:s':
        write(' '.repeat(Math.min(toNumber(attributes.get('text:c')) ?? 1, 1000)));
        break;
      case 'text:tab':
        write('\t');
        break;
      case 'text:line-break':
        write('\n');
        break;
      case 'text:list':
        openList(attributes);
        break;
      case 'text:list-item':
        items.push({ isNumbered: true, start: toNumber(attributes.get('text:start-value')) });
        break;
      case 'text:list-header':
        items.push({ isNumbered: false, start: null });
        break;
      case 'table:table':
        tables.push({ cells: null, cell: null, repeat: 1 });
        break;
      case 'table:table-row':
        setTable({ cells: [] });
        break;
      case 'table:table-cell':
        setTable({
          cell: [],
          repeat: toNumber(attributes.get('table:number-columns-repeated')) ?? 1,
        });
        break;
      default:
        if (inner.has(name)) {
          stories.push({ tables: tables.length, isNote: name === 'text:note-body' });
        }
    }
  }

  function setTable(change: Partial<OpenTable>): void {
    const table = tables.at(-1);
    if (table !== undefined) Object.assign(table, change);
  }

  function openParagraph(name: string, attributes: ReadonlyMap<string, string>): void {
    const style = attributes.get('text:style-name') ?? '';
    if (styles.hasBreakBefore(style)) emit({ kind: 'gap' });
    const isNote = stories.at(-1)?.isNote ?? false;
    const level = name === 'text:h' ? (toNumber(attributes.get('text:outline-level')) ?? 1) : null;
    const item = items.at(-1);
    const isInList = item !== undefined && lists.length > 0 && !isNote;
    const role = isNote ? 'footnote' : level !== null ? 'heading' : isInList ? 'listItem' : 'text';
    const number = isInList ? itemNumber(item, style) : headingNumber(level);
    open.push({ text: '', endsInSpace: true, role, level, number, after: [] });
  }

  /** The number of the first paragraph of a list item; later ones have none. */
  function itemNumber(item: OpenItem, paragraphStyle: string): string {
    const list = lists.at(-1);
    if (list === undefined || !item.isNumbered) return '';
    item.isNumbered = false;
    const styleName = list.styleName === '' ? styles.listStyleOf(paragraphStyle) : list.styleName;
    const style = styles.lists.get(styleName ?? '');
    return style === undefined ? '' : nextOdtNumber(style, list.counts, list.level, item.start);
  }

  function headingNumber(level: number | null): string {
    if (level === null || !styles.outline.has(level)) return '';
    return nextOdtNumber(styles.outline, outlineCounts, level, null);
  }

  function openList(attributes: ReadonlyMap<string, string>): void {
    const outer = lists.at(-1);
    const styleName = attributes.get('text:style-name') ?? outer?.styleName ?? '';
    if (outer !== undefined) {
      lists.push({ styleName, level: outer.level + 1, counts: outer.counts });
      return;
    }
    const continued = attributes.get('text:continue-list');
    const counts =
      continued !== undefined
        ? countsById.get(continued)
        : attributes.get('text:continue-numbering') === 'true'
          ? countsByStyle.get(styleName)
          : undefined;
    const list = { styleName, level: 1, counts: counts ?? new Map<number, number>() };
    countsByStyle.set(styleName, list.counts);
    const id = attributes.get('xml:id') ?? attributes.get('text:id');
    if (id !== undefined) countsById.set(id, list.counts);
    lists.push(list);
  }

  function onClose(name: string): void {
    if (skipDepth > 0) {
      skipDepth -= 1;
      return;
    }
    if (name === 'text:p' || name === 'text:h') closeParagraph();
    else if (name === 'text:list') lists.pop();
    else if (name === 'text:list-item' || name === 'text:list-header') items.pop();
    else if (name === 'table:table-cell') closeCell();
    else if (name === 'table:table-row') closeRow();
    else if (name === 'table:table') tables.pop();
    else if (inner.has(name)) stories.pop();
  }

  function closeParagraph(): void {
    const paragraph = open.pop();
    if (paragraph === undefined) return;
    const { role, level, number, after } = paragraph;
    const body = paragraph.text.trim();
    const text = number === '' || body === '' ? body : `${number} ${body}`;
    const input: ParagraphInput = { text, role, level };
    emit({ kind: 'paragraph', input });
    for (const block of after) emit(block);
  }

  function closeCell(): void {
    const table = tables.at(-1);
    if (table === undefined || table.cell === null || table.cells === null) return;
    for (let count = 0; count < Math.min(table.repeat, maxRepeat); count += 1) {
      table.cells.push(table.cell);
    }
    table.cell = null;
  }

  function closeRow(): void {
    const table = tables.at(-1);
    const cells = table?.cells ?? null;
    if (table === undefined || cells === null) return;
    table.cells = null;
    // The row belongs to what stands around its table.
    tables.pop();
    for (const block of rowBlocks(cells)) emit(block);
    tables.push(table);
  }

  return {
    onOpen,
    onClose,
    onText: (content) => {
      const paragraph = open.at(-1);
      if (skipDepth > 0 || paragraph === undefined) return;
      const text = content.replace(/[ \t\r\n]+/g, ' ');
      paragraph.text += paragraph.endsInSpace ? text.replace(/^ /, '') : text;
      paragraph.endsInSpace = text.endsWith(' ');
    },
  };
}

function toNumber(value: string | undefined): number | null {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
}
