/**
 * Abbreviations that a full stop belongs to, lower case and without spaces and their last full stop.
 * - `opens`: something must follow (a number, a name), so the full stop does not end a sentence;
 * - `opensNumber`: the same, but only before a number; elsewhere an ordinary word ("no", "пол");
 * - `measures`: may end a sentence behind a number ("в 2021 г.", "10 a.m."), elsewhere they open;
 * - `closes`: may be the last word of a sentence ("etc.", "и др.").
 */
export type Abbreviations = {
  readonly opens: ReadonlySet<string>;
  readonly opensNumber: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly closes: ReadonlySet<string>;
};

/** Whether the full stop behind a word belongs to it whatever follows. */
export function isAbbreviation(word: string, { opens, measures, closes }: Abbreviations): boolean {
  return opens.has(word) || measures.has(word) || closes.has(word);
}
