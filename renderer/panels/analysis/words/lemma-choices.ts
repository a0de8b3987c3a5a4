import { foldHomoglyphs } from '../../../../shared/language/fold-homoglyphs.ts';

/** A lemma that occurs, with how often. */
export type LemmaChoice = { readonly lemma: string; readonly frequency: number };

const listed = 40;

/**
 * The lemmas to choose from for what is typed: the one typed in full, those that begin with it, those
 * that hold it, each kind in the order given (by frequency). While nothing is typed, those that begin
 * most like `near` come first. `excluded` is not offered.
 */
export function lemmaChoices(
  lemmas: readonly LemmaChoice[],
  typed: string,
  excluded: string,
  near: string,
): readonly LemmaChoice[] {
  const wanted = foldHomoglyphs(typed.trim());
  if (wanted === '') {
    return lemmas
      .filter(({ lemma }) => lemma !== excluded)
      .toSorted((a, b) => sharedStart(b.lemma, near) - sharedStart(a.lemma, near))
      .slice(0, listed);
  }
  const rank = (lemma: string): number =>
    lemma === wanted ? 0 : lemma.startsWith(wanted) ? 1 : lemma.includes(wanted) ? 2 : 3;
  return lemmas
    .filter(({ lemma }) => lemma !== excluded && rank(lemma) < 3)
    .toSorted((a, b) => rank(a.lemma) - rank(b.lemma))
    .slice(0, listed);
}

/** How many letters two words have in common from the first on; fewer than three say nothing. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length < 3 ? 0 : length;
}

/** The lemma that would be made of what is typed; `null` when it is none, or is there already. */
export function newLemma(
  lemmas: readonly LemmaChoice[],
  typed: string,
  excluded: string,
): string | null {
  const wanted = foldHomoglyphs(typed.trim());
  if (wanted === '' || /\s/u.test(wanted) || !/\p{L}/u.test(wanted)) return null;
  return wanted === excluded || lemmas.some(({ lemma }) => lemma === wanted) ? null : wanted;
}
