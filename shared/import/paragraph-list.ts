import { withoutNumberTab } from './list-number.ts';
import type { Paragraph, ParagraphRole } from './paragraph.ts';

/** What a reader gives for a new paragraph; the rest has plain values unless stated. */
export type ParagraphInput = {
  readonly text: string;
  readonly role?: ParagraphRole;
  readonly level?: number | null;
  readonly page?: number | null;
};

/**
 * Collects the paragraphs of one file in order, with `line` counting blocks from 1. Hidden state:
 * whether a gap stands before the next paragraph.
 */
export type ParagraphList = {
  /**
   * Adds one paragraph, or several where `text` has line ends (a heading stays in one piece, its
   * lines joined by spaces). White space at both ends goes; text without any other character
   * adds nothing but a gap.
   */
  readonly add: (input: ParagraphInput) => void;
  /** Adds a table row; cells are freed of tabs and line ends. A row without text adds nothing. */
  readonly addRow: (cells: readonly string[], page?: number | null) => void;
  readonly addGap: () => void;
  readonly paragraphs: readonly Paragraph[];
};

export function createParagraphList(): ParagraphList {
  const paragraphs: Paragraph[] = [];
  let block = 0;
  let isAfterGap = false;

  function push(text: string, input: ParagraphInput): void {
    paragraphs.push({
      text: input.role === 'tableRow' ? text : withoutNumberTab(text),
      role: input.role ?? 'text',
      level: input.level ?? null,
      page: input.page ?? null,
      line: block,
      isAfterGap,
    });
    isAfterGap = false;
  }

  function add(input: ParagraphInput): void {
    block += 1;
    const lines = input.text.split(/[\n\r\f\v\u0085\u2028\u2029]+/).map((line) => line.trim());
    const filled = lines.filter((line) => line !== '');
    if (filled.length === 0) isAfterGap = true;
    else if (input.role === 'heading') push(filled.join(' '), input);
    else for (const line of filled) push(line, input);
  }

  function addRow(cells: readonly string[], page: number | null = null): void {
    block += 1;
    const cleaned = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
    if (cleaned.some((cell) => cell !== '')) {
      push(cleaned.join('\t'), { text: '', role: 'tableRow', page });
    }
  }

  return {
    add,
    addRow,
    addGap: () => {
      isAfterGap = true;
    },
    paragraphs,
  };
}
