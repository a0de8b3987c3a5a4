import { describe, expect, it } from 'vitest';
import { trainLogLinear, type Choice } from '../../../electron/tools/train-log-linear.ts';

const settings = { rounds: 20, rate: 0.2, decay: 1e-4, leastChoices: 1 };

function choice(right: readonly string[], wrong: readonly string[], offset = 0): Choice<string> {
  return {
    weight: 1,
    candidates: [
      { features: right, offset: 0, isRight: true },
      { features: wrong, offset, isRight: false },
    ],
  };
}

describe('a log-linear model', () => {
  it('gives more weight to what speaks for the right candidates', () => {
    const weights = trainLogLinear([choice(['a', 'c'], ['b', 'c'])], settings);
    expect(weights.get('a')).toBeGreaterThan(0);
    expect(weights.get('b')).toBeLessThan(0);
    expect(weights.get('c')).toBeCloseTo(0);
  });

  it('learns more where what is known already speaks for the wrong candidate', () => {
    const plain = trainLogLinear([choice(['a'], ['b'])], settings);
    const against = trainLogLinear([choice(['a'], ['b'], 5)], settings);
    expect(against.get('a')).toBeGreaterThan(plain.get('a') ?? 0);
  });

  it('does not mind which of several right candidates it prefers', () => {
    const both: Choice<string> = {
      weight: 1,
      candidates: ['a', 'b'].map((feature) => ({ features: [feature], offset: 0, isRight: true })),
    };
    expect([...trainLogLinear([both], settings).values()]).toEqual([0, 0]);
  });

  it('leaves out features of too few choices', () => {
    const choices = [choice(['a'], ['b']), choice(['a'], ['c'])];
    const weights = trainLogLinear(choices, { ...settings, leastChoices: 2 });
    expect([...weights.keys()]).toEqual(['a']);
  });

  it('gives equal weights for equal choices', () => {
    const choices = [choice(['a'], ['b']), choice(['c'], ['a']), choice(['b'], ['c'])];
    expect(trainLogLinear(choices, settings)).toEqual(trainLogLinear(choices, settings));
  });
});
