import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentScholarlyText } from '../../../shared/document/article-structure.ts';
import { outline, treeFaults } from '../../support/segment-outline.ts';

function outlineOf(text: string): string[] {
  return outline(text, segmentScholarlyText(text));
}

const paragraph = 'Long enough to be a paragraph of the text and not a heading of it. '
  .repeat(2)
  .trim();

describe('the structure of an article', () => {
  it('has title, abstract, keywords, sections and references', () => {
    const text = `УДК 123.4
Сады и их садовники
А.Б. Садовник^{ID}, С. Полев*
Университет садов, Астана, Казахстан
Аннотация. Сады описаны.
Ключевые слова: сад, поле.
Введение
Сады растут [1].
Результаты и обсуждение. Садов стало больше.
Таблица 1. Сады
Сад\tЧисло
Источник: перепись.
Заключение
Сады выросли.
Список литературы
1. Садов А. О садах.
– М., 2020.
2. Полев Б. О полях.
А.Б. Бақшы, С. Полев
Сведения об авторах:
Садовник А.Б. – профессор.
Copyright: © 2025 by the authors.`;
    expect(outlineOf(text)).toEqual([
      'note_1 | - | - | УДК 123.4',
      'title | - | - | Сады и их садовники',
      'note_2 | - | - | А.Б. Садовник^{ID}, С. П',
      'note_3 | - | - | Университет садов, Астан',
      'abstract | Аннотация. | - | Сады описаны.',
      'keywords | Ключевые слова: | - | сад, поле.',
      'sec_1 | - | Введение | Введение',
      '  sec_1__heading | - | Введение | Введение',
      '  sec_1__al_1 | - | - | Сады растут [1].',
      'sec_2 | - | Результаты и обсуждение | Результаты и обсуждение.',
      '  sec_2__heading | - | Результаты и обсуждение | Результаты и обсуждение.',
      '  sec_2__al_1 | - | - | Садов стало больше.',
      '  sec_2__caption_1 | Таблица 1 | - | Таблица 1. Сады',
      '  sec_2__row_1 | - | - | Сад\tЧисло',
      '  sec_2__note_1 | - | - | Источник: перепись.',
      'sec_3 | - | Заключение | Заключение',
      '  sec_3__heading | - | Заключение | Заключение',
      '  sec_3__al_1 | - | - | Сады выросли.',
      'sec_4 | - | Список литературы | Список литературы',
      '  sec_4__heading | - | Список литературы | Список литературы',
      '  sec_4__ref_1 | 1. | - | 1. Садов А. О садах.',
      '  sec_4__ref_2 | 2. | - | 2. Полев Б. О полях.',
      'note_4 | - | - | А.Б. Бақшы, С. Полев',
      'sec_5 | - | Сведения об авторах | Сведения об авторах:',
      '  sec_5__heading | - | Сведения об авторах | Сведения об авторах:',
      '  sec_5__note_1 | - | - | Садовник А.Б. – профессо',
      'note_5 | - | - | Copyright: © 2025 by the',
    ]);
  });

  it('keeps the label of an abstract out of its span', () => {
    const text = 'Gardens\nAbstract. Gardens grow.\nKeywords: garden.';
    const [, abstract, keywords] = segmentScholarlyText(text);
    expect(text.slice(abstract?.span.start, abstract?.span.end)).toBe('Gardens grow.');
    expect(text.slice(keywords?.span.start, keywords?.span.end)).toBe('garden.');
  });

  it('makes a label on a line of its own a heading before the abstract', () => {
    expect(
      outlineOf('Бақтар\nАҢДАТПА\nБақтар өседі.\nОлар көп.\nТүйін сөздер: бақ.').slice(1),
    ).toEqual([
      'heading_1 | - | АҢДАТПА | АҢДАТПА',
      'abstract | АҢДАТПА | - | Бақтар өседі.',
      '  abstract__al_1 | - | - | Бақтар өседі.',
      '  abstract__al_2 | - | - | Олар көп.',
      'keywords | Түйін сөздер: | - | бақ.',
    ]);
  });

  it('nests numbered headings', () => {
    const text = `Gardens\n1. Introduction\n${paragraph}\n2. Plants\n2.1 Apple trees\n${paragraph}\n3. Conclusion\nEnd.`;
    const headings = segmentScholarlyText(text).filter(({ kind }) => kind === 'section');
    expect(headings.map(({ eId, label, heading }) => [eId, label, heading])).toEqual([
      ['sec_1', '1', 'Introduction'],
      ['sec_2', '2', 'Plants'],
      ['sec_2__sec_1', '2.1', 'Apple trees'],
      ['sec_3', '3', 'Conclusion'],
    ]);
  });

  it.each([
    'Кіріспе',
    'Материалдар мен әдістер',
    'Нәтижелер',
    'Талқылау',
    'Нәтижелер мен талқылау',
    'ҚОРЫТЫНДЫ',
    'Әдебиеттер тізімі',
    'Авторлар туралы мәлімет',
    'Материалы и методы исследования',
    'Вклад авторов:',
    'Literature review',
    'RESULTS AND DISCUSSION',
    '**Methods**',
    '4. Discussion',
  ])('knows the heading "%s"', (heading) => {
    expect(outlineOf(`Title of it\n${heading}\n${paragraph}`)[1]).toMatch(/^sec_1 /);
  });

  it.each([
    'Введение санкций обсуждалось.',
    'Results show that gardens grow.',
    'Таблица 1 показывает сады.',
    '2) период развития институтов; центральный университет, Алматы;',
    'Заключение договора возможно.',
    'Литература народа богата.',
  ])('leaves "%s" in the text', (line) => {
    const lines = outlineOf(`Title of it\nIntroduction\n${line}\n${paragraph}`);
    expect(lines.at(-2)).toMatch(/^ {2}sec_1__al_1 /);
  });

  it('takes every line of an unnumbered list for a reference', () => {
    const text =
      'Gardens\nReferences\nSmith, J. (2019). Gardens. London.\nhttps://example.org/1\nJones, K. Fields.';
    expect(segmentScholarlyText(text).filter(({ kind }) => kind === 'reference')).toHaveLength(2);
  });

  it('makes a sound tree of any lines', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Abstract. A.',
        'АННОТАЦИЯ',
        'Keywords:',
        'Ключевые слова: а, б.',
        'Введение',
        'Results. The end.',
        '2.1 Part',
        paragraph,
        'References',
        '1. Entry.',
        'entry goes on',
        'a\tb',
        'И.И. Иванов',
        '© 2020',
        'Рисунок 1. Сад',
        '12',
        '',
      ),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[\n\r]/g, ' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = lines.join('\n');
        expect(treeFaults(text, segmentScholarlyText(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
