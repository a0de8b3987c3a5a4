import type { Document } from '../document/document.ts';

/** Texts never change: their lines are found once. */
const kept = new WeakMap<Document, Uint32Array>();

/** Where the line ends of a document's text stand. */
export function lineEndsOf(document: Document): Uint32Array {
  const known = kept.get(document);
  if (known !== undefined) return known;
  const { text } = document;
  const ends: number[] = [];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) ends.push(end);
  const made = Uint32Array.from(ends);
  kept.set(document, made);
  return made;
}
