import type { Span } from '../text/span.ts';
import { expandRanges, parseNumberList } from './cited-numbers.ts';

/** A citation of entries in the list of references: "[13; 9]", "[5, с. 12]". */
export type ReferenceCitation = {
  readonly kind: 'reference';
  readonly span: Span;
  /** Numbers in the list of references, ranges counted through. */
  readonly references: readonly number[];
  /** Pages as printed, of the first entry that has them; else `null`. */
  readonly pages: string | null;
};

const pageMark =
  '(?:[сСбpPC]|стр|бет|pp)\\.? ?\\d+(?: ?[-–—] ?\\d+)?|\\d+(?:[-–—]\\d+)?[- ]?(?:б|бет|с)\\.?';
const entry = `\\d{1,3}(?: ?[-–—] ?\\d{1,3})?(?: ?[,:] ?(${pageMark}))?`;
const bracketed = new RegExp(`\\[ ?(${entry}(?: ?[;,] ?${entry})*) ?\\]`, 'gu');

/** The bracketed references in the text. Years and words in brackets ("[1995]", "[in Russian]") are none. */
export function findReferences(text: string): ReferenceCitation[] {
  return Array.from(text.replace(/[\u00a0\n]/g, ' ').matchAll(bracketed), (match) => {
    const list = match[1] ?? '';
    const pages = new RegExp(pageMark, 'u').exec(
      list.replace(/^\d+/, (digits) => ' '.repeat(digits.length)),
    );
    const numbers = list.replace(new RegExp(` ?[,:] ?(?:${pageMark})`, 'gu'), '');
    return {
      kind: 'reference' as const,
      span: { start: match.index, end: match.index + match[0].length },
      references: expandRanges(parseNumberList(numbers.replace(/(\d) ?-(?=\d)/g, '$1–'), true)).map(
        Number,
      ),
      pages: pages?.[0] ?? null,
    };
  }).filter(({ references }) => references.every((number) => number > 0));
}
