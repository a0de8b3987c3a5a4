import { describe, expect, it } from 'vitest';
import { listStep } from '../../../renderer/components/list-step.ts';

describe('walking a list by keys', () => {
  it('stops at the ends, also by pages', () => {
    expect(listStep('ArrowDown', 1, 3, 10)).toBe(2);
    expect(listStep('ArrowDown', 2, 3, 10)).toBeNull();
    expect(listStep('PageDown', 0, 3, 10)).toBe(2);
    expect(listStep('PageUp', 1, 3, 10)).toBe(0);
    expect(listStep('End', 0, 3, 10)).toBe(2);
    expect(listStep('Home', 0, 3, 10)).toBeNull();
  });

  it('begins at the first row when none has the focus', () => {
    expect(listStep('ArrowDown', -1, 3, 10)).toBe(0);
    expect(listStep('ArrowDown', -1, 0, 10)).toBeNull();
  });

  it('leaves other keys alone', () => {
    expect(listStep('KeyA', 0, 3, 10)).toBeNull();
  });
});
