import { describe, expect, it } from 'vitest';
import { keepValues } from '../../../shared/base/kept-values.ts';

describe('kept values', () => {
  const owner = {};

  it('are made once for an owner, a key and parts that are the same objects', () => {
    const kept = keepValues<object, object>();
    const part = {};
    const first = kept(owner, 'a', [part], () => ({}));
    expect(kept(owner, 'a', [part], () => ({}))).toBe(first);
    expect(kept(owner, 'b', [part], () => ({}))).not.toBe(first);
    expect(kept({}, 'a', [part], () => ({}))).not.toBe(first);
    expect(kept(owner, 'a', [{}], () => ({}))).not.toBe(first);
  });

  it('of the keys used longest ago are forgotten', () => {
    const kept = keepValues<object, object>(2);
    const [a, b] = ['a', 'b'].map((key) => kept(owner, key, [], () => ({})));
    expect(kept(owner, 'a', [], () => ({}))).toBe(a);
    kept(owner, 'c', [], () => ({}));
    expect(kept(owner, 'a', [], () => ({}))).toBe(a);
    expect(kept(owner, 'b', [], () => ({}))).not.toBe(b);
  });
});
