import { describe, expect, it } from 'vitest';
import {
  applySuffixRules,
  decodeSuffixRules,
  encodeSuffixRules,
} from '../../../shared/language/suffix-rules.ts';

const rules = new Map([
  ['s', { cut: 1, add: '' }],
  ['ies', { cut: 3, add: 'y' }],
  ['^series', { cut: 0, add: '' }],
  ['', { cut: 0, add: '' }],
]);

describe('suffix rules', () => {
  it.each([
    ['laws', 'law'],
    ['bodies', 'body'],
    ['series', 'series'],
    ['law', 'law'],
  ])('let the longest ending decide: %s → %s', (word, lemma) => {
    expect(applySuffixRules(rules, word)).toBe(lemma);
  });

  it('do not cut a word away altogether', () => {
    expect(applySuffixRules(rules, 's')).toBe('s');
  });

  it('survive their compact form', () => {
    const decoded = decodeSuffixRules(encodeSuffixRules(rules));
    expect([...decoded].sort()).toEqual([...rules].sort());
  });
});
