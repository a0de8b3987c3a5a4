import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentLegalText } from '../../../shared/document/legal-structure.ts';
import { languages } from '../../../shared/language/language.ts';
import { treeFaults, uncoveredLines } from '../../support/segment-outline.ts';

describe('any text whatever', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'Глава 1. Сады',
      '2-тарау. Бақтар',
      'Section VIII',
      'Раздел I',
      'Part One',
      'Общие положения',
      'Преамбула',
      'Статья 5',
      'Статья 6. Название',
      '7-бап. Атауы',
      'Статья 5 настоящего Закона.',
      'Приложение 2',
      '1. Один',
      '2. Два.',
      '3-1. Три:',
      '1) один;',
      '2) два.',
      'а) буква',
      '(ii) roman',
      '1 Bare',
      'Сноска. Нота',
      'Примечание РЦПИ!',
      'Содержание',
      'текст',
      'Текст.',
      'Президент',
      '«Статья 9. Цитата',
      'конец»;',
      '  отступ ',
      '',
    ),
    fc.string({ maxLength: 20 }).map((text) => text.replace(/[\n\r]/g, ' ')),
  );

  it('makes a tree whose parts cover every line and do not overlap', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        fc.constantFrom(...languages),
        (lines, language) => {
          const text = lines.join('\n');
          const segments = segmentLegalText(text, language);
          expect(treeFaults(text, segments)).toEqual([]);
          expect(uncoveredLines(text, segments)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
