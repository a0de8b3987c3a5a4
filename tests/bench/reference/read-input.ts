/** The input of a case, and the names in it that no measure has looked at so far. */
export function watched(input: unknown): {
  readonly input: unknown;
  readonly unread: () => readonly string[];
} {
  if (typeof input !== 'object' || input === null) return { input, unread: () => [] };
  const read = new Set<PropertyKey>();
  const proxy = new Proxy(input, {
    get: (target, name): unknown => {
      read.add(name);
      return Reflect.get(target, name);
    },
  });
  return { input: proxy, unread: () => Object.keys(input).filter((name) => !read.has(name)) };
}

/** The input with values also under the names that a measure reads, by the other names for them. */
export function renamed(
  input: unknown,
  otherNames: Readonly<Record<string, readonly string[]>>,
): unknown {
  if (typeof input !== 'object' || input === null) return input;
  const nameIn = (target: object, name: PropertyKey): PropertyKey =>
    name in target || typeof name !== 'string'
      ? name
      : (otherNames[name]?.find((other) => other in target) ?? name);
  return new Proxy(input, {
    get: (target, name): unknown => Reflect.get(target, nameIn(target, name)),
    has: (target, name) => nameIn(target, name) in target,
  });
}
