import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCharacters, foldText } from '../../../shared/codebook/find-characters.ts';
import { buildTokenTable } from '../../../shared/document/build-token-table.ts';
import { spanOf } from '../../support/tiny-corpus.ts';

function found(text: string, wanted: string, isCaseSensitive = false): string[] {
  const folded = foldText(text, buildTokenTable('doc_1', text, 'kk'));
  const spans = findCharacters(wanted, isCaseSensitive, text, folded, 'kk');
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('finding characters', () => {
  it('finds parts of words from left to right, without overlaps', () => {
    expect(found('сайлау, сайланды, ааа', 'сайла')).toEqual(['сайла', 'сайла']);
    expect(found('ааааа', 'аа')).toEqual(['аа', 'аа']);
  });

  it('takes look-alike letters of the other alphabet for what they are meant', () => {
    expect(found('Бiз бірге: Pecпублика', 'біз')).toEqual(['Бiз']);
    expect(found('Pecпублика', 'республика')).toEqual(['Pecпублика']);
    expect(found('Біз', 'Бiз')).toEqual(['Біз']);
    expect(found('the box', 'хо')).toEqual([]);
  });

  it('does not mind kinds of blanks, soft hyphens and ё', () => {
    expect(found('жергілікті\u00a0өзін-өзі', 'жергілікті өзін')).toEqual(['жергілікті\u00a0өзін']);
    const text = 'сай\u00adлау және ёлка, сай\u00adлау';
    expect(found(text, 'сайлау')).toEqual(['сай\u00adлау', 'сай\u00adлау']);
    expect(found(text, 'және елка')).toEqual(['және ёлка']);
  });

  it('keeps to one line', () => {
    expect(found('бір\nекі', 'бір екі')).toEqual([]);
  });

  it('tells capitals from small letters when asked to', () => {
    expect(found('Әкім, әкім, ӘКІМ', 'әкім')).toEqual(['Әкім', 'әкім', 'ӘКІМ']);
    expect(found('Әкім, әкім, ӘКІМ', 'Әкім', true)).toEqual(['Әкім']);
    expect(found('ААа ', 'Аа', true)).toEqual(['Аа']);
  });

  it('finds nothing for blanks', () => {
    expect(found('бір екі', ' ')).toEqual([]);
    expect(found('бір екі', '')).toEqual([]);
  });

  it('finds every word of a text where it stands', () => {
    const anyWord = fc.constantFrom('Бiз', 'әкім', 'ёлка', 'сай\u00adлау', 'XIV', 'т.б.', '87-бап');
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1 }), fc.nat(), (words, pick) => {
        const text = words.join(' ');
        const word = words[pick % words.length] ?? '';
        const folded = foldText(text, buildTokenTable('doc_1', text, 'kk'));
        const spans = findCharacters(word, false, text, folded, 'kk');
        expect(spans).toContainEqual(spanOf(text, word));
        for (const { start, end } of spans) expect(text.slice(start, end)).toBe(word);
      }),
    );
  });
});
