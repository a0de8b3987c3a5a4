import { describe, expect, it } from 'vitest';
import { firstLabel, labelStep } from '../../../renderer/document-view/margin-keys.ts';

describe('the margin, reached by Tab', () => {
  const sight = { top: 100, bottom: 500 };

  it('begins at the label nearest to the caret', () => {
    expect(firstLabel([50, 120, 300, 480], sight, 280)).toBe(2);
    expect(firstLabel([50, 120, 300, 480], sight, 130)).toBe(1);
  });

  it('begins at the uppermost label in sight when the caret is out of sight', () => {
    expect(firstLabel([50, 120, 300, 700], sight, 900)).toBe(1);
    expect(firstLabel([50, 120, 300, 700], sight, 20)).toBe(1);
  });

  it('begins at a label out of sight only when there is none in sight', () => {
    expect(firstLabel([90, 480], sight, 110)).toBe(1);
    expect(firstLabel([-300, 80, 700], sight, 110)).toBe(1);
    expect(firstLabel([], sight, 110)).toBe(-1);
  });

  it('is walked by arrows and stops at its ends', () => {
    expect(labelStep('ArrowDown', 0, 3)).toBe(1);
    expect(labelStep('ArrowDown', 2, 3)).toBe(2);
    expect(labelStep('ArrowUp', 0, 3)).toBe(0);
    expect(labelStep('End', 0, 3)).toBe(2);
    expect(labelStep('KeyA', 0, 3)).toBeNull();
  });
});
