import type { DocxNumbering } from './docx-numbering.ts';
import type { DocxStyles } from './docx-styles.ts';
import type { ParagraphInput } from './paragraph-list.ts';
import type { XmlHandler } from './read-xml.ts';
import { rowBlocks, type Block } from './story-blocks.ts';

export type StoryContext = {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  /** The paragraphs of a footnote or endnote. */
  readonly noteText: (kind: 'footnote' | 'endnote', id: string) => readonly string[];
};

type OpenParagraph = {
  text: string;
  styleId: string | null;
  listId: string | null;
  listLevel: number | null;
  outline: number | null;
  /** A tracked change took away the paragraph's end: its text runs on into the next one. */
  isEndDeleted: boolean;
  readonly notes: string[];
  /** Blocks of text boxes anchored here. */
  readonly boxed: Block[];
};
type OpenTable = { row: { cells: Block[][]; isDeleted: boolean } | null; cell: Block[] | null };
type OpenField = { code: string; isInCode: boolean; isContents: boolean };

/** Elements whose content is not text of the current state of the document. */
const skipped = new Set([
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  'mc:Fallback',
]);
const propertyParents = new Set(['w:rPr', 'w:trPr', 'w:ctrlPr', 'w:numPr']);

/**
 * Turns the content of one story of a Word document into blocks, given to `onBlock` in order. Tracked
 * insertions count as text and deletions do not; of fields the result counts, not the code,
 * and a generated table of contents is left out; text boxes and notes follow their paragraph.
 */
export function docxStoryHandler(
  context: StoryContext,
  onBlock: (block: Block) => void,
): XmlHandler {
  const path: string[] = [];
  const open: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const fields: OpenField[] = [];
  /** Per open text box: how many tables were open when it opened. */
  const boxes: number[] = [];
  let skipDepth = 0;
  let isHidden = false;
  let carried = '';

  function emit(block: Block): void {
    const cell = tables.length > (boxes.at(-1) ?? 0) ? tables.at(-1)?.cell : null;
    if (cell !== null && cell !== undefined) cell.push(block);
    else if (boxes.length > 0) open.at(-1)?.boxed.push(block);
    else onBlock(block);
  }

  function write(text: string): void {
    const paragraph = open.at(-1);
    if (paragraph === undefined || isHidden) return;
    if (fields.some(({ isInCode, isContents }) => isInCode || isContents)) return;
    paragraph.text += text;
  }

  function onOpen(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = path.at(-1) ?? '';
    path.push(name);
    const isDeletion = name === 'w:del' && !propertyParents.has(parent);
    if (skipDepth > 0 || skipped.has(name) || isDeletion) {
      skipDepth += 1;
      return;
    }
    const value = attributes.get('w:val') ?? '';
    if (parent === 'w:r') openInRun(name, attributes);
    else if (parent === 'w:pPr' || parent === 'w:numPr') openProperty(name, value);
    else openStructure(name, parent, attributes);
  }

  function openInRun(name: string, attributes: ReadonlyMap<string, string>): void {
    const type = attributes.get('w:type') ?? '';
    if (name === 'w:tab' || name === 'w:ptab') write('\t');
    else if (name === 'w:noBreakHyphen') write('-');
    else if (name === 'w:cr') write('\n');
    else if (name === 'w:br') {
      if (type === 'page' && open.at(-1)?.text === '') emit({ kind: 'gap' });
      write('\n');
    } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      open.at(-1)?.notes.push(...context.noteText(kind, attributes.get('w:id') ?? ''));
    } else if (name === 'w:fldChar') openField(attributes.get('w:fldCharType') ?? '');
  }

  function openField(type: string): void {
    const field = fields.at(-1);
    if (type === 'begin') fields.push({ code: '', isInCode: true, isContents: false });
    else if (type === 'end') fields.pop();
    else if (type === 'separate' && field !== undefined) {
      field.isInCode = false;
      field.isContents = /^\s*TOC\b/i.test(field.code);
    }
  }

  function openProperty(name: string, value: string): void {
    const paragraph = open.at(-1);
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.styleId = value;
    else if (name === 'w:numId') paragraph.listId = value;
    else if (name === 'w:ilvl') paragraph.listLevel = Number.parseInt(value, 10);
    else if (name === 'w:outlineLvl') paragraph.outline = Number.parseInt(value, 10);
    else if (name === 'w:pageBreakBefore' && isOn(value)) emit({ kind: 'gap' });
  }

  function openStructure(
    name: string,
    parent: string,
    attributes: ReadonlyMap<string, string>,
  ): void {
    const grandparent = path.at(-3) ?? '';
    switch (name) {
      case 'w:p':
        open.push(newParagraph(carried));
        carried = '';
        isHidden = false;
        break;
      case 'w:r':
        isHidden = false;
        break;
      case 'w:vanish':
        if (parent === 'w:rPr' && grandparent === 'w:r') isHidden = isOn(attributes.get('w:val'));
        break;
      case 'w:del': {
        const paragraph = open.at(-1);
        if (parent === 'w:rPr' && grandparent === 'w:pPr' && paragraph !== undefined) {
          paragraph.isEndDeleted = true;
        }
        const row = tables.at(-1)?.row ?? null;
        if (parent === 'w:trPr' && row !== null) row.isDeleted = true;
        break;
      }
      case 'w:tbl':
        tables.push({ row: null, cell: null });
        break;
      case 'w:tr': {
        const table = tables.at(-1);
        if (table !== undefined) table.row = { cells: [], isDeleted: false };
        break;
      }
      case 'w:tc': {
        const table = tables.at(-1);
        if (table !== undefined) table.cell = [];
        break;
      }
      case 'w:txbxContent':
        boxes.push(tables.length);
        break;
    }
  }

  function onClose(name: string): void {
    path.pop();
    if (skipDepth > 0) {
      skipDepth -= 1;
      return;
    }
    if (name === 'w:p') closeParagraph();
    else if (name === 'w:tc') closeCell();
    else if (name === 'w:tr') closeRow();
    else if (name === 'w:tbl') tables.pop();
    else if (name === 'w:txbxContent') boxes.pop();
    else if (name === 'w:r') isHidden = false;
  }

  function closeParagraph(): void {
    const paragraph = open.pop();
    if (paragraph === undefined) return;
    // A field code does not run over a paragraph's end: a broken field must not swallow the rest.
    while (fields.at(-1)?.isInCode === true) fields.pop();
    if (paragraph.isEndDeleted) carried = paragraph.text;
    else emit({ kind: 'paragraph', input: finished(paragraph) });
    for (const block of paragraph.boxed) emit(block);
    for (const text of paragraph.notes) {
      emit({ kind: 'paragraph', input: { text, role: 'footnote' } });
    }
  }

  function finished(paragraph: OpenParagraph): ParagraphInput {
    const { styles, numbering } = context;
    const styleId = paragraph.styleId ?? styles.defaultId;
    const styled = styleId === null ? null : styles.listOf(styleId);
    const listId = paragraph.listId ?? styled?.listId ?? null;
    const level = headingLevel(paragraph.outline, styleId);
    if (listId === null || listId === '0') {
      return { text: paragraph.text, role: level === null ? 'text' : 'heading', level };
    }
    const listLevel =
      paragraph.listLevel ??
      styled?.level ??
      (styled === null ? 0 : numbering.levelOfStyle(listId, styled.styleId));
    const number = numbering.next(listId, listLevel);
    const text = paragraph.text.trim() === '' ? '' : number + paragraph.text.trimStart();
    return { text, role: level === null ? 'listItem' : 'heading', level };
  }

  function headingLevel(outline: number | null, styleId: string | null): number | null {
    if (outline !== null && outline >= 0 && outline <= 9) return outline < 9 ? outline + 1 : null;
    return styleId === null ? null : context.styles.headingLevel(styleId);
  }

  function closeCell(): void {
    const table = tables.at(-1);
    if (table === undefined || table.cell === null) return;
    table.row?.cells.push(table.cell);
    table.cell = null;
  }

  function closeRow(): void {
    const table = tables.at(-1);
    const row = table?.row ?? null;
    if (table === undefined || row === null) return;
    table.row = null;
    if (row.isDeleted) return;
    // The row belongs to what stands around its table.
    tables.pop();
    for (const block of rowBlocks(row.cells)) emit(block);
    tables.push(table);
  }

  return {
    onOpen,
    onClose,
    onText: (text) => {
      if (skipDepth > 0) return;
      const name = path.at(-1);
      const field = fields.at(-1);
      if (name === 'w:t' || name === 'm:t') write(text);
      else if (name === 'w:instrText' && field !== undefined) field.code += text;
    },
  };
}

function newParagraph(text: string): OpenParagraph {
  return {
    text,
    styleId: null,
    listId: null,
    listLevel: null,
    outline: null,
    isEndDeleted: false,
    notes: [],
    boxed: [],
  };
}

/** An on/off property is on unless its value says otherwise. */
function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
