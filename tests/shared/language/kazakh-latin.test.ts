import { describe, expect, it } from 'vitest';
import {
  isPlainLatin,
  kazakhCyrillicKey,
  plainKazakhKey,
  toKazakhLatin,
} from '../../../shared/language/kazakh-latin.ts';

describe('toKazakhLatin', () => {
  it('writes the alphabet of 2021 and keeps capitals and everything else', () => {
    expect(toKazakhLatin('Бұл – Қазақстан Республикасының әкімдігі, 87-бап.')).toBe(
      'Būl – Qazaqstan Respublikasynyñ äkımdıgı, 87-bap.',
    );
    expect(toKazakhLatin('ЖЕРГІЛІКТІ ИНСТИТУТ Ішкі Шу')).toBe('JERGILIKTI İNSTİTUT Işkı Şu');
  });

  it('spells loans as the draft does', () => {
    expect(toKazakhLatin('конституция, партия, аялдама')).toBe('konstitutsia, partia, aialdama');
  });
});

describe('kazakhCyrillicKey', () => {
  it.each([
    ['2021', 'Äkımdıkterdıñ', 'әкімдіктердің'],
    ['January 2021, with ŋ', 'sailaudyŋ', 'сайлаудың'],
    ['2019', 'qūqyq', 'құқық'],
    ['2018', 'jáne', 'және'],
    ['2018, with digraphs', 'ákimshiliktiń', 'әкімшіліктің'],
    ['2018, saılaýshy', 'saılaýshy', 'сайлаушы'],
    ['2017', "a'kimder", 'әкімдер'],
    ['2017, other apostrophe', 'sai’lay’', 'сайлау'],
    ['without accents', 'sailau', 'сайлау'],
    ['without accents, digraph', 'zhariia', 'жария'],
  ])('reads the spelling of %s: %s', (_spelling, word, key) => {
    expect(kazakhCyrillicKey(word)).toBe(key);
  });

  it('tells й from и by the letters around', () => {
    expect(kazakhCyrillicKey('üi')).toBe('үй');
    expect(kazakhCyrillicKey('kiım')).toBe('киім');
    expect(kazakhCyrillicKey('aialdama')).toBe('аялдама');
  });

  it.each(['әкім', '1995', 'A', 'naïveté', ''])('is null for %j', (word) => {
    expect(kazakhCyrillicKey(word)).toBeNull();
  });

  it.each('әкім сайлау жергілікті құқық мәслихат үкімет ғылым конституция республика'.split(' '))(
    'takes %s back to itself from the Latin alphabet',
    (word) => {
      expect(kazakhCyrillicKey(toKazakhLatin(word))).toBe(word);
    },
  );
});

describe('Kazakh without accents', () => {
  it('has one plain key with the full word', () => {
    expect(plainKazakhKey('әкім')).toBe(plainKazakhKey(kazakhCyrillicKey('akim') ?? ''));
    expect(plainKazakhKey('құқықтық')).toBe(plainKazakhKey(kazakhCyrillicKey('quqyqtyq') ?? ''));
  });

  it('may be any word of bare Latin letters', () => {
    expect(['akim', 'äkım', 'аким', 'a'].map(isPlainLatin)).toEqual([true, false, false, false]);
  });
});
