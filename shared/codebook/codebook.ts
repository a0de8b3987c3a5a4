import type { ConceptId } from '../base/identifiers.ts';
import type { ByLanguage, Language } from '../language/language.ts';

export const matchings = ['form', 'lemma', 'root', 'phrase', 'wildcard', 'proximity'] as const;
/**
 * How a pattern finds its hits.
 * - `form`: one word exactly as written (look-alike letters folded, case as set).
 * - `lemma`: one word in any inflected form.
 * - `root`: all words made from the root of one word, in any inflected form.
 * - `phrase`: words in a row, each in any inflected form; a word in double quotes only as written.
 * - `wildcard`: one or more words in a row with `*` (any letters) and `?` (one letter).
 * - `proximity`: an expression over the above with `NEAR/n`, `SENTENCE`, `AND`, `OR`, `NOT`
 *   and brackets; see `parse-indicator-pattern.ts`.
 */
export type Matching = (typeof matchings)[number];

/** A word, phrase or pattern in one language that signals a concept. */
export type Indicator = {
  readonly language: Language;
  readonly pattern: string;
  readonly matching: Matching;
  readonly isCaseSensitive: boolean;
};

/** A unit of meaning that passages are coded with ("code" in QDA programs, "category" in content analysis). */
export type Concept = {
  readonly id: ConceptId;
  readonly parentId: ConceptId | null;
  readonly name: ByLanguage<string>;
  /** Two to four letters for the margin; empty: made from the name (`short-names.ts`). */
  readonly shortName: ByLanguage<string>;
  readonly definition: ByLanguage<string>;
  readonly inclusion: ByLanguage<string>;
  readonly exclusion: ByLanguage<string>;
  readonly examples: readonly string[];
  /** `#rrggbb` */
  readonly color: string;
  readonly indicators: readonly Indicator[];
  /** A retired concept keeps its passages and is counted, but is no longer offered or proposed. */
  readonly isRetired: boolean;
};

/** Concepts in display order; parents precede children. `version` rises with every change. */
export type Codebook = {
  readonly id: string;
  readonly version: number;
  readonly concepts: readonly Concept[];
};
