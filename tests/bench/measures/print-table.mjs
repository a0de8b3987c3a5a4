/** Prints rows under a head, the first column to the left. */
export function printTable(head, rows) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    );
  }
}

export function milliseconds(seconds) {
  const value = seconds * 1000;
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** Whether a figure is what is wanted of it. */
export function verdict(value, wanted, isLess = true) {
  if (wanted === undefined) return '';
  const isMet = isLess ? value <= wanted : value >= wanted;
  return `${isLess ? '≤' : '≥'} ${wanted} ${isMet ? 'met' : 'NOT met'}`;
}
