import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withSoftHyphens } from '../../../renderer/components/soft-hyphens.ts';

const shown = (text: string): string => withSoftHyphens(text).replaceAll('\u00ad', '-');

test('long Kazakh and Russian words may break between syllables', () => {
  expect(shown('Орталықсыздандыру')).toBe('Орта-лық-сыз-дан-дыру');
  expect(shown('Субсидиарность, самоуправление')).toBe('Суб-си-диар-ность, самоуп-рав-ле-ние');
  expect(shown('Кандидаттарды ұсыну және бәсекелестік')).toBe(
    'Кан-ди-дат-тарды ұсыну және бәсе-ке-лес-тік',
  );
});

test('short words and other scripts stay whole, and no end of a word is shorter than three letters', () => {
  expect(shown('Легитимность выборность accountability')).toBe(
    'Леги-тим-ность выборность accountability',
  );
  const letters = fc.constantFrom(...'аәеиоөуұүыібвгғдйкқлмнңрстхшьъ-');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
      expect(withSoftHyphens(text).replaceAll('\u00ad', '')).toBe(text);
      for (const word of withSoftHyphens(text).split('-')) {
        const parts = word.split('\u00ad');
        if (parts.length === 1) continue;
        expect(parts[0]?.length).toBeGreaterThanOrEqual(3);
        expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});

test('a number keeps its ending on its line', () => {
  expect(withSoftHyphens('Бірліктер, 1-мәтін')).toBe('Бірліктер, 1-\u2060мәтін');
  expect(withSoftHyphens('өзін-өзі, 5–10')).toBe('өзін-өзі, 5–10');
});
