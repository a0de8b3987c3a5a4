/** Words that hold letters of both the Latin and the Cyrillic script, in order. */
export function mixedScriptWords(text: string): string[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu), ([word]) => word).filter(
    (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
  );
}

/** Latin letters that look like a Cyrillic letter and stand alone as a word. */
export function loneLookAlikes(text: string): string[] {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}.])[acekopxyiAKOPCTXHBME](?![\p{L}\p{N}.])/gu),
    ([word]) => word,
  );
}
