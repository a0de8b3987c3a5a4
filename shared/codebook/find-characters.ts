import { buildTokenTable } from '../document/build-token-table.ts';
import type { TokenTable } from '../document/token-table.ts';
import type { Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import { hasSameCase } from './letter-case.ts';

/**
 * A text as it is compared: letters folded as `foldHomoglyphs` does it word by word, any white space
 * but line ends a blank. `shifts` say where folding changed a length: behind offset `folded` of the
 * folded text, offsets of the text itself are larger by `by`.
 */
export type FoldedText = {
  readonly folded: string;
  readonly shifts: readonly { readonly folded: number; readonly by: number }[];
};

/** Folds a text whose tokens are known. */
export function foldText(text: string, { types, typeIds, starts, ends }: TokenTable): FoldedText {
  const pieces: string[] = [];
  const shifts: { readonly folded: number; readonly by: number }[] = [];
  let done = 0;
  let length = 0;
  let by = 0;
  for (let token = 0; token < starts.length; token += 1) {
    const start = starts[token] ?? 0;
    const end = ends[token] ?? start;
    const type = types[typeIds[token] ?? 0] ?? '';
    if (start > done) {
      pieces.push(foldSpace(text.slice(done, start)));
      length += start - done;
    }
    pieces.push(type);
    length += type.length;
    if (type.length !== end - start) {
      by += end - start - type.length;
      shifts.push({ folded: length, by });
    }
    done = end;
  }
  pieces.push(foldSpace(text.slice(done)));
  return { folded: pieces.join(''), shifts };
}

function foldSpace(between: string): string {
  return between === ' ' ? between : between.replace(/[^\S\n]/gu, ' ');
}

/**
 * Where `wanted` stands in the text, look-alike letters folded, from left to right without overlaps.
 * With `isCaseSensitive` upper and lower case must be as in `wanted`. Blank queries find nothing.
 */
export function findCharacters(
  wanted: string,
  isCaseSensitive: boolean,
  text: string,
  { folded, shifts }: FoldedText,
  language: Language,
): Span[] {
  if (wanted.trim() === '') return [];
  const query = foldText(wanted, buildTokenTable('doc_query', wanted, language)).folded;
  const found: Span[] = [];
  for (let place = folded.indexOf(query); place >= 0;) {
    const start = unfoldOffset(place, shifts);
    const end = unfoldOffset(place + query.length, shifts);
    const isFound = !isCaseSensitive || hasSameCase(wanted, text.slice(start, end));
    if (isFound) found.push({ start, end });
    place = folded.indexOf(query, isFound ? place + query.length : place + 1);
  }
  return found;
}

function unfoldOffset(offset: number, shifts: FoldedText['shifts']): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.folded ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset + (shifts[low - 1]?.by ?? 0);
}
