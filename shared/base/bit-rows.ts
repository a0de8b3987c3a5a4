/** For each of many rows, which of the numbers below some size it holds. */
export type BitRows = {
  /** 32-bit words of a row. */
  readonly width: number;
  readonly words: Uint32Array;
};

/** Rows for numbers below `size`; they hold none. */
export function bitRows(rows: number, size: number): BitRows {
  const width = Math.max(1, Math.ceil(size / 32));
  return { width, words: new Uint32Array(rows * width) };
}

/** Puts a number into a row; whether it was not there yet. */
export function addBit({ width, words }: BitRows, row: number, number: number): boolean {
  const place = row * width + (number >>> 5);
  const before = words[place] ?? 0;
  const after = (before | (1 << (number & 31))) >>> 0;
  words[place] = after;
  return after !== before;
}

export function hasBit({ width, words }: BitRows, row: number, number: number): boolean {
  return (((words[row * width + (number >>> 5)] ?? 0) >>> (number & 31)) & 1) === 1;
}

/** The numbers of a row, rising. */
export function bitsOf({ width, words }: BitRows, row: number): number[] {
  const bits: number[] = [];
  for (let word = 0; word < width; word += 1) {
    let rest = words[row * width + word] ?? 0;
    while (rest !== 0) {
      const lowest = 31 - Math.clz32(rest & -rest);
      bits.push(word * 32 + lowest);
      rest &= rest - 1;
    }
  }
  return bits;
}
