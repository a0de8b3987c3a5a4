import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentIn, goOnFrom, moveByKey } from '../../../../renderer/panels/proposals/going-on.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('going on after a decision', () => {
  it('leads to the next proposal that is left, and at the end back to the last one', () => {
    expect(goOnFrom(ids, 'b', new Set(['b']))).toBe('c');
    expect(goOnFrom(ids, 'b', new Set(['b', 'c']))).toBe('d');
    expect(goOnFrom(ids, 'd', new Set(['d']))).toBe('c');
    expect(goOnFrom(ids, 'd', new Set(ids))).toBeNull();
  });

  it('never leads to one that was decided, and to one while any is left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.subarray(ids), (current, gone) => {
        const decided = new Set([...gone, current]);
        const next = goOnFrom(ids, current, decided);
        expect(next === null).toBe(decided.size === ids.length);
        if (next !== null) expect(decided.has(next)).toBe(false);
      }),
    );
  });
});

describe('the current proposal', () => {
  it('stays while it is in the list; else what took its place is current, else the last', () => {
    expect(currentIn(ids, 'c', 0)).toBe('c');
    expect(currentIn(ids, 'gone', 1)).toBe('b');
    expect(currentIn(ids, 'gone', 9)).toBe('d');
    expect(currentIn([], 'gone', 0)).toBeNull();
  });

  it('moves by keys and stops at the ends', () => {
    expect(moveByKey(ids, 'b', 'ArrowDown')).toBe('c');
    expect(moveByKey(ids, 'b', 'ArrowUp')).toBe('a');
    expect(moveByKey(ids, 'd', 'ArrowDown')).toBeNull();
    expect(moveByKey(ids, 'c', 'PageUp')).toBe('a');
    expect(moveByKey(ids, 'a', 'End')).toBe('d');
    expect(moveByKey(ids, null, 'ArrowDown')).toBe('a');
    expect(moveByKey(ids, 'a', 'KeyA')).toBeNull();
  });
});
