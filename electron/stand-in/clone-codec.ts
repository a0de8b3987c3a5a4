/**
 * Values of the structured clone as text, between shell and window. Both functions are also sent
 * into the window as source, so they use nothing outside themselves.
 */

export type Base64 = {
  readonly write: (bytes: Uint8Array) => string;
  readonly read: (text: string) => Uint8Array;
};

/**
 * JSON in which an array is `["a", …]` and what JSON does not know is an array with another tag.
 * Throws a `DataCloneError` for functions, symbols, promises and cycles, as Electron does.
 */
export function encodeClone(value: unknown, base64: Base64): string {
  const above = new Set<object>();
  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  };
  const bytesOf = (buffer: ArrayBufferLike, offset: number, length: number): string =>
    base64.write(new Uint8Array(buffer, offset, length));

  const encodeObject = (object: object): unknown => {
    if (Array.isArray(object)) return ['a', ...object.map(encode)];
    if (object instanceof Date) return ['d', object.getTime()];
    if (object instanceof Map) {
      return ['m', ...[...object].map(([key, item]) => [encode(key), encode(item)])];
    }
    if (object instanceof Set) return ['s', ...[...object].map(encode)];
    if (object instanceof Error) return ['e', object.name, object.message, object.stack ?? ''];
    if (object instanceof ArrayBuffer) {
      return ['t', 'ArrayBuffer', bytesOf(object, 0, object.byteLength)];
    }
    if (ArrayBuffer.isView(object)) {
      // A Buffer of Node arrives as what it is to everybody else.
      const name = object instanceof Uint8Array ? 'Uint8Array' : object.constructor.name;
      return ['t', name, bytesOf(object.buffer, object.byteOffset, object.byteLength)];
    }
    if (object instanceof Promise) return refuse('A promise');
    return Object.fromEntries(Object.entries(object).map(([key, item]) => [key, encode(item)]));
  };

  const encode = (item: unknown): unknown => {
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return item;
    if (item === undefined) return ['u'];
    if (typeof item === 'number') {
      return Number.isFinite(item) && !Object.is(item, -0)
        ? item
        : ['n', Object.is(item, -0) ? '-0' : String(item)];
    }
    if (typeof item === 'bigint') return ['b', String(item)];
    if (typeof item !== 'object') return refuse(String(item));
    if (above.has(item)) return refuse('A cycle');
    above.add(item);
    const encoded = encodeObject(item);
    above.delete(item);
    return encoded;
  };

  return JSON.stringify(encode(value));
}

/** The value of a text that `encodeClone` wrote; throws for any other text. */
export function decodeClone(text: string, base64: Base64): unknown {
  const views: Record<string, (buffer: ArrayBuffer) => unknown> = {
    ArrayBuffer: (buffer) => buffer,
    Uint8Array: (buffer) => new Uint8Array(buffer),
    Int8Array: (buffer) => new Int8Array(buffer),
    Uint8ClampedArray: (buffer) => new Uint8ClampedArray(buffer),
    Uint16Array: (buffer) => new Uint16Array(buffer),
    Int16Array: (buffer) => new Int16Array(buffer),
    Uint32Array: (buffer) => new Uint32Array(buffer),
    Int32Array: (buffer) => new Int32Array(buffer),
    Float32Array: (buffer) => new Float32Array(buffer),
    Float64Array: (buffer) => new Float64Array(buffer),
    DataView: (buffer) => new DataView(buffer),
  };
  const viewOf = (name: unknown, encoded: unknown): unknown => {
    const view = views[String(name)];
    if (!view) throw new TypeError(`No array of the kind ${String(name)}`);
    return view(new Uint8Array(base64.read(String(encoded))).buffer);
  };
  const errorOf = ([name, message, stack]: readonly unknown[]): Error => {
    const error = new Error(String(message));
    error.name = String(name);
    error.stack = String(stack);
    return error;
  };

  const decode = (item: unknown): unknown => {
    if (Array.isArray(item)) {
      const [tag, ...rest]: unknown[] = item;
      switch (tag) {
        case 'a':
          return rest.map(decode);
        case 'u':
          return undefined;
        case 'n':
          return Number(rest[0]);
        case 'b':
          return BigInt(String(rest[0]));
        case 'd':
          return new Date(Number(rest[0]));
        case 'm':
          return new Map(
            rest.map((pair) =>
              Array.isArray(pair) ? [decode(pair[0]), decode(pair[1])] : [pair, undefined],
            ),
          );
        case 's':
          return new Set(rest.map(decode));
        case 'e':
          return errorOf(rest);
        case 't':
          return viewOf(rest[0], rest[1]);
        default:
          throw new TypeError(`Unknown tag ${String(tag)}`);
      }
    }
    if (item === null || typeof item !== 'object') return item;
    return Object.fromEntries(Object.entries(item).map(([key, part]) => [key, decode(part)]));
  };

  return decode(JSON.parse(text));
}
