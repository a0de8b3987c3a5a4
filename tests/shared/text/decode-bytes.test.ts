import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codePageTables } from '../../../shared/text/code-pages.ts';
import { decodeBytes, textEncodings } from '../../../shared/text/decode-bytes.ts';
import { codePageBytes } from '../../support/code-page-bytes.ts';

const russian =
  'Статья 87. Местное государственное управление осуществляется местными представительными и ' +
  'исполнительными органами, которые ответственны за состояние дел на соответствующей территории.';
const kazakh =
  'Жергілікті мемлекеттік басқаруды тиісті аумақтағы істің жай-күйіне жауапты жергілікті өкілді ' +
  'және атқарушы органдар жүзеге асырады. Әкім – Қазақстан Республикасы Үкіметінің өкілі.';
const english = 'Local public administration shall be exercised by local bodies.';

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    new DataView(bytes.buffer).setUint16(index * 2, text.charCodeAt(index), isLittle);
  }
  return bytes;
}

function bytesOf(...parts: (string | readonly number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => [
      ...(typeof part === 'string' ? new TextEncoder().encode(part) : part),
    ]),
  );
}

describe('code pages', () => {
  test('windows-1251 is the platform’s windows-1251', () => {
    const platform = new TextDecoder('windows-1251');
    for (let byte = 0; byte < 256; byte += 1) {
      if (byte === 0x98) continue;
      const ours = String.fromCharCode(codePageTables['windows-1251'][byte] ?? 0);
      expect([byte, ours]).toEqual([byte, platform.decode(Uint8Array.of(byte))]);
    }
  });

  test('KZ-1048 puts the Kazakh letters where STRK1048-2002 does and is windows-1251 elsewhere', () => {
    const kazakhLetters: Record<number, string> = {
      0x8d: 'Қ',
      0x8e: 'Һ',
      0x9d: 'қ',
      0x9e: 'һ',
      0xa1: 'Ұ',
      0xa2: 'ұ',
      0xa3: 'Ә',
      0xa5: 'Ө',
      0xaa: 'Ғ',
      0xaf: 'Ү',
      0xb2: 'І',
      0xb3: 'і',
      0xb4: 'ө',
      0xba: 'ғ',
      0xbc: 'ә',
      0xbd: 'Ң',
      0xbe: 'ң',
      0xbf: 'ү',
    };
    for (let byte = 0; byte < 256; byte += 1) {
      const base = String.fromCharCode(codePageTables['windows-1251'][byte] ?? 0);
      const ours = String.fromCharCode(codePageTables['kz-1048'][byte] ?? 0);
      expect([byte, ours]).toEqual([byte, kazakhLetters[byte] ?? base]);
    }
  });
});

describe('detection', () => {
  it.each([
    ['utf-8', bytesOf(kazakh)],
    ['utf-8', bytesOf([0xef, 0xbb, 0xbf], kazakh)],
    ['utf-16le', bytesOf([0xff, 0xfe], utf16(kazakh, true))],
    ['utf-16be', bytesOf([0xfe, 0xff], utf16(kazakh, false))],
    ['utf-16le', utf16(kazakh, true)],
    ['utf-16be', utf16(kazakh, false)],
    ['kz-1048', codePageBytes(kazakh, 'kz-1048')],
  ])('reads Kazakh in %s', (encoding, bytes) => {
    expect(decodeBytes(bytes, 'detect')).toEqual({ ok: true, value: { text: kazakh, encoding } });
  });

  it.each([
    ['utf-8', bytesOf(english), english],
    ['utf-16le', utf16(english, true), english],
    ['utf-16be', utf16(english, false), english],
    ['utf-16le', utf16(russian, true), russian],
    ['windows-1251', codePageBytes(russian, 'windows-1251'), russian],
  ])('reads the other languages in %s', (encoding, bytes, text) => {
    expect(decodeBytes(bytes, 'detect')).toEqual({ ok: true, value: { text, encoding } });
  });

  it.each(['Әкім', 'Қазақстан', 'ғылым', 'Түйін сөздер', 'ТҰРҒЫН ҮЙ', 'әңгіме', 'өкіл', 'Ұлт'])(
    'knows KZ-1048 by a single Kazakh word: %s',
    (word) => {
      const bytes = codePageBytes(word, 'kz-1048');
      expect(decodeBytes(bytes, 'detect')).toEqual({
        ok: true,
        value: { text: word, encoding: 'kz-1048' },
      });
    },
  );

  it.each([
    ['Ukrainian', 'Україна є демократичною державою, її мова – українська. Своєї країни.'],
    ['Belarusian', 'Рэспубліка Беларусь, у якой усе роўныя, маўчаў і быў праўдзівы.'],
    ['Serbian', 'Устав Републике Србије је највиши правни акт. Њега доноси народна скупштина.'],
    ['Russian with a pound sign', 'Цена 5 Ј и № 7 в год, § 3 «Закона».'],
  ])('does not take %s in windows-1251 for Kazakh', (_, text) => {
    expect(decodeBytes(codePageBytes(text, 'windows-1251'), 'detect')).toEqual({
      ok: true,
      value: { text, encoding: 'windows-1251' },
    });
  });

  it.each([
    [
      'KOI8-R',
      [
        0xf3, 0xd4, 0xc1, 0xd4, 0xd8, 0xd1, 0x20, 0xf2, 0xc5, 0xd3, 0xd0, 0xd5, 0xc2, 0xcc, 0xc9,
        0xcb, 0xc9, 0x20, 0xeb, 0xc1, 0xda, 0xc1, 0xc8, 0xd3, 0xd4, 0xc1, 0xce,
      ],
    ],
    [
      'CP866',
      [
        0x91, 0xe2, 0xa0, 0xe2, 0xec, 0xef, 0x20, 0xac, 0xa5, 0xe1, 0xe2, 0xad, 0xae, 0xa5, 0x20,
        0xe3, 0xaf, 0xe0, 0xa0, 0xa2, 0xab, 0xa5, 0xad, 0xa8, 0xa5,
      ],
    ],
    ['windows-1252', bytesOf('caf', [0xe9], ' d', [0xe9], 'mocratie l', [0xe9], 'gislative')],
  ])('refuses %s instead of showing wrong letters', (_, bytes) => {
    expect(decodeBytes(Uint8Array.from(bytes), 'detect')).toMatchObject({
      ok: false,
      error: { code: 'undecodable' },
    });
  });

  test('a text that was UTF-8 before it was cut or lost a byte is not read as 8-bit', () => {
    const whole = bytesOf(kazakh);
    const odd = whole.findIndex((byte, index) => index > 40 && byte >= 0x80 && byte < 0xc0);
    const wounded = Uint8Array.from([...whole.subarray(0, odd), ...whole.subarray(odd + 1)]);
    for (const bytes of [bytesOf('Қаз').subarray(0, 5), wounded]) {
      expect(decodeBytes(bytes, 'detect')).toMatchObject({
        ok: false,
        error: { code: 'undecodable', encoding: 'utf-8' },
      });
    }
  });
});

describe('refusal names the first bad byte', () => {
  it.each([
    ['a lone continuation byte', [0x61, 0x80], 1],
    ['an overlong slash', [0x61, 0x62, 0xc0, 0xaf], 2],
    ['an overlong three-byte form', [0xe0, 0x80, 0xaf], 0],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['a code beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a byte that UTF-8 never has', [0x61, 0x61, 0x61, 0xff], 3],
    ['a cut sequence', [0x61, 0xd2, 0x9b, 0xd2], 3],
    ['a NUL', [0x61, 0x00], 1],
    ['control characters', [0x61, 0x01, 0x02], 1],
  ])('in UTF-8: %s', (_, bytes, byteOffset) => {
    expect(decodeBytes(Uint8Array.from(bytes), 'utf-8')).toEqual({
      ok: false,
      error: { code: 'undecodable', encoding: 'utf-8', byteOffset },
    });
  });

  test('in UTF-8 after a byte order mark, counted from the start of the file', () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff);
    expect(decodeBytes(bytes, 'detect')).toMatchObject({ error: { byteOffset: 4 } });
  });

  test('in UTF-16: an odd length, half a pair', () => {
    expect(decodeBytes(Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x62), 'detect')).toEqual({
      ok: false,
      error: { code: 'undecodable', encoding: 'utf-16le', byteOffset: 4 },
    });
    expect(decodeBytes(utf16('ab\uD800c', false), 'utf-16be')).toMatchObject({
      error: { byteOffset: 4 },
    });
    expect(decodeBytes(utf16('a\uDC00', true), 'utf-16le')).toMatchObject({
      error: { byteOffset: 2 },
    });
  });

  test('in windows-1251 and KZ-1048: the byte that has no character', () => {
    for (const encoding of ['windows-1251', 'kz-1048'] as const) {
      expect(decodeBytes(Uint8Array.of(0xc0, 0xe1, 0x98), encoding)).toEqual({
        ok: false,
        error: { code: 'undecodable', encoding, byteOffset: 2 },
      });
    }
  });

  test('in binary data, whatever encoding is asked for', () => {
    const png = bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'IHDR');
    for (const encoding of ['detect', 'utf-8', 'windows-1251', 'kz-1048'] as const) {
      expect(decodeBytes(png, encoding).ok).toBe(false);
    }
  });
});

test('a few stray control characters in a long text are no reason to refuse it', () => {
  const text = `${russian.repeat(10)}\u0001${russian}`;
  expect(decodeBytes(bytesOf(text), 'detect')).toEqual({
    ok: true,
    value: { text, encoding: 'utf-8' },
  });
});

test('an explicit choice is followed: the same bytes are Kazakh or Serbian letters', () => {
  const bytes = Uint8Array.of(0xbc, 0xea, 0xb3, 0xec);
  expect(decodeBytes(bytes, 'kz-1048')).toMatchObject({ value: { text: 'әкім' } });
  expect(decodeBytes(bytes, 'windows-1251')).toMatchObject({ value: { text: 'јкім' } });
});

test('every Unicode text comes back from UTF-8 and UTF-16', () => {
  const clean = fc.string({ unit: 'binary' }).map((text) =>
    // eslint-disable-next-line no-control-regex -- control characters are refused on purpose
    text.replace(/[\u0000-\u0008\u000E-\u001F\u007F\uFEFF]/g, ''),
  );
  fc.assert(
    fc.property(clean, (text) => {
      expect(decodeBytes(bytesOf(text), 'utf-8')).toMatchObject({ value: { text } });
      expect(decodeBytes(utf16(text, true), 'utf-16le')).toMatchObject({ value: { text } });
      expect(decodeBytes(utf16(text, false), 'utf-16be')).toMatchObject({ value: { text } });
    }),
  );
});

test('any bytes give a text or an offset inside the file, and a text without NUL', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(...textEncodings, 'detect' as const),
      (bytes, encoding) => {
        const decoded = decodeBytes(bytes, encoding);
        if (decoded.ok) expect(decoded.value.text).not.toContain('\0');
        else expect(decoded.error.byteOffset).toBeLessThan(bytes.length);
      },
    ),
  );
});

test('UTF-8 is refused exactly where the platform’s strict decoder refuses it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ min: 0x09, maxLength: 40 }), (bytes) => {
      const decoded = decodeBytes(bytes, 'utf-8');
      if (decoded.ok) return;
      const strict = new TextDecoder('utf-8', { fatal: true });
      const { byteOffset } = decoded.error;
      expect(() => strict.decode(bytes.subarray(0, byteOffset))).not.toThrow();
    }),
  );
});
