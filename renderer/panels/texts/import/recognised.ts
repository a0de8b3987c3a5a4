import { leftOutParagraphs } from '../../../../shared/import/edit-prepared-import.ts';
import { type PreparedImport, takenOut } from '../../../../shared/import/prepare-import.ts';

/** What was found in a file, in numbers. */
export type Recognised = {
  readonly languages: number;
  /** Lines that were set aside. */
  readonly setAside: number;
  /** Paragraphs and words that were put together again. */
  readonly joined: number;
  readonly tables: number;
  readonly leftOut: number;
};

export function recognised(prepared: PreparedImport): Recognised {
  const applied = takenOut(prepared);
  const joined = applied.filter(({ kind }) => kind === 'brokenParagraph' || kind === 'hyphenation');
  const isRow = (index: number): boolean => prepared.paragraphs[index]?.role === 'tableRow';
  return {
    languages: new Set(prepared.parts.map(({ language }) => language)).size,
    setAside: applied.length - joined.length,
    joined: joined.length,
    tables: prepared.paragraphs.filter((_, index) => isRow(index) && !isRow(index - 1)).length,
    leftOut: leftOutParagraphs(prepared).length,
  };
}
