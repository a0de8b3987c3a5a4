import { describe, expect, it } from 'vitest';
import {
  decodeLemmaLexicon,
  encodeWordList,
  lemmaByLexicon,
} from '../../../shared/language/lemma-lexicon.ts';

const encoded = ['0||0 ^', 'ой а ый\nы - а', encodeWordList(['школа', 'новый', 'стол'])].join(
  '\n\n',
);

describe('lemmaByLexicon', () => {
  const lexicon = decodeLemmaLexicon(encoded);

  it.each([
    ['школой', 'школа'],
    ['новой', 'новый'],
    ['столы', 'стол'],
    ['школы', 'школа'],
    ['стол', 'стол'],
  ])('takes the change of ending that leads to a known lemma: %s → %s', (word, lemma) => {
    expect(lemmaByLexicon(lexicon, word)).toBe(lemma);
  });

  it('follows the rules where no change leads to a known lemma', () => {
    expect(lemmaByLexicon(lexicon, 'кворумы')).toBe('кворумы');
  });
});
