/**
 * Text that is safe to put on a terminal: control characters, with which a title or a file name
 * could move the cursor or change what stands on the screen, are replaced; lines and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '\uFFFD');
}
