import { describe, expect, it } from 'vitest';
import {
  lemmaChoices,
  newLemma,
} from '../../../../../renderer/panels/analysis/words/lemma-choices.ts';

const lemmas = ['және', 'сайлау', 'әкім', 'сайлаушы', 'қайта сайла'].map((lemma, index) => ({
  lemma,
  frequency: 10 - index,
}));
const offered = (typed: string, excluded = '', near = ''): string[] =>
  lemmaChoices(lemmas, typed, excluded, near).map(({ lemma }) => lemma);

describe('lemmas to choose from', () => {
  it('are those that begin with what is typed, then those that hold it, whatever it is typed with', () => {
    expect(offered('Сайла')).toEqual(['сайлау', 'сайлаушы', 'қайта сайла']);
    // Latin "c" and "a".
    expect(offered('cайлaушы')).toEqual(['сайлаушы']);
    expect(offered('жоқ')).toEqual([]);
  });

  it('begin with the likeliest while nothing is typed', () => {
    expect(offered('', 'сайлау', 'сайлаушылар')).toEqual([
      'сайлаушы',
      'және',
      'әкім',
      'қайта сайла',
    ]);
  });

  it('can be added to by one word that is not there', () => {
    expect(newLemma(lemmas, ' Сайлаушылық ', '')).toBe('сайлаушылық');
    for (const typed of ['әкім', '', 'екі сөз', '12', 'сайла']) {
      expect(newLemma(lemmas, typed, 'сайла')).toBeNull();
    }
  });
});
