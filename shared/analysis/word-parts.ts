import { at } from '../base/invariant.ts';
import type { DocumentView, Passage } from './corpus.ts';
import type { PartSizes } from './dispersion-rows.ts';
import type { TextScope } from './group-text.ts';
import { textOf } from './language-scopes.ts';
import { forEachWord } from './scope-words.ts';

/** Running words one after the other over the documents of some scopes, each in its part. */
export type WordParts = PartSizes & {
  /**
   * By number of document and word: its part, −1 outside all, and its place among all words. Empty
   * for a document without a scope.
   */
  readonly partOf: readonly Int32Array[];
  readonly positionOf: readonly Int32Array[];
  /** By number of group: the number of its part, −1 for one without words. */
  readonly partOfGroup: readonly number[];
};

/** The groups of the scopes as parts; a group without words is none. */
export function wordParts(
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  groupCount: number,
): WordParts {
  const sizesOfGroups = new Float64Array(groupCount);
  const inScope = new Set(scopes.map(({ view }) => view));
  const groupOf = views.map(({ words }, view) =>
    new Int32Array(inScope.has(view) ? words.starts.length : 0).fill(-1),
  );
  for (const scope of scopes) {
    const own = at(groupOf, scope.view);
    forEachWord(scope, at(views, scope.view), (word) => {
      // A word that a border cuts is in the part where it begins.
      if (own[word] !== -1) return;
      own[word] = scope.group;
      sizesOfGroups[scope.group] = at(sizesOfGroups, scope.group) + 1;
    });
  }
  let parts = 0;
  const partOfGroup = Array.from(sizesOfGroups, (size) => (size === 0 ? -1 : parts++));
  let position = 0;
  const positionOf = groupOf.map((own) => own.map((group) => (group === -1 ? -1 : position++)));
  return {
    sizes: [...sizesOfGroups].filter((size) => size > 0),
    words: position,
    text: (): Passage[] => textOf(scopes),
    partOf: groupOf.map((own) => own.map((group) => partOfGroup[group] ?? -1)),
    positionOf,
    partOfGroup,
  };
}
