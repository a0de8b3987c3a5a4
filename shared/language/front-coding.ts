/**
 * Lines in order, each written as the number (base 36) of letters it shares with the line before it
 * and the rest. Lines must hold no line feed.
 */
export function encodeLines(lines: Iterable<string>): string {
  let previous = '';
  const coded = [];
  for (const line of [...lines].sort()) {
    let shared = 0;
    while (shared < 35 && shared < previous.length && previous[shared] === line[shared]) {
      shared += 1;
    }
    coded.push(shared.toString(36) + line.slice(shared));
    previous = line;
  }
  return coded.join('\n');
}

/** The lines that {@link encodeLines} wrote. */
export function* decodeLines(encoded: string): Generator<string> {
  let previous = '';
  for (const coded of encoded.split('\n')) {
    if (coded === '') continue;
    previous = previous.slice(0, parseInt(coded.charAt(0), 36)) + coded.slice(1);
    yield previous;
  }
}
