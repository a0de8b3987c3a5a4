import { describe, expect, it } from 'vitest';
import { entryOf, withValue } from './named-values.ts';
import { renamed, watched } from './read-input.ts';

describe('names in reference cases', () => {
  it('are found as written, then written otherwise, then under another name', () => {
    const values = { C: 1, c: 2, 'DeltaP(2|1)': 3, x2: 4 };
    expect(entryOf(values, 'c')).toBe(2);
    expect(entryOf(values, 'delta_p (2|1)')).toBe(3);
    expect(entryOf(values, 'ΔP(2|1)')).toBe(3);
    expect(entryOf(values, 'chi-squared')).toBe(4);
    expect(entryOf(values, 'DeltaP(1|2)')).toBeUndefined();
  });

  it('of metrics that nobody knows give no number but say so', () => {
    expect(withValue({ MI: 1 }, 'PMI').value).toBe(1);
    expect(withValue({ MI: 1 }, 'salience').value).toBe('no such metric: salience');
  });

  it('of input are read under others, and told of when nothing read them', () => {
    const { input, unread } = watched({ ratings: 5, weights: 'radical' });
    const read = renamed(input, { table: ['counts', 'ratings'] });
    expect(read).toHaveProperty('table', 5);
    expect(unread()).toEqual(['weights']);
  });
});
