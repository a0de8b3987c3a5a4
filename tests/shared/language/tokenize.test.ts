import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classAt, ignorable, space } from '../../../shared/language/character-classes.ts';
import { languages, type Language } from '../../../shared/language/language.ts';
import { tokenClass, tokenize } from '../../../shared/language/tokenize.ts';
import { f1, hasLanguageData, readTreebank } from '../../support/language-data.ts';

function tokens(text: string, language: Language): string[] {
  const { starts, ends } = tokenize(text, language);
  return Array.from(starts, (start, index) => text.slice(start, ends[index]));
}

/** Cases are written with the tokens divided by `|`; spaces of the text stay inside the notation. */
function expectTokens(language: Language, marked: string): void {
  const expected = marked.split('|').map((token) => token.trim());
  expect(tokens(marked.replaceAll('|', ''), language)).toEqual(expected);
}

describe('tokenize', () => {
  it.each([
    ['87-бап', 'kk'],
    ['87-баптың |4-тармағы', 'kk'],
    ['АҚШ-пен |келіссөз', 'kk'],
    ['сондай-ақ|, |іс-әрекет', 'kk'],
    ['2018 |ж. |12 |ақпан', 'kk'],
    ['б.з.б. |330 |ж.', 'kk'],
    ['ауылдар|, |кенттер |т.б.', 'kk'],
    ['36%-ы |қатысты', 'kk'],
    ['Бiз|, |ортақ', 'kk'],
    ['28-го |мая |1990-х |гг.', 'ru'],
    ['ст. |113-1|, |п. |4', 'ru'],
    ['3,5 |млн. |тенге', 'ru'],
    ['И. |А. |Калиев', 'ru'],
    ['премьер-министр |и |кто-то', 'ru'],
    ['3.04.2023 |г.', 'ru'],
    ['10|, |11|, |13|–|15', 'ru'],
    ['[|13|; |9|]|.', 'ru'],
    ['«|Әділет|»|.', 'ru'],
    ['The |U.S. |Government', 'en'],
    ["don't |stop", 'en'],
    ['Article |87|(|4|)|.', 'en'],
    ['self-government |bodies|...', 'en'],
    ['at |10:00 |a.m. |on', 'en'],
    ['See |https://adilet.zan.kz/rus/docs|, |please', 'en'],
    ['write |to |info@example.org|.', 'en'],
    ['No. |210 |of', 'en'],
    ['He |said |no|.', 'en'],
    ['само\u00adуправление', 'ru'],
    ['30|-|жылдары|, |2|-|мыңжылдықта', 'kk'],
    ['35-те|, |20-шы|, |1000-даған', 'kk'],
    ['13|-|15-баптарында', 'kk'],
    ['әғқңөұүһі |ӘҒҚҢӨҰҮҺІ', 'kk'],
    ['ж. |т. |б. |елдер', 'kk'],
    ['16 |млрд. |теңге|.', 'kk'],
    ['от |08.06.2022|г. |№ |5', 'ru'],
    ['аулы |и |т. |д. |в |законе', 'ru'],
    ['до |н. |э. |правили', 'ru'],
    ['Калиев |И. |А.|, |1998', 'ru'],
    ['стр. |66|-|79|, |ст. |113-1', 'ru'],
    ['1-2|) |проводит', 'ru'],
    ['на |р/с |и |а/я|, |и|/|или', 'ru'],
    ['3|кг |и |35|мм', 'ru'],
    ['a.kaliev@mail.kz|, |info', 'ru'],
    ['at |7:30|pm |for |5|-|10 |days', 'en'],
    ["the |80's |and |1990s", 'en'],
    ['in |the |2d |Cir.|, |Sec. |5a', 'en'],
    ['Да|! |🙈🏻🎉 |ура |:) |)))', 'ru'],
  ] as const)('divides %j (%s)', (marked, language) => {
    expectTokens(language, marked);
  });

  it('keeps both halves of a surrogate pair in one token', () => {
    expect(tokens('да 😍!', 'ru')).toEqual(['да', '😍', '!']);
  });

  it('finds nothing in an empty text', () => {
    expect(tokens('', 'kk')).toEqual([]);
    expect(tokens(' \n\t', 'kk')).toEqual([]);
  });

  it('covers every visible character once and in order', () => {
    const piece = fc.constantFrom(
      ...[
        'әкім',
        'Бiз',
        'г.',
        'т.',
        'е.',
        'U.S',
        '1',
        ',',
        '.',
        '...',
        '-',
        '’',
        ' ',
        '\n',
        '😍',
        '\u00ad',
      ],
      ...['@', '://', 'www', '(', '«', '%', 'б', 'А', '&', '#', '\ud83d', '\u0301', '_', '/'],
    );
    const law = (pieces: string[], language: Language): void => {
      const text = pieces.join('');
      const { starts, ends } = tokenize(text, language);
      const covered = new Uint8Array(text.length);
      let last = 0;
      starts.forEach((start, index) => {
        const end = ends[index] ?? 0;
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        covered.fill(1, start, end);
        last = end;
      });
      for (let index = 0; index < text.length; index += 1) {
        const characterClass = classAt(text, index);
        if (characterClass === space) expect(covered[index]).toBe(0);
        else if (characterClass !== ignorable) expect(covered[index]).toBe(1);
      }
    };
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom(...languages), law), {
      numRuns: 1000,
    });
  });

  describe.skipIf(!hasLanguageData)('on treebanks (skipped without ../shared/lang)', () => {
    it.each([
      ['kk', 'kk/ktb.sentences.jsonl', 0.989],
      ['ru', 'ru/ud.sentences.jsonl', 0.991],
      ['en', 'en/ewt-dev.sentences.jsonl', 0.986],
    ] as const)('finds the words of %s', (language, file, floor) => {
      const found = new Set<string>();
      const expected = new Set<string>();
      readTreebank(file).forEach((paragraph, number) => {
        const { starts, ends } = tokenize(paragraph.text, language);
        starts.forEach((start, index) => found.add(`${number} ${start} ${ends[index]}`));
        for (const [start, end] of paragraph.tokens) expected.add(`${number} ${start} ${end}`);
      });
      expect(f1(found, expected)).toBeGreaterThan(floor);
    });
  });
});

describe('tokenClass', () => {
  it.each([
    ['әкім', 'word'],
    ['87-бап', 'word'],
    ['1990-х', 'word'],
    ['113-1', 'number'],
    ['3,5', 'number'],
    ['...', 'punctuation'],
    ['№', 'punctuation'],
    ['https://adilet.zan.kz', 'address'],
    ['info@example.org', 'address'],
  ])('%s is a %s', (token, expected) => {
    expect(tokenClass(token)).toBe(expected);
  });
});
