/** Names of metrics as people write them: case, spaces and hyphens do not matter. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9%]/g, '');
}

/** The named numbers, also as snake_case, with the metric asked for as the `value`. */
export function withValue(
  named: Readonly<Record<string, unknown>>,
  metric: string | undefined,
): Readonly<Record<string, unknown>> {
  const snake = Object.entries(named).map(([name, value]) => {
    return [name.toLowerCase().replace(/[^a-z0-9%]+/g, '_'), value] as const;
  });
  const all = { ...Object.fromEntries(snake), ...named };
  if (metric === undefined) return all;
  const found = Object.entries(named).find(([name]) => plainName(name) === plainName(metric));
  return found === undefined ? all : { ...all, value: found[1] };
}
