import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTokenTable } from '../../../shared/document/build-token-table.ts';
import { foldHomoglyphs } from '../../../shared/language/fold-homoglyphs.ts';
import { type Language, languages } from '../../../shared/language/language.ts';
import { splitSentences } from '../../../shared/language/split-sentences.ts';
import { tokenize } from '../../../shared/language/tokenize.ts';

const piece = fc.constantFrom(
  ...[
    'Бiз',
    'біз',
    'БІЗ',
    'Хіх',
    'ХІХ',
    'xix',
    'Ещё',
    'еще',
    'аkim',
    'akim',
    'Kим',
    'ким',
    'd’un',
    "d'un",
  ],
  ...[
    'само\u00adсуд',
    'самосуд',
    'ә',
    'ə',
    'é',
    'É',
    'İ',
    ' ',
    ' ',
    '. ',
    '\n',
    '-',
    '1',
    '😍',
    'M',
    'м',
    'М',
  ],
  // What the quick way through a text must leave to the full rules, and what it may take.
  ...[
    'слово',
    'Word',
    'т.б.',
    'ст',
    'г',
    'ж',
    'etc',
    'etc.',
    'Dr',
    'А',
    '12',
    '87-бап',
    '5-10',
    '1990-х',
  ],
  ...[
    ', ',
    ',',
    '.',
    '…',
    '!',
    '?!',
    ':',
    ':)',
    '((',
    '«',
    '»',
    '–',
    '--',
    '№',
    '§',
    '%',
    '/',
    '@',
  ],
  // Words of as many letters as fit into a packed word, and of one more.
  ...['конституциялануы', 'конституциялануын', 'ab-cd-ef-gh-ij-k', 'ab-cd-ef-gh-ij-kl'],
  ...['Әкімшілік-аумақтық', 'ХХХХХХХХХХХХХХХХХХ', '12345678901234567', 'саmoуправляемость'],
  ...['Халық', 'ХАЛЫҚ', 'Іс', 'іс', 'Х-бап', 'бап-Х', 'хі-іх', 'х'],
  ...['сондай-ақ', '-ақ', 'a1', '\u3000', '\u0301', '_', '#', '<3', '&', '\u00a0', '日本'],
);

/** Tokens, types and sentences of the text are those of the full rules. */
function expectFullRules(text: string, language: Language): void {
  const table = buildTokenTable('doc_1', text, language);
  const { starts, ends } = tokenize(text, language);
  expect(table.starts).toEqual(starts);
  expect(table.ends).toEqual(ends);
  expect(new Set(table.types).size).toBe(table.types.length);
  const types = Array.from(table.typeIds, (typeId) => table.types[typeId]);
  const tokens = Array.from(starts, (start, token) => text.slice(start, ends[token]));
  expect(types).toEqual(tokens.map(foldHomoglyphs));
  const sentences = splitSentences(text, language);
  starts.forEach((start, token) => {
    expect(sentences[table.sentenceIds[token] ?? -1]?.start).toBeLessThanOrEqual(start);
  });
}

describe('buildTokenTable', () => {
  it('numbers types by first occurrence and sentences from 0', () => {
    const table = buildTokenTable('doc_1', 'Бiз сайлаймыз. Біз сайладық.\nБІЗ', 'kk');
    expect(table.types).toEqual(['біз', 'сайлаймыз', '.', 'сайладық']);
    expect([...table.typeIds]).toEqual([0, 1, 2, 0, 3, 2, 0]);
    expect([...table.sentenceIds]).toEqual([0, 0, 0, 1, 1, 1, 2]);
  });

  it('is empty for an empty text', () => {
    const table = buildTokenTable('doc_1', '', 'ru');
    expect(table.types).toEqual([]);
    expect(table.starts).toHaveLength(0);
  });

  it('agrees with folding every token on its own', () => {
    const pieces = fc.array(piece, { maxLength: 40 });
    fc.assert(
      fc.property(pieces, fc.constantFrom(...languages), (list, language) => {
        expectFullRules(list.join(''), language);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a word longer than a stretch as one, whatever came before it', () => {
    const long = 'сөз-'.repeat(20_000) + 'сөз';
    expectFullRules(`жаңасөз ${long}, тағы`, 'kk');
    expectFullRules(`${' '.repeat(32_766)}жаңасөздер ${long}`, 'kk');
  });

  it.each(['сөз ', 'сөз, ', 'сөз-', 'сөз', ' ', '.', 'Х', '\u00ad'])(
    'reads a text of thousands of %j like a short one, wherever a stretch of it ends',
    (filler) => {
      const lengths = fc.integer({ min: 32_720, max: 32_780 });
      const pieces = fc.array(piece, { minLength: 20, maxLength: 40 });
      fc.assert(
        fc.property(lengths, pieces, (length, list) => {
          const before = filler.repeat(33_000).slice(0, length);
          expectFullRules(before + list.join('') + filler.repeat(9000), 'kk');
        }),
        { numRuns: 5 },
      );
    },
  );

  it.each([0, 4, 8, 12])(
    'tells words apart that differ only before their last %i letters',
    (same) => {
      const letters = (number: number): string =>
        Array.from({ length: 4 }, (_, place) =>
          'абвгдежзик'.charAt((number / 10 ** place) % 10),
        ).join('');
      const words = Array.from(
        { length: 10_000 },
        (_, number) => letters(number) + 'я'.repeat(same),
      );
      const table = buildTokenTable('doc_1', [...words, ...words].join(' '), 'kk');
      expect(table.types).toEqual(words);
      expect([...table.typeIds.subarray(words.length)]).toEqual([...words.keys()]);
    },
  );

  it('keeps types apart whose characters fall into one slot', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index.toString(36)}`);
    const table = buildTokenTable('doc_1', words.join(' '), 'en');
    expect(table.types).toEqual(words);
  });
});
