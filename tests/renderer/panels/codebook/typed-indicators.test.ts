import { describe, expect, it } from 'vitest';
import {
  matchingOf,
  typedIndicators,
} from '../../../../renderer/panels/codebook/typed-indicators.ts';

const typed = (text: string): readonly string[] =>
  typedIndicators(text, 'ru').map(({ matching, pattern, isCaseSensitive }) =>
    [matching, ...(isCaseSensitive ? ['case'] : []), pattern].join(' '),
  );

describe('an indicator as it is typed', () => {
  it('gets its kind from what it looks like', () => {
    expect(matchingOf('аким')).toBe('lemma');
    expect(matchingOf('местное самоуправление')).toBe('phrase');
    expect(matchingOf('избир*')).toBe('wildcard');
    expect(matchingOf('аким NEAR/5 выборы')).toBe('proximity');
    expect(matchingOf('(аким OR маслихат)')).toBe('proximity');
    // Operators are in capitals; small letters are words.
    expect(matchingOf('supply and demand')).toBe('phrase');
  });

  it('may be several, between bars or on lines', () => {
    expect(typed('аким | избир*\nместная власть')).toEqual([
      'lemma аким',
      'wildcard избир*',
      'phrase местная власть',
    ]);
    expect(typed('  \n ')).toEqual([]);
  });

  it('keeps the kind that is named before it', () => {
    expect(typed('form/case:США | phrase:аким')).toEqual(['form case США', 'phrase аким']);
  });

  it('with a colon that names no kind is taken as it stands', () => {
    expect(typed('глава: аким')).toEqual(['phrase глава: аким']);
  });
});
