import type { ParagraphInput, ParagraphList } from './paragraph-list.ts';

/** What a story of a word processor (the body, a cell, a note) consists of, in order. */
export type Block =
  | { readonly kind: 'paragraph'; readonly input: ParagraphInput }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'gap' };

export function addBlock(list: ParagraphList, block: Block): void {
  if (block.kind === 'paragraph') list.add(block.input);
  else if (block.kind === 'row') list.addRow(block.cells);
  else list.addGap();
}

/**
 * A table row as blocks. A row of one cell is layout (a frame around text), so its blocks
 * stay as they are; otherwise each cell becomes one line and the notes of all cells follow the row.
 */
export function rowBlocks(cells: readonly (readonly Block[])[]): readonly Block[] {
  const [only] = cells;
  if (only === undefined) return [];
  if (cells.length === 1) return only;
  return [{ kind: 'row', cells: cells.map(cellText) }, ...cells.flat().filter(isNote)];
}

/** The text of a cell on one line; a table inside it is read row by row. */
function cellText(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph' && !isNote(block)) parts.push(block.input.text);
    else if (block.kind === 'row') parts.push(...block.cells);
  }
  return parts.filter((part) => part.trim() !== '').join(' ');
}

function isNote(block: Block): boolean {
  return block.kind === 'paragraph' && block.input.role === 'footnote';
}
