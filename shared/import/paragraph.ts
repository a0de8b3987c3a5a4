/** What a reader knows about a paragraph from its file, before anything is recognised in the words. */
export type ParagraphRole = 'text' | 'heading' | 'listItem' | 'tableRow' | 'footnote';

/**
 * A paragraph as a reader hands it over: one line of text without line ends (cells of a table row
 * are separated by tabs; a list number that the file generates stands at its start).
 */
export type Paragraph = {
  readonly text: string;
  readonly role: ParagraphRole;
  /** Heading depth from 1, else `null`. */
  readonly level: number | null;
  /** Page from 1 where the format has pages (PDF), else `null`. */
  readonly page: number | null;
  /** Line (plain formats) or block (others) in the source, from 1: for reports. */
  readonly line: number;
  /** Whether empty space or a page break stands before it in the source. */
  readonly isAfterGap: boolean;
};
