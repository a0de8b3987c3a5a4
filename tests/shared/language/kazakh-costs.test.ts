import { describe, expect, it } from 'vitest';
import { decodeCounts, encodeCounts, kazakhCosts } from '../../../shared/language/kazakh-costs.ts';
import { morphemeCounts } from '../../../shared/language/kazakh-suffixes.ts';

const model = {
  nominalStems: new Map([
    ['кінә', 3],
    ['бап', 10],
    ['заң', 40],
  ]),
  verbStems: new Map([['сайла', 8]]),
  morphemeCounts: morphemeCounts.map((count) => new Float64Array(count).fill(1)),
  wholeWords: new Map<string, string>(),
};

describe('Kazakh costs', () => {
  const { stemCost, morphemes } = kazakhCosts(model);

  it('make frequent stems cheaper than rare ones and known ones cheaper than unknown', () => {
    expect(stemCost('заң', 'nominal')).toBeLessThan(stemCost('бап', 'nominal'));
    expect(stemCost('бап', 'nominal')).toBeLessThan(stemCost('қоп', 'nominal'));
  });

  it('rise with the length of an unknown stem', () => {
    expect(stemCost('мәслихат', 'nominal')).toBeLessThan(stemCost('мәслихатты', 'nominal'));
  });

  it('rate a compound by its last part', () => {
    expect(stemCost('87-бап', 'nominal')).toBeLessThan(stemCost('87-ба', 'nominal'));
  });

  it('make stems dear that look like a derived word without its last vowel', () => {
    expect(stemCost('кінәл', 'nominal')).toBeGreaterThan(stemCost('кінәр', 'nominal'));
    expect(stemCost('кеңесш', 'nominal')).toBeGreaterThan(stemCost('кеңест', 'nominal'));
  });

  it('stand for shares that add up to one over the morphemes of a state', () => {
    for (const state of morphemes) {
      const sum = state.reduce((total, cost) => total + Math.exp(-cost), 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  it('keep counts through the compact form', () => {
    const { nominalStems } = model;
    expect([...decodeCounts(encodeCounts(nominalStems))].sort()).toEqual([...nominalStems].sort());
  });
});
