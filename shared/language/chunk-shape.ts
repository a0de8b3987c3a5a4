import { classAt, isLetterClass, isWordClass } from './character-classes.ts';
import { emojiEnd, emoticonEnd } from './emoticons.ts';

const addressLike = /^(?:https?:|www\.)/u;
const mailLike = /^[^@]+@\w/u;
const fileLike = /\.(?:docx?|xlsx?|pptx?|pdf|html?|txt|jpe?g|png)$/iu;
const dateLike = /^\d+[/.]\d+[/.]\d+,?$/u;
const timeLike = /^\d+:\d\d/u;
const numberingLike = /^\d+[.)]$/u;
const noonLike = /^[ap]m[.,]?$/iu;
const letterSmiley = /^[:;=]-?[DPp]$/u;
const start = /^(["“”«'`([]*)(?:(\p{Lu}\p{Ll})|(\p{Lu}\p{Lu})|(\p{Lu})|(\p{Ll})|(\d))/u;
const shapesOfStart = ['Xx', 'XX', 'X', 'x', '9'];

/** A short name for how a run of visible characters looks: "Xx", "x", "9", "URL", "@", "EMO" … */
export function chunkShape(chunk: string): string {
  if (chunk === '') return '^';
  const [, quotes = '', ...starts] = start.exec(chunk) ?? [];
  const kind = starts.findIndex((found) => found !== undefined);
  if (kind < 0) return shapeOfMarks(chunk);
  if (/[@/:.]/u.test(chunk)) {
    if (addressLike.test(chunk)) return 'URL';
    if (mailLike.test(chunk)) return 'MAIL';
    if (fileLike.test(chunk)) return 'FILE';
  }
  if (kind === 4) {
    if (dateLike.test(chunk)) return 'DATE';
    if (timeLike.test(chunk)) return 'TIME';
    if (numberingLike.test(chunk)) return '9.';
  }
  if (chunk.length < 4 && noonLike.test(chunk)) return 'PM';
  return (quotes === '' ? '' : '"') + (shapesOfStart[kind] ?? '');
}

function shapeOfMarks(chunk: string): string {
  const first = chunk.charAt(0);
  if (chunk.length > 1 && (first === '@' || first === '#')) return first;
  if (emojiEnd(chunk, 0) > 0) return 'EMO';
  const isFace = emoticonEnd(chunk, 0) > 0 || letterSmiley.test(chunk) || /^\)+$/u.test(chunk);
  return isFace ? ':)' : `P${first}${chunk.length > 2 ? '+' : ''}`;
}

/** The marks at the end of a chunk (at most two), "E" for emoji, "a" or "9" where there are none. */
export function chunkTail(chunk: string): string {
  let end = chunk.length;
  while (end > 0 && !isWordClass(classAt(chunk, end - 1))) end -= 1;
  if (end === chunk.length) return isLetterClass(classAt(chunk, end - 1)) ? 'a' : '9';
  return emojiEnd(chunk, end) > end ? 'E' : chunk.slice(Math.max(end, chunk.length - 2));
}

/** The letters and digits of a chunk without marks around them, lower case. */
export function chunkWord(chunk: string): string {
  let end = chunk.length;
  while (end > 0 && !isWordClass(classAt(chunk, end - 1))) end -= 1;
  let from = 0;
  while (from < end && !isWordClass(classAt(chunk, from))) from += 1;
  return chunk.slice(from, end).toLowerCase();
}
