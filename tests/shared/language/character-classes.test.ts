import { describe, expect, it } from 'vitest';
import {
  classAt,
  digit,
  ignorable,
  isApostrophe,
  isHyphen,
  isLetterClass,
  isWordClass,
  lower,
  mark,
  otherLetter,
  punctuation,
  space,
  symbol,
  upper,
} from '../../../shared/language/character-classes.ts';

describe('character classes', () => {
  it.each([
    ['ә', lower],
    ['Ғ', upper],
    ['i', lower],
    ['中', otherLetter],
    ['7', digit],
    ['\u0301', mark],
    ['\u00ad', ignorable],
    ['\u00a0', space],
    ['\n', space],
    ['«', punctuation],
    ['№', symbol],
    ['\ud83d', symbol],
  ])('puts %j into its class', (character, characterClass) => {
    expect(classAt(character, 0)).toBe(characterClass);
  });

  it('counts what lies outside the text as space', () => {
    expect(classAt('а', 1)).toBe(space);
    expect(classAt('а', -1)).toBe(space);
  });

  it('knows all Kazakh letters as letters', () => {
    for (const letter of 'әғқңөұүһіӘҒҚҢӨҰҮҺІ') {
      expect(isLetterClass(classAt(letter, 0)) && isWordClass(classAt(letter, 0))).toBe(true);
    }
  });

  it('knows the variants of hyphens and apostrophes', () => {
    expect([...'-‐‑'].every((sign) => isHyphen(sign.charCodeAt(0)))).toBe(true);
    expect([..."'’ʼ"].every((sign) => isApostrophe(sign.charCodeAt(0)))).toBe(true);
    expect(isHyphen('–'.charCodeAt(0))).toBe(false);
  });
});
