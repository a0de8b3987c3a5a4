import { describe, expect, it } from 'vitest';
import { rankByDispersion } from '../../../electron/tools/rank-stop-words.ts';

describe('rankByDispersion', () => {
  it('puts a word that is everywhere before one as frequent in a single text', () => {
    const ranked = rankByDispersion([
      ['және', 'әкім', 'әкім', 'әкім'],
      ['және', 'сот', 'жер', 'су'],
      ['және', 'ет', 'нан', 'сүт'],
    ]);
    const words = ranked.map(({ word }) => word);
    expect(words.indexOf('және')).toBeLessThan(words.indexOf('әкім'));
    expect(ranked.find(({ word }) => word === 'және')?.evenness).toBeCloseTo(1, 9);
    expect(ranked.find(({ word }) => word === 'әкім')?.evenness).toBeCloseTo(1 / 3, 9);
  });
});
