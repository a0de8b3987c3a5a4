import { expect, it } from 'vitest';
import { byteHash, contentHash } from '../../../shared/text/content-hash.ts';

it('is SHA-256 of the UTF-8 bytes (FIPS 180-2, example "abc")', () => {
  expect(contentHash('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(byteHash(new Uint8Array())).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
  expect(contentHash('Әкім')).toBe(byteHash(new TextEncoder().encode('Әкім')));
});

it('tells texts apart that differ in a look-alike letter', () => {
  expect(contentHash('Бiз')).not.toBe(contentHash('Біз'));
});
