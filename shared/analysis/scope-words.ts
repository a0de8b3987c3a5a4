import { at } from '../base/invariant.ts';
import type { DocumentView, Passage } from './corpus.ts';
import { wordsIn } from './counted-text.ts';
import type { TextScope } from './group-text.ts';

/** Calls `visit` with the number of each running word of a scope, once, in text order. */
export function forEachWord(
  { spans }: TextScope,
  { words }: DocumentView,
  visit: (word: number) => void,
): void {
  let done = 0;
  for (const span of spans) {
    const { first, end } = wordsIn(words, span);
    for (let word = Math.max(first, done); word < end; word += 1) visit(word);
    done = Math.max(done, end);
  }
}

/** Where words of certain types stand, looked for again: places are not kept while counting. */
export function findTypes(
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  isWanted: (view: number, typeId: number) => boolean,
): Passage[] {
  return scopes.flatMap((scope) => {
    const view = at(views, scope.view);
    const { starts, ends, typeIds } = view.words;
    const found: Passage[] = [];
    forEachWord(scope, view, (word) => {
      if (!isWanted(scope.view, at(typeIds, word))) return;
      found.push({ view: scope.view, start: at(starts, word), end: at(ends, word) });
    });
    return found;
  });
}
