import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentScholarlyText } from '../../../shared/document/article-structure.ts';
import { toSegments, type SegmentDraft } from '../../../shared/document/document.ts';
import { segmentLegalText } from '../../../shared/document/legal-structure.ts';
import { segmentPlainText } from '../../../shared/document/plain-structure.ts';
import { buildPage, type BuiltPage } from '../../../renderer/document-view/build-page.ts';

const structures: readonly ((text: string) => SegmentDraft[])[] = [
  (text) => segmentLegalText(text, 'ru'),
  segmentScholarlyText,
  segmentPlainText,
  () => [],
];
const line = fc.oneof(
  fc.constantFrom(
    '',
    '   ',
    'Глава 1. Общие положения',
    'Статья 87. Местный исполнительный орган',
    '5-бап. Ережелер',
    'Статья 3',
    '1. Акимы областей назначаются Президентом.',
    '2) иные органы;',
    'Қалада\tәкім\tмәслихат',
    'Сноска. Статья изменена.',
    'Обычный абзац без номера 😀 с парой.',
  ),
  fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[\n\r]/gu, ' ')),
);
const pages = fc
  .tuple(fc.array(line, { maxLength: 160 }), fc.constantFrom(...structures))
  .map(([lines, structure]) => {
    const text = lines.join('\n');
    return { text, page: buildPage(text, toSegments('doc_1', structure(text))) };
  });

/** The text of the page, as a reader of the page's document alone would put it together. */
function textOf({ doc }: BuiltPage): string {
  return doc.textBetween(0, doc.content.size, '\n');
}

describe('the page', () => {
  test('holds exactly the text', () => {
    fc.assert(
      fc.property(pages, ({ text, page }) => {
        const lines: string[] = [];
        page.doc.descendants((node) => {
          if (node.isTextblock) lines.push(node.textContent);
        });
        expect(lines.join('\n')).toBe(text);
        expect(textOf(page).replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
      }),
    );
  });

  test('has one position for every offset of the text, inside a line, and finds the offset again', () => {
    fc.assert(
      fc.property(pages, ({ text, page: { doc, positions } }) => {
        let last = 0;
        for (let offset = 0; offset <= text.length; offset += 1) {
          const position = positions.positionAt(offset);
          expect(position).toBeGreaterThan(last);
          expect(doc.resolve(position).parent.isTextblock).toBe(true);
          expect(positions.offsetAt(position)).toBe(offset);
          last = position;
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has an offset for every position of its document, in order', () => {
    fc.assert(
      fc.property(pages, ({ text, page: { doc, positions } }) => {
        let last = 0;
        for (let position = 0; position <= doc.content.size; position += 1) {
          const offset = positions.offsetAt(position);
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(offset).toBeLessThanOrEqual(text.length);
          last = offset;
        }
        expect(last).toBe(text.length);
      }),
      { numRuns: 40 },
    );
  });

  test('takes the words between two positions from the words between their offsets', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), ({ text, page: { doc, positions } }, one, other) => {
        const start = Math.min(one, other) % (text.length + 1);
        const end = Math.max(start, Math.max(one, other) % (text.length + 1));
        const shown = doc.textBetween(positions.positionAt(start), positions.positionAt(end));
        expect(shown).toBe(text.slice(start, end).replaceAll('\n', ''));
      }),
    );
  });

  test('is a valid document of its schema', () => {
    fc.assert(fc.property(pages, ({ page }) => page.doc.check()));
  });

  test('divides the lines into sections without gap or overlap', () => {
    fc.assert(
      fc.property(pages, ({ text, page: { sections, lines } }) => {
        expect(sections[0]?.start).toBe(0);
        expect(sections.at(-1)?.end).toBe(text.length);
        sections.forEach((section, index) => {
          const following = sections[index + 1];
          expect(section.endLine).toBeGreaterThan(section.firstLine);
          expect(following?.firstLine ?? lines.length).toBe(section.endLine);
          if (following !== undefined) expect(following.start).toBe(section.end + 1);
        });
      }),
    );
  });
});
