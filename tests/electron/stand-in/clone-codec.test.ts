import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeClone, encodeClone } from '../../../electron/stand-in/clone-codec.ts';
import { nodeBase64 } from '../../../electron/stand-in/node-base64.ts';

const roundTrip = (value: unknown): unknown =>
  decodeClone(encodeClone(value, nodeBase64), nodeBase64);

describe('a message between shell and window', () => {
  it('arrives as the structured clone would give it', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withSparseArray: false,
          withNullPrototype: false,
        }),
        (value) => {
          expect(roundTrip(value)).toEqual(structuredClone(value));
        },
      ),
    );
  });

  it('keeps what JSON would lose', () => {
    const value = { none: undefined, list: [undefined, NaN, -0, Infinity], at: new Date(0) };
    expect(roundTrip(value)).toEqual(value);
    expect(Object.keys(Object(roundTrip({ none: undefined })))).toEqual(['none']);
  });

  it('carries the part of a buffer that an array shows, as plain bytes', () => {
    const bytes = Buffer.from('xxTaldaxx').subarray(2, 7);
    const arrived = roundTrip(bytes);
    expect(arrived).toEqual(new Uint8Array([84, 97, 108, 100, 97]));
    expect(Object.getPrototypeOf(arrived)).toBe(Uint8Array.prototype);
  });

  it('keeps the name and message of an error', () => {
    const arrived = roundTrip(new RangeError('too long'));
    expect(arrived).toBeInstanceOf(Error);
    expect(String(arrived)).toBe('RangeError: too long');
  });

  it('makes a key of any name a key and nothing else', () => {
    const text = '{"__proto__":{"isAdmin":true}}';
    const arrived = decodeClone(text, nodeBase64);
    expect(Object.getPrototypeOf(arrived)).toBe(Object.prototype);
    expect(Object.keys(Object(arrived))).toEqual(['__proto__']);
  });

  it('refuses what cannot be cloned, as Electron does', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    for (const value of [() => 1, Symbol('s'), Promise.resolve(), cycle, { deep: [() => 1] }]) {
      expect(() => encodeClone(value, nodeBase64)).toThrow('could not be cloned');
    }
  });
});
