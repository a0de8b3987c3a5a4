import { expect, test } from 'vitest';
import { citationText } from '../../../../renderer/panels/reading/citation-text.ts';

test('a quotation stands in the marks of its language, its source in brackets', () => {
  expect(citationText(' аким\n избирается ', 'ru', ['Конституция', 'ст. 87, п. 4'])).toBe(
    '«аким избирается» (Конституция, ст. 87, п. 4)',
  );
  expect(citationText('the akim', 'en', ['', 'art. 87'])).toBe('“the akim” (art. 87)');
});

test('without a source only the words are quoted', () => {
  expect(citationText('әкім', 'kk', ['', ''])).toBe('«әкім»');
});
