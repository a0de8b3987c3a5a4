import { describe, expect, it } from 'vitest';
import type { SegmentKind } from '../../../shared/document/document.ts';
import { segmentLegalText } from '../../../shared/document/legal-structure.ts';
import type { Language } from '../../../shared/language/language.ts';
import { outline } from '../../support/segment-outline.ts';

function outlineOf(text: string, language: Language): string[] {
  return outline(text, segmentLegalText(text, language));
}

function eIdsOf(text: string, language: Language): string[] {
  return segmentLegalText(text, language).map((segment) => segment.eId);
}

function countOf(text: string, language: Language, kind: SegmentKind): number {
  return segmentLegalText(text, language).filter((segment) => segment.kind === kind).length;
}

describe('the structure of a law', () => {
  it('is the same in Kazakh, Russian and English', () => {
    const ru = `Закон о садах
Мы любим сады,
Раздел II
Общие положения
Глава 1-1. Деревья
Статья 83-1. Яблони
1. Яблони сажают:
1) весной;
10-1) осенью:
а) на юге;
б) на востоке.
Об этом сообщают.
3-1. Иное.
Сноска. Статья 83-1 с изменениями.
Статья 84
Груши растут.`;
    const kk = `Бақтар туралы заң
Біз бақтарды сүйеміз,
ІІ бөлім
Жалпы ережелер
1-1-тарау. Ағаштар
83-1-бап. Алма ағаштары
1. Алма ағаштары отырғызылады:
1) көктемде;
10-1) күзде:
а) оңтүстікте;
ә) шығыста.
Бұл туралы хабарланады.
3-1. Өзге.
Ескерту. 83-1-бап өзгертілді.
84-бап
Алмұрт өседі.`;
    const en = `Law on Gardens
We love gardens,
Section II
General Provisions
Chapter 1-1. Trees
Article 83-1. Apple trees
1. Apple trees are planted:
1) in spring;
10-1) in autumn:
a) in the south;
b) in the east.
Notice is given.
3-1. Other.
Footnote. Article 83-1 as amended.
Article 84
Pears grow.`;
    expect(outlineOf(ru, 'ru')).toEqual([
      'title | - | - | Закон о садах',
      'preamble | - | - | Мы любим сады,',
      '  preamble__al_1 | - | - | Мы любим сады,',
      'sec_2 | Раздел II | Общие положения | Раздел II',
      '  sec_2__chp_1-1 | Глава 1-1 | Деревья | Глава 1-1. Деревья',
      '    sec_2__chp_1-1__art_83-1 | Статья 83-1 | Яблони | Статья 83-1. Яблони',
      '      sec_2__chp_1-1__art_83-1__para_1 | 1. | - | 1. Яблони сажают:',
      '        sec_2__chp_1-1__art_83-1__para_1__point_1 | 1) | - | 1) весной;',
      '        sec_2__chp_1-1__art_83-1__para_1__point_10-1 | 10-1) | - | 10-1) осенью:',
      '          sec_2__chp_1-1__art_83-1__para_1__point_10-1__list_a | а) | - | а) на юге;',
      '          sec_2__chp_1-1__art_83-1__para_1__point_10-1__list_b | б) | - | б) на востоке.',
      '        sec_2__chp_1-1__art_83-1__para_1__al_2 | - | - | Об этом сообщают.',
      '      sec_2__chp_1-1__art_83-1__para_3-1 | 3-1. | - | 3-1. Иное.',
      '      sec_2__chp_1-1__art_83-1__note_1 | Сноска. | - | Сноска. Статья 83-1 с из',
      '    sec_2__chp_1-1__art_84 | Статья 84 | - | Статья 84',
      '      sec_2__chp_1-1__art_84__al_1 | - | - | Груши растут.',
    ]);
    expect(eIdsOf(kk, 'kk')).toEqual(eIdsOf(ru, 'ru'));
    expect(eIdsOf(en, 'en')).toEqual(eIdsOf(ru, 'ru'));
  });

  it('gives a container the span from its heading to the end of its last part', () => {
    const text = 'Глава 1. Сады\n\nСтатья 1\n1. Один.\n  \nСтатья 2\nДва.\n';
    const [chapter, article, clause] = segmentLegalText(text, 'ru');
    expect(chapter?.span).toEqual({ start: 0, end: text.length - 1 });
    expect(text.slice(article?.span.start, article?.span.end)).toBe('Статья 1\n1. Один.');
    expect(text.slice(clause?.span.start, clause?.span.end)).toBe('1. Один.');
  });

  it('knows the divisions of a code', () => {
    const text = `Бақ кодексі
ЖАЛПЫ БӨЛІК
1-бөлім. ЖАЛПЫ ЕРЕЖЕЛЕР
1-кіші бөлім. Негіздер
1-тарау. АҒАШТАРДЫ
ОТЫРҒЫЗУ
1-параграф. Алма
1-бап. Алма ағашы
Мәтін.
ЕРЕКШЕ БӨЛІК
4-бөлім. Өзге
2-бап. Алмұрт
Мәтін.`;
    expect(
      segmentLegalText(text, 'kk').map(({ kind, heading }) => `${kind} ${heading ?? '-'}`),
    ).toEqual([
      'title -',
      'part -',
      'section ЖАЛПЫ ЕРЕЖЕЛЕР',
      'subsection Негіздер',
      'chapter АҒАШТАРДЫ ОТЫРҒЫЗУ',
      'subchapter Алма',
      'article Алма ағашы',
      'paragraph -',
      'part -',
      'section Өзге',
      'article Алмұрт',
      'paragraph -',
    ]);
    expect(eIdsOf(text, 'kk')).toContain('part_1__sec_1__subsec_1__chp_1__subchp_1__art_1__al_1');
    expect(eIdsOf(text, 'kk')).toContain('part_2__sec_4__art_2');
  });

  it('reads the headings of treaties, with titles after a dash or on the next line', () => {
    const dashed = `Charter of Gardens
Preamble
The States,
Part I
Article 3 – Concept of a garden
1 A garden has trees.
2 Each Party shall plant:
a apples;
b pears.`;
    expect(outlineOf(dashed, 'en').slice(1)).toEqual([
      'preamble | Preamble | - | Preamble',
      '  preamble__al_1 | - | - | The States,',
      'part_1 | Part I | - | Part I',
      '  part_1__art_3 | Article 3 | Concept of a garden | Article 3 – Concept of a',
      '    part_1__art_3__para_1 | 1 | - | 1 A garden has trees.',
      '    part_1__art_3__para_2 | 2 | - | 2 Each Party shall plant',
      '      part_1__art_3__para_2__list_a | a | - | a apples;',
      '      part_1__art_3__para_2__list_b | b | - | b pears.',
    ]);
    const below = `Хартия садов
Статья 1
Понятие сада
Сад есть сад.
Статья 2
Виды садов
1. Один.`;
    const headings = segmentLegalText(below, 'ru').flatMap(({ heading }) => heading ?? []);
    expect(headings).toEqual(['Понятие сада', 'Виды садов']);
  });

  it('takes text after the number of an article for a title only if it is one', () => {
    const text = `Статья 1. Название
1. Текст.
Статья 2. Граждане имеют право на сады.
Статья 3. Исключена Законом от 01.01.2020.
Статья 4 исключена Законом от 01.01.2020.
Статья 5. Иное`;
    expect(outlineOf(text, 'ru')).toEqual([
      'art_1 | Статья 1 | Название | Статья 1. Название',
      '  art_1__para_1 | 1. | - | 1. Текст.',
      'art_2 | Статья 2 | - | Статья 2. Граждане имеют',
      '  art_2__al_1 | - | - | Граждане имеют право на ',
      'art_3 | Статья 3 | - | Статья 3. Исключена Зако',
      '  art_3__al_1 | - | - | Исключена Законом от 01.',
      'art_4 | Статья 4 | - | Статья 4 исключена Закон',
      '  art_4__al_1 | - | - | исключена Законом от 01.',
      'art_5 | Статья 5 | Иное | Статья 5. Иное',
    ]);
  });

  it.each<[string, Language, string]>([
    ['no-break spaces, a dash for a hyphen', 'kk', '83–1–бап'],
    ['Latin letters in a Kazakh word', 'kk', '83-1-бaп'],
    ['a Latin letter in a Russian word', 'ru', 'Cтатья\u00a083-1'],
    ['superscripts', 'ru', 'Статья 83¹.'],
    ['capitals', 'ru', 'СТАТЬЯ 83-1.'],
    ['a shortened word', 'ru', 'Ст. 83-1.'],
    ['a space for the hyphen', 'kk', '83-1 бап'],
    ['a full stop in the number', 'en', 'ARTICLE 83.1'],
  ])('recognises an article with %s', (_, language, heading) => {
    expect(eIdsOf(`${heading}\nМәтін текст text.`, language)).toEqual([
      'art_83-1',
      'art_83-1__al_1',
    ]);
  });

  it.each<[string, Language]>([
    ['Статья 5 настоящего Закона применяется к садам.', 'ru'],
    ['Статья 2 настоящего Закона применяется к садам.', 'ru'],
    ['Статья 5, пункт 2 не применяются.', 'ru'],
    ['Глава 2 настоящего Закона не применяется.', 'ru'],
    ['Часть первая настоящей статьи не применяется.', 'ru'],
    ['1995 г. был первым.', 'ru'],
    ['2. 01.2020 вступил в силу.', 'ru'],
    ['2.01.2020 вступил в силу.', 'ru'],
    ['2. января 1995 года.', 'ru'],
    ['120. Не по порядку.', 'ru'],
    ['2-бап бойынша келісіледі.', 'kk'],
    ['2-баптың 1-тармағы қолданылмайды.', 'kk'],
    ['Article 2 shall apply to gardens.', 'en'],
    ['Article 2(1) applies.', 'en'],
    ['Section 2 of this Law applies.', 'en'],
  ])('leaves "%s" to the clause before it', (line, language) => {
    const article = { kk: '1-бап', ru: 'Статья 1', en: 'Article 1' }[language];
    const eIds = eIdsOf(`${article}\n1. Сад: the\n${line}`, language);
    expect(eIds).toEqual(['art_1', 'art_1__para_1', 'art_1__para_1__al_2']);
  });

  it('leaves out an article whose number breaks the sequence around it', () => {
    const text = ['10', '3', '11', '40', '12'].map((n) => `Статья ${n}. Сады\nТекст.`).join('\n');
    expect(eIdsOf(text, 'ru').filter((eId) => !eId.includes('__'))).toEqual([
      'art_10',
      'art_11',
      'art_12',
    ]);
  });

  it('does not take the law that an amendment quotes for its own', () => {
    const text = `Статья 1. Дополнить
1. Дополнить статьями:
«Статья 6-1. Сады
1. Сады растут.
Статья 6-2. Поля
1. Поля растут.»;
2. Иное.`;
    expect(eIdsOf(text, 'ru')).toEqual([
      'art_1',
      'art_1__para_1',
      ...[2, 3, 4, 5].map((n) => `art_1__para_1__al_${n}`),
      'art_1__para_2',
    ]);
  });

  it('counts articles listed in a table of contents once', () => {
    const list = 'Глава 1. Сады\nСтатья 1. Яблони\nСтатья 2. Груши\nСтатья 3. Сливы';
    const body = list.replace(/(Статья.*)/g, '$1\n1. Текст.');
    const text = `Закон о садах\nСодержание\n${list}\n${body}`;
    expect(countOf(text, 'ru', 'article')).toBe(3);
    expect(eIdsOf(text, 'ru').slice(0, 3)).toEqual(['title', 'note_1', 'chp_1']);
  });

  it('keeps excluded clauses and subclauses', () => {
    const text =
      'Статья 1\n1. Исключен Законом РК.\n2. Сады:\n1) растут;\n2) исключен;\n4) цветут.';
    expect(eIdsOf(text, 'ru').map((eId) => eId.replace('art_1__', ''))).toEqual([
      'art_1',
      'para_1',
      'para_2',
      'para_2__point_1',
      'para_2__point_2',
      'para_2__point_4',
    ]);
  });

  it('gives numbers that come twice a suffix', () => {
    const text = 'Статья 1\nТекст.\nПриложение\nСтатья 1\n1) один:\n1) два.';
    expect(eIdsOf(`Статья 1\n1) а.\n1) б.`, 'ru')).toEqual([
      'art_1',
      'art_1__point_1',
      'art_1__point_1_2',
    ]);
    expect(eIdsOf(text, 'ru')).toContain('att_1__art_1');
  });

  it('puts an unnumbered line after a list with the clause, inside a list with its item', () => {
    const text = `Статья 1
1. Сады:
1) яблони;
на юге;
2) груши.
Сливы не сажают.
2. Иное.`;
    expect(eIdsOf(text, 'ru').slice(1)).toEqual([
      'art_1__para_1',
      'art_1__para_1__point_1',
      'art_1__para_1__point_1__al_2',
      'art_1__para_1__point_2',
      'art_1__para_1__al_2',
      'art_1__para_2',
    ]);
  });

  it('sets the signature after the last article apart from it', () => {
    const text = 'Статья 1. Сады\nСады растут.\nПрезидент\nРеспублики А. Садовник';
    expect(eIdsOf(text, 'ru')).toEqual(['art_1', 'art_1__al_1', 'al_1', 'al_2']);
  });

  it('reads a decree of clauses without articles, and its annex', () => {
    const text = `Об утверждении Правил
Правительство ПОСТАНОВЛЯЕТ:
1. Утвердить.
2. Ввести в действие.
Приложение 1
Глава 1. Общие положения
1. Правила.
Глава 2. Порядок
2. Порядок.`;
    expect(eIdsOf(text, 'ru')).toEqual([
      'title',
      'preamble',
      'preamble__al_1',
      'para_1',
      'para_2',
      'att_1',
      'att_1__chp_1',
      'att_1__chp_1__para_1',
      'att_1__chp_2',
      'att_1__chp_2__para_2',
    ]);
  });
});

describe('editorial notes', () => {
  it.each([
    'Сноска. Статья 1 изменена.',
    'Примечание. См. постановление.',
    'Примечание РЦПИ!\nПорядок введения в действие см. ст. 2',
    'Ескерту. 1-бап өзгертілді.',
    'Ескертпе. 1-бап өзгертілді.',
    'РҚАО-ның ескертпесі!\n1-бап жаңа редакцияда көзделген.',
    'Footnote: See Resolution No. 1.',
    'Footnote. Article 1 as amended.',
    "Editor's note. See the Law.",
  ])('"%s" is one note in the article', (note) => {
    const text = `Статья 1\n1. Один.\n${note}\n2. Два.\n${note}\nСтатья 2\nТекст.`;
    const segments = segmentLegalText(text, 'ru');
    const notes = segments.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ eId }) => eId)).toEqual(['art_1__note_1', 'art_1__note_2']);
    for (const { span } of notes) expect(text.slice(span.start, span.end)).toBe(note);
    expect(segments.filter(({ kind }) => kind === 'article')).toHaveLength(2);
  });

  it('stand under the clause when its list goes on after them', () => {
    const text = 'Статья 1\n1. Сады:\n1) один;\nСноска. Изменено.\n2) два.';
    expect(eIdsOf(text, 'ru')).toContain('art_1__para_1__note_1');
  });

  it('stand under a chapter when they follow its heading', () => {
    expect(eIdsOf('Глава 1. Сады\nСноска. Изменена.\nСтатья 1\nТекст.', 'ru')).toEqual([
      'chp_1',
      'chp_1__note_1',
      'chp_1__art_1',
      'chp_1__art_1__al_1',
    ]);
  });
});
