import { describe, expect, it } from 'vitest';
import { emojiEnd, emoticonEnd } from '../../../shared/language/emoticons.ts';

describe('emojiEnd', () => {
  it('takes a run of emoji with its joiners, skin tones and selectors', () => {
    for (const run of ['😍', '🙏🏻🙏🏻', '🤷‍♀️', '❤️🔥'])
      expect(emojiEnd(`${run} да`, 0)).toBe(run.length);
  });

  it('takes no letters, marks, numero and section signs', () => {
    for (const text of ['а', '.', '№', '§', '©', '\ufe0f']) expect(emojiEnd(text, 0)).toBe(0);
  });
});

describe('emoticonEnd', () => {
  it('takes faces made of marks', () => {
    for (const face of [':)', ':-(', '=)', ';))', '^_^', ')))']) {
      expect(emoticonEnd(`${face} да`, 0)).toBe(face.length);
    }
  });

  it('takes no marks of ordinary prose', () => {
    for (const text of [':', '; (а)', ':(a)', ')', '))', '://', '(1)']) {
      expect(emoticonEnd(text, 0)).toBe(0);
    }
  });
});
