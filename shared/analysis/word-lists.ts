/** Words that the analyst names; of lemmas a form will do. */
export type WordLists = {
  /** Go list: nothing but these; `null`: all. */
  readonly only: readonly string[] | null;
  /** Stop list of this request, besides that of the project. */
  readonly without: readonly string[];
};

/** What counts as a word, and which words are looked at. Denominators hold all running words. */
export type WordSelection = {
  readonly countBy: 'form' | 'lemma';
  readonly leavesOutStopWords: boolean;
  readonly lists?: WordLists;
  /** Words that occur less often are left out. */
  readonly minimumFrequency: number;
};
