/**
 * The few globals that the window, a worker and Node all have, and that the core may use.
 * `lib` of the core is plain ES2023, so anything not listed here does not compile in `shared/`.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
