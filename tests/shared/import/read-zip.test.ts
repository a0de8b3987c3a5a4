import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultZipLimits, openZip } from '../../../shared/import/read-zip.ts';

const damaged = { ok: false, error: { code: 'damaged', format: 'docx' } };
const tooLarge = (limit: string): object => ({ ok: false, error: { code: 'tooLarge', limit } });

function readAll(bytes: Uint8Array, limits = defaultZipLimits): unknown {
  const zip = openZip(bytes, 'docx', limits);
  if (!zip.ok) return zip;
  for (const name of zip.value.names) {
    const content = zip.value.read(name);
    if (!content.ok) return content;
  }
  return zip;
}

/** Offset of the first directory record. */
function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
}

test('entries come out as they went in, packed or not; a name that is not there gives null', () => {
  const text = strToU8('Қазақстан '.repeat(1000));
  const zip = openZip(zipSync({ 'a/b.xml': text, c: [text, { level: 0 }] }), 'docx');
  if (!zip.ok) throw new Error(zip.error.code);
  expect(zip.value.names).toEqual(['a/b.xml', 'c']);
  expect(zip.value.read('a/b.xml')).toEqual({ ok: true, value: text });
  expect(zip.value.read('c')).toEqual({ ok: true, value: text });
  expect(zip.value.read('none')).toEqual({ ok: true, value: null });
});

describe('limits', () => {
  const zeros = new Uint8Array(4 * 2 ** 20);

  test('a bomb that tells its size is refused before anything is inflated', () => {
    expect(readAll(zipSync({ x: zeros }))).toMatchObject(tooLarge('ratio'));
    const limits = { ...defaultZipLimits, bytes: 2 ** 20 };
    expect(openZip(zipSync({ x: zeros }), 'docx', limits)).toMatchObject(tooLarge('bytes'));
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, id) => [`f${id}`, strToU8('x')]),
    );
    const few = { ...defaultZipLimits, entries: 20 };
    expect(openZip(zipSync(many), 'docx', few)).toMatchObject(tooLarge('entries'));
  });

  test('a bomb that lies about its size is stopped while it is inflated', () => {
    const bytes = zipSync({ x: zeros });
    new DataView(bytes.buffer).setUint32(directoryOf(bytes) + 24, 10, true);
    expect(readAll(bytes)).toMatchObject(tooLarge('ratio'));
    const loose = { entries: 10, ratio: 1e9, bytes: 2 ** 20 };
    expect(readAll(bytes, loose)).toMatchObject(tooLarge('bytes'));
  });

  test('all reads of one archive share the limit of bytes', () => {
    const bytes = zipSync({ x: [new Uint8Array(700_000), { level: 0 }] });
    const zip = openZip(bytes, 'docx', { ...defaultZipLimits, bytes: 2 ** 20 });
    if (!zip.ok) throw new Error(zip.error.code);
    expect(zip.value.read('x').ok).toBe(true);
    expect(zip.value.read('x')).toMatchObject(tooLarge('bytes'));
  });

  test('entries that share bytes are damaged', () => {
    const bytes = zipSync({ a: strToU8('one text'), b: strToU8('two texts') });
    const view = new DataView(bytes.buffer);
    const second = directoryOf(bytes) + 47;
    view.setUint32(second + 42, 0, true);
    expect(readAll(bytes)).toEqual(damaged);
  });
});

describe('damage', () => {
  const whole = zipSync({ 'word/document.xml': strToU8('<a>текст</a>'.repeat(50)) });

  test('every cut of an archive is damaged', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(readAll(whole.subarray(0, length))).toEqual(damaged);
    }
  });

  test('changed content is found by its checksum', () => {
    const bytes = zipSync({ x: [strToU8('текст'), { level: 0 }] });
    bytes[33] = (bytes[33] ?? 0) ^ 1;
    expect(readAll(bytes)).toEqual(damaged);
  });

  test('any changed byte gives a closed error or a result', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (index, value) => {
        const bytes = whole.slice();
        bytes[index] = value;
        expect(readAll(bytes)).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });

  test('an encrypted entry says so', () => {
    const bytes = zipSync({ x: strToU8('текст') });
    new DataView(bytes.buffer).setUint16(directoryOf(bytes) + 8, 1, true);
    expect(readAll(bytes)).toEqual({ ok: false, error: { code: 'encrypted', format: 'docx' } });
  });
});
