import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprint, fingerprintOf } from '../../../renderer/store/fingerprint.ts';

test('a fingerprint does not depend on how the text is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 10 }),
      (parts) => {
        const fingerprint = createFingerprint();
        for (const part of parts) fingerprint.add(part);
        expect(fingerprint.value()).toBe(fingerprintOf(parts.join('')));
      },
    ),
  );
});

test('texts that differ in one character have different fingerprints', () => {
  const text = 'Аким избирается населением. '.repeat(20);
  const seen = new Set([fingerprintOf(text), fingerprintOf(`${text} `)]);
  for (let index = 0; index < text.length; index += 1) {
    seen.add(fingerprintOf(`${text.slice(0, index)}ө${text.slice(index + 1)}`));
  }
  expect(seen.size).toBe(text.length + 2);
});

test('a difference in the last character reaches both halves', () => {
  const [, first, second] = fingerprintOf('Статья 1').split('-');
  const [, otherFirst, otherSecond] = fingerprintOf('Статья 2').split('-');
  expect(first).not.toBe(otherFirst);
  expect(second).not.toBe(otherSecond);
});
