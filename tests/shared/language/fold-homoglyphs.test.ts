import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldHomoglyphs } from '../../../shared/language/fold-homoglyphs.ts';

describe('foldHomoglyphs', () => {
  it.each([
    ['Бiз', 'біз'],
    ['БIЗ', 'біз'],
    ['мемлекеттiлiк', 'мемлекеттілік'],
    ['жаhан', 'жаһан'],
    ['əкiмдiк', 'әкімдік'],
    ['ӘKIMДIK', 'әкімдік'],
    ['oсы', 'осы'],
    ['cот', 'сот'],
    ['хaлық', 'халық'],
    ['КазCCP', 'казсср'],
    ['iс-әрекет', 'іс-әрекет'],
    ['өзiн-өзi', 'өзін-өзі'],
    ['Ещё', 'еще'],
    ['ЕЩЁ', 'еще'],
  ])('makes %s Cyrillic: %s', (word, key) => {
    expect(foldHomoglyphs(word)).toBe(key);
  });

  it.each([
    ['аkim', 'akim'],
    ['Cоnstitution', 'constitution'],
    ['lаw', 'law'],
    ['Akim', 'akim'],
    ['e-mail', 'e-mail'],
    ['COVID-19', 'covid-19'],
    ['maslikhat', 'maslikhat'],
    ['Straße', 'straße'],
  ])('leaves or makes %s Latin: %s', (word, key) => {
    expect(foldHomoglyphs(word)).toBe(key);
  });

  it.each([
    ['156-VІI', '156-vii'],
    ['XІХ', 'xix'],
    ['ХІХ', 'xix'],
    ['ІІІ', 'iii'],
    ['XIX', 'xix'],
  ])('reads %s as a Roman numeral whatever letters typed it', (word, key) => {
    expect(foldHomoglyphs(word)).toBe(key);
  });

  it('judges the parts of a word apart', () => {
    expect(foldHomoglyphs('IT-компания')).toBe('it-компания');
  });

  it('makes one of the apostrophes and hyphens and drops soft hyphens', () => {
    expect(foldHomoglyphs('don’t')).toBe("don't");
    expect(foldHomoglyphs('сондай‑ақ')).toBe('сондай-ақ');
    expect(foldHomoglyphs('само\u00adуправление')).toBe('самоуправление');
  });

  it('changes nothing more the second time', () => {
    const letter = fc.constantFrom(
      ..."abcehikmoptxyABCEHIKMOPTXYqdzасеіорхуАВСЕІКМНОРТХУжбқәёЁ-'’1Ə",
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 8 }), (letters) => {
        const key = foldHomoglyphs(letters.join(''));
        expect(foldHomoglyphs(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes the same of a word with a soft hyphen, which the quick ways leave to the full rules', () => {
    const letter = fc.constantFrom(
      ..."abcehikmoptxyABCEHIKMOPTXYqdzасеіорхуАВСЕІКМНОРТХУжбқәёЁ-'’1Ə.,:;/%()«»…–",
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 8 }), (letters) => {
        const word = letters.join('');
        expect(foldHomoglyphs(word)).toBe(foldHomoglyphs(`${word}\u00ad`));
      }),
      { numRuns: 3000 },
    );
  });
});
