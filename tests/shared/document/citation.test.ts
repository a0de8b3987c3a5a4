import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, findCitations } from '../../../shared/document/citation.ts';
import { type Language, languages } from '../../../shared/language/language.ts';

/** "cited words → work: eId tails", with `^` and the level before tails that are relative. */
function describeCitation(text: string, citation: Citation): string {
  const words = text.slice(citation.span.start, citation.span.end);
  if (citation.kind === 'reference') {
    const pages = citation.pages === null ? '' : ` p: ${citation.pages}`;
    return `${words} → ${citation.references.join(' ')}${pages}`;
  }
  const { work, relativeTo } = citation.target;
  const relative = relativeTo === null ? '' : `^${relativeTo} `;
  return `${words} → ${work ?? '-'}: ${relative}${citation.eIdTails.join(' ')}`;
}

type Case = readonly [text: string, ...expected: string[]];

const cases: { readonly [language in Language]: readonly Case[] } = {
  ru: [
    [
      'пункт 4 статьи 87 Конституции',
      'пункт 4 статьи 87 Конституции → constitution: art_87__para_4',
    ],
    [
      'по статье 2 Конституции Республики Казахстан аким',
      'статье 2 Конституции Республики Казахстан → constitution: art_2',
    ],
    ['статьи 7 Конституции Правительство', 'статьи 7 Конституции → constitution: art_7'],
    [
      'подпунктами 1), 2) и 3) пункта 1 статьи 5 настоящего Закона',
      'подпунктами 1), 2) и 3) пункта 1 статьи 5 настоящего Закона → this: art_5__para_1__point_1 art_5__para_1__point_2 art_5__para_1__point_3',
    ],
    ['статьями 113-1 – 113-3', 'статьями 113-1 – 113-3 → -: art_113-1 art_113-2 art_113-3'],
    ['статьями 113-1-113-2', 'статьями 113-1-113-2 → -: art_113-1 art_113-2'],
    [
      'ст. 3, п. 5 Европейской хартии',
      'ст. 3, п. 5 Европейской хартии → Европейской хартии: art_3__para_5',
    ],
    ['Ст. 87. п. 4. Конституции', 'Ст. 87. п. 4. Конституции → constitution: art_87__para_4'],
    ['пп. 3) п. 2 ст. 10', 'пп. 3) п. 2 ст. 10 → -: art_10__para_2__point_3'],
    ['п. 2 ст. 10 ГК РК', 'п. 2 ст. 10 ГК РК → ГК РК: art_10__para_2'],
    ['части второй статьи 6', 'части второй статьи 6 → -: art_6__al_2'],
    ['вторая часть пункта 3 статьи 6', 'вторая часть пункта 3 статьи 6 → -: art_6__para_3__al_2'],
    [
      'абзац третий подпункта 2) пункта 1 статьи 5',
      'абзац третий подпункта 2) пункта 1 статьи 5 → -: art_5__para_1__point_2__al_3',
    ],
    ['подпункт 1) части второй пункта 3', 'подпункт 1) части второй пункта 3 → -: para_3__point_1'],
    [
      'в части первой пункта 6 статьи 113-3 и статье 113-9 настоящего Конституционного закона',
      'части первой пункта 6 статьи 113-3 → this: art_113-3__para_6__al_1',
      'статье 113-9 настоящего Конституционного закона → this: art_113-9',
    ],
    [
      'статьями 11, 13–15, пунктом 1 статьи 16, статьей 17 Конституции',
      'статьями 11, 13–15 → constitution: art_11 art_13 art_14 art_15',
      'пунктом 1 статьи 16 → constitution: art_16__para_1',
      'статьей 17 Конституции → constitution: art_17',
    ],
    [
      'частью второй пункта 2 настоящей статьи',
      'частью второй пункта 2 настоящей статьи → -: ^article para_2__al_2',
    ],
    ['пункта 3 настоящей статьи', 'пункта 3 настоящей статьи → -: ^article para_3'],
    ['части первой настоящего пункта', 'части первой настоящего пункта → -: ^clause al_1'],
    [
      'статьей 36-2 Закона Республики Казахстан «О садах»',
      'статьей 36-2 Закона Республики Казахстан «О садах» → Закона Республики Казахстан «О садах»: art_36-2',
    ],
    [
      'статья 21 Всеобщей декларации прав человека',
      'статья 21 Всеобщей декларации прав человека → Всеобщей декларации прав человека: art_21',
    ],
    ['статьи 85-89', 'статьи 85-89 → -: art_85 art_86 art_87 art_88 art_89'],
    ['статье 85-89', 'статье 85-89 → -: art_85-89'],
    [
      'пунктами 12-14, 18 и 20 статьи 64',
      'пунктами 12-14, 18 и 20 статьи 64 → -: art_64__para_12 art_64__para_13 art_64__para_14 art_64__para_18 art_64__para_20',
    ],
    ['статья 5, пункт 2 статьи 6', 'статья 5 → -: art_5', 'пункт 2 статьи 6 → -: art_6__para_2'],
    ['статья 10 (пункт 2)', 'статья 10 (пункт 2) → -: art_10__para_2'],
    ['статьёй 83¹', 'статьёй 83¹ → -: art_83-1'],
    ['подпунктом 10-1) статьи 44', 'подпунктом 10-1) статьи 44 → -: art_44__point_10-1'],
    ['главой 13-1 настоящего Закона', 'главой 13-1 настоящего Закона → this: chp_13-1'],
    ['раздел VIII Конституции', 'раздел VIII Конституции → constitution: sec_8'],
    ['cтатьи 5 с латинской буквой', 'cтатьи 5 → -: art_5'],
    ['[13; 9]', '[13; 9] → 13 9'],
    ['[3–5]', '[3–5] → 3 4 5'],
    ['[3-5, 8]', '[3-5, 8] → 3 4 5 8'],
    ['[5, с. 12]', '[5, с. 12] → 5 p: с. 12'],
    ['[3, с. 5; 7]', '[3, с. 5; 7] → 3 7 p: с. 5'],
    ['[1995]'],
    ['[in Russian]'],
    ['[0]'],
    ['в первой части работы'],
    ['5 статей и 3 пункта'],
    ['статьи журнала за 2020 год'],
    ['в статьях 2020 года'],
    ['запчасть 5'],
    ['Статья 87. Акимы\nАким избирается.'],
    ['Глава 3. Акимы'],
    ['глава 3 посвящена садам'],
    ['главный пункт договора'],
  ],
  kk: [
    ['87-баптың 4-тармағы', '87-баптың 4-тармағы → -: art_87__para_4'],
    [
      'Конституцияның 87-бабының 4-тармағына',
      'Конституцияның 87-бабының 4-тармағына → constitution: art_87__para_4',
    ],
    [
      'Қазақстан Республикасы Конституциясының 2-бабында',
      'Қазақстан Республикасы Конституциясының 2-бабында → constitution: art_2',
    ],
    [
      '113-3-бабы 6-тармағының бірінші бөлігінде',
      '113-3-бабы 6-тармағының бірінші бөлігінде → -: art_113-3__para_6__al_1',
    ],
    [
      'осы Заңның 5-бабының 1-тармағының 2) тармақшасында',
      'осы Заңның 5-бабының 1-тармағының 2) тармақшасында → this: art_5__para_1__point_2',
    ],
    [
      'осы Конституциялық заңның 113-3-бабы 6-тармағының бірінші бөлігінде және 113-9-бабында',
      'осы Конституциялық заңның 113-3-бабы 6-тармағының бірінші бөлігінде → this: art_113-3__para_6__al_1',
      '113-9-бабында → this: art_113-9',
    ],
    ['5, 6 және 7-баптар', '5, 6 және 7-баптар → -: art_5 art_6 art_7'],
    ['85-87-баптарда', '85-87-баптарда → -: art_85 art_86 art_87'],
    ['85-87-бабында', '85-87-бабында → -: art_85-87'],
    [
      '72-бабының 1 жəне 2-тармақтарында',
      '72-бабының 1 жəне 2-тармақтарында → -: art_72__para_1 art_72__para_2',
    ],
    ['54-бабының 3) тармақшасымен', '54-бабының 3) тармақшасымен → -: art_54__point_3'],
    ['53-бабының 6)-тармақшасында', '53-бабының 6)-тармақшасында → -: art_53__point_6'],
    ['44-бабының 10-1) тармақшасы', '44-бабының 10-1) тармақшасы → -: art_44__point_10-1'],
    [
      '72-бабының 1-тармағының 2) және 3)-тармақшаларынан',
      '72-бабының 1-тармағының 2) және 3)-тармақшаларынан → -: art_72__para_1__point_2 art_72__para_1__point_3',
    ],
    [
      '64-бабының 12-14, 18 және 20-тармақтарымен',
      '64-бабының 12-14, 18 және 20-тармақтарымен → -: art_64__para_12 art_64__para_13 art_64__para_14 art_64__para_18 art_64__para_20',
    ],
    ['осы баптың 1-тармағы', 'осы баптың 1-тармағы → -: ^article para_1'],
    [
      'осы баптың 2-тармағының екінші бөлігінде',
      'осы баптың 2-тармағының екінші бөлігінде → -: ^article para_2__al_2',
    ],
    ['осы тармақтың бірінші бөлігіне', 'осы тармақтың бірінші бөлігіне → -: ^clause al_1'],
    [
      '16-бабының 1-тармағында, 17-бабында',
      '16-бабының 1-тармағында → -: art_16__para_1',
      '17-бабында → -: art_17',
    ],
    [
      'Конституцияның 16-бабында, 17-бабында',
      'Конституцияның 16-бабында → constitution: art_16',
      '17-бабында → constitution: art_17',
    ],
    [
      'Еуропалық хартияның 3-бабының 5-тармағы',
      'Еуропалық хартияның 3-бабының 5-тармағы → Еуропалық хартияның: art_3__para_5',
    ],
    [
      '«Бақ туралы» Қазақстан Республикасы Заңының 5-бабы',
      '«Бақ туралы» Қазақстан Республикасы Заңының 5-бабы → «Бақ туралы» Қазақстан Республикасы Заңының: art_5',
    ],
    ['41-бaбы 1-тapмағының', '41-бaбы 1-тapмағының → -: art_41__para_1'],
    ['5 бапқа сәйкес', '5 бапқа → -: art_5'],
    ['5–7-баптар', '5–7-баптар → -: art_5 art_6 art_7'],
    ['осы Заңның 13-1-тарауына', 'осы Заңның 13-1-тарауына → this: chp_13-1'],
    ['Конституцияның VIII бөлімінде', 'Конституцияның VIII бөлімінде → constitution: sec_8'],
    ['113-1 және 113-2-баптардан', '113-1 және 113-2-баптардан → -: art_113-1 art_113-2'],
    [
      'осы Кодекстің 24-бабының екінші бөлігі',
      'осы Кодекстің 24-бабының екінші бөлігі → this: art_24__al_2',
    ],
    ['осы Заңның 2-бабы', 'осы Заңның 2-бабы → this: art_2'],
    ['аталған баптың 3-тармағы', 'аталған баптың 3-тармағы → -: ^article para_3'],
    ['3-баптан басқа', '3-баптан → -: art_3'],
    ['2-тармақ', '2-тармақ → -: para_2'],
    ['[13; 9]', '[13; 9] → 13 9'],
    ['[3, 5-7]', '[3, 5-7] → 3 5 6 7'],
    ['[5, 12 б.]', '[5, 12 б.] → 5 p: 12 б.'],
    ['[2021]'],
    ['87-бап\nӘкімдер сайланады.'],
    ['87-бап. Әкімдер'],
    ['13-1-тарау. Сайлау'],
    ['2024 жылғы 5 мамырда'],
    ['бірінші бөлігінде айтылды'],
    ['5 баптау жасалды'],
    ['үш тармақ бойынша'],
    ['баптың ережелері'],
    ['2 бөлім бойынша'],
  ],
  en: [
    ['Article 87(4)', 'Article 87(4) → -: art_87__para_4'],
    ['Article 87 (4)(2)', 'Article 87 (4)(2) → -: art_87__para_4__point_2'],
    ['Articles 85-87', 'Articles 85-87 → -: art_85 art_86 art_87'],
    ['see Article 85-87', 'Article 85-87 → -: art_85-87'],
    ['Articles 85 to 87', 'Articles 85 to 87 → -: art_85 art_86 art_87'],
    [
      'Articles 5, 6 and 7 of this Law',
      'Articles 5, 6 and 7 of this Law → this: art_5 art_6 art_7',
    ],
    [
      'paragraph 4 of Article 87 of the Constitution',
      'paragraph 4 of Article 87 of the Constitution → constitution: art_87__para_4',
    ],
    [
      'in paragraphs 1 and 2 of Article 72 of the Constitution shall',
      'paragraphs 1 and 2 of Article 72 of the Constitution → constitution: art_72__para_1 art_72__para_2',
    ],
    [
      'Article 2 of the Constitution of the Republic of Kazakhstan',
      'Article 2 of the Constitution of the Republic of Kazakhstan → constitution: art_2',
    ],
    [
      'Article 2 of the Constitution of France',
      'Article 2 of the Constitution of France → Constitution of France: art_2',
    ],
    ['Art. 3, para. 5', 'Art. 3, para. 5 → -: art_3__para_5'],
    [
      'Art. 3(5) of the European Charter of Local Self-Government',
      'Art. 3(5) of the European Charter of Local Self-Government → European Charter of Local Self-Government: art_3__para_5',
    ],
    ['sub-paragraph 2) of paragraph 1', 'sub-paragraph 2) of paragraph 1 → -: para_1__point_2'],
    [
      'subparagraph 10-1) of Article 44',
      'subparagraph 10-1) of Article 44 → -: art_44__point_10-1',
    ],
    [
      'sub-paragraphs 2) and 3) of paragraph 1 of Article 72',
      'sub-paragraphs 2) and 3) of paragraph 1 of Article 72 → -: art_72__para_1__point_2 art_72__para_1__point_3',
    ],
    [
      'second part of paragraph 2 of this Article',
      'second part of paragraph 2 of this Article → -: ^article para_2__al_2',
    ],
    ['paragraph 3 of this Article', 'paragraph 3 of this Article → -: ^article para_3'],
    ['clause 2 of article 5', 'clause 2 of article 5 → -: art_5__para_2'],
    ['paragraph 1(2) of Article 5', 'paragraph 1(2) → -: para_1__point_2', 'Article 5 → -: art_5'],
    ['Article 5, paragraph 2', 'Article 5, paragraph 2 → -: art_5__para_2'],
    [
      'Article 5 and paragraph 2 of Article 6',
      'Article 5 → -: art_5',
      'paragraph 2 of Article 6 → -: art_6__para_2',
    ],
    [
      'Article 21 of the Universal Declaration of Human Rights.',
      'Article 21 of the Universal Declaration of Human Rights → Universal Declaration of Human Rights: art_21',
    ],
    [
      'Article 113-1 of the Constitutional Law "On Elections"',
      'Article 113-1 of the Constitutional Law "On Elections" → Constitutional Law "On Elections": art_113-1',
    ],
    ['Articles 11, 13 – 15', 'Articles 11, 13 – 15 → -: art_11 art_13 art_14 art_15'],
    ['Section VIII of the Constitution', 'Section VIII of the Constitution → constitution: sec_8'],
    ['Chapter 3 of this Law', 'Chapter 3 of this Law → this: chp_3'],
    ['under article 5', 'article 5 → -: art_5'],
    ['ARTICLE 5 applies', 'ARTICLE 5 → -: art_5'],
    [
      'Articles 5 and 6 of the present Charter',
      'Articles 5 and 6 of the present Charter → this: art_5 art_6',
    ],
    [
      'part two of clause 6 of Article 3',
      'part two of clause 6 of Article 3 → -: art_3__para_6__al_2',
    ],
    ['see Article 83.1', 'Article 83.1 → -: art_83-1'],
    ['Article 5 shall apply', 'Article 5 → -: art_5'],
    ['[13; 9]', '[13; 9] → 13 9'],
    ['[3, p. 12]', '[3, p. 12] → 3 p: p. 12'],
    ['[3, pp. 12-15; 4]', '[3, pp. 12-15; 4] → 3 4 p: pp. 12-15'],
    ['[1]', '[1] → 1'],
    ['[1995]'],
    ['[in Russian]'],
    ['[sic]'],
    ['Article 5. Gardens\nText.'],
    ['Article 5\nText.'],
    ['this article examines 5 gardens'],
    ['section 2 describes the method'],
    ['the first part of the study'],
    ['part 2 of the study'],
    ['Chapter 3 shows'],
    ['particle 5'],
    ['articles published in 2020'],
  ],
};

describe.each(languages)('citations (%s)', (language) => {
  it.each(cases[language])('"%s"', (text, ...expected) => {
    const found = findCitations(text, language);
    expect(found.map((citation) => describeCitation(text, citation))).toEqual(expected);
  });
});

describe('citations of any text', () => {
  it('end the name of a work where the next citation begins', () => {
    const text = 'Article 2 of the Constitution of France Articles 85-87';
    const [first, second] = findCitations(text, 'en');
    expect(first?.span).toEqual({ start: 0, end: text.indexOf(' Articles') });
    expect(second?.span).toEqual({ start: text.indexOf('Articles'), end: text.length });
  });

  it('lie in the text, in order and without overlaps', () => {
    const word = fc.oneof(
      fc.constantFrom(...Object.values(cases).flatMap((list) => list.map(([text]) => text))),
      fc.string({ maxLength: 8 }),
    );
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (content, language) => {
        let last = 0;
        for (const { span } of findCitations(content, language)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(content.length);
      }),
      { examples: [['Article 2 of the Constitution of France Articles 85-87', 'en']] },
    );
  });
});
