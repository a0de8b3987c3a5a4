import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../shared/language/language.ts';
import { splitSentences } from '../../../shared/language/split-sentences.ts';
import {
  f1,
  hasLanguageData,
  languageDataFolder,
  readTreebank,
} from '../../support/language-data.ts';

/** Sentences are divided by ` | ` in the cases; the text has a space there. */
function expectSentences(language: Language, marked: string): void {
  const text = marked.replaceAll(' | ', ' ');
  const sentences = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
  expect(sentences).toEqual(marked.split(' | '));
}

describe('splitSentences', () => {
  it.each([
    'В соответствии со ст. 87 п. 4 Конституции аким назначается. | Он подотчётен маслихату.',
    'Принято в 2021 г. | Выборы прошли в июле.',
    'Он живёт в г. Алматы и работает в обл. центре.',
    'Автор И.А. Калиев пишет о власти. | Это верно.',
    'Это аулы, посёлки и т.д. | Другие единицы названы в законе.',
    'Это т.е. самоуправление.',
    '1. Аким избирается населением. | 2. Порядок определяется законом.',
    'Что делать? | Избирать!',
    'Об этом сказано в отчёте [13; 9]. | Дальше речь о другом.',
    'Аким (см. ст. 5. Далее) назначен.',
    '«Выборы прошли». | Так сказал он.',
    'Он сказал: «Да!» и ушёл.',
    'В нач. XX в. власть сменилась.',
    'Источник имеет принципиальное значение.[5] | Следующий вопрос иной.',
  ])('ru: %s', (marked) => {
    expectSentences('ru', marked);
  });

  it.each([
    'Конституцияның 87-б. 4-т. сәйкес әкім сайланады. | Бұл жаңа ереже.',
    '2018 ж. 12 ақпанда қабылданды. | Күші жойылды.',
    'Автор И.А. Қалиев жазады. | Бұл дұрыс.',
    'Ауылдар, кенттер т.б. елді мекендер кіреді.',
    '1. Әкім сайланады. | 2. Тәртібі заңмен айқындалады.',
    'Бұл не? | Сайлау!',
    'Жасым 35-те. | Ол білді.',
    '«Не?!» – деді ол.',
  ])('kk: %s', (marked) => {
    expectSentences('kk', marked);
  });

  it.each([
    'Under Art. 87 para. 4 akims are elected. | They report to maslikhats.',
    'Order No. 210 was repealed. | A new one was issued.',
    'The U.S. Government was a party. | It won.',
    'Mr. Smith met J. R. Doe. | They agreed.',
    'It lists villages, towns, etc. | The rest is left to law.',
    'So did I. | The end.',
    'He said no. | She said yes.',
    'See Sec. 158(2), i.e. the Civil Code.',
  ])('en: %s', (marked) => {
    expectSentences('en', marked);
  });

  it('ends a sentence at every line end', () => {
    const text = 'Статья 87\nАким избирается\n\n  населением.';
    const sentences = splitSentences(text, 'ru').map(({ start, end }) => text.slice(start, end));
    expect(sentences).toEqual(['Статья 87', 'Аким избирается', 'населением.']);
  });

  it('divides sentences that a conversion has glued together, but no address', () => {
    expect(splitSentences('Решение принято.Статья изменена.', 'ru')).toHaveLength(2);
    expect(splitSentences('Как это?А так!Ясно.', 'ru')).toHaveLength(3);
    expect(
      splitSentences('Write to sean.Cooper@mail.com or www.Love.Com today.', 'en'),
    ).toHaveLength(1);
  });

  it('leaves smileys and emoji with the sentence before them, and never makes a sentence of marks', () => {
    expectSentences('ru', 'Решение принято! 😍🎉 | Спасибо. :) | Всё.');
    expectSentences('en', 'It is over. . . . | They left ... | All of them.');
  });

  it('takes the full stop of a quoted title for part of it', () => {
    expectSentences('ru', 'Романы «Что делать?» (1863) и «Пролог...» (1867) запрещены.');
  });

  it('holds every visible character in order, without space at the edges', () => {
    const piece = fc.constantFrom(
      ...[
        'ст',
        'г',
        'Аким',
        'назначен',
        '. ',
        '.',
        '! ',
        '?',
        '…',
        '(',
        ') ',
        '«',
        '» ',
        ' ',
        '\n',
        '5',
      ],
      ...['т.д. ', 'U.S. ', 'И.', '[5]', '\u00ad', '—'],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }),
        fc.constantFrom(...languages),
        (pieces, language) => {
          const text = pieces.join('');
          let last = 0;
          let rest = '';
          for (const { start, end } of splitSentences(text, language)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            rest += text.slice(last, start);
            last = end;
            expect(text.slice(start, end)).toMatch(/^[^\s\u00ad](?:.*[^\s\u00ad])?$/su);
          }
          expect(rest + text.slice(last)).toMatch(/^[\s\u00ad]*$/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  describe.skipIf(!hasLanguageData)('on treebanks (skipped without ../shared/lang)', () => {
    function boundaryF1(
      language: Language,
      paragraphs: { text: string; ends: number[] }[],
    ): number {
      const found = new Set<string>();
      const expected = new Set<string>();
      paragraphs.forEach(({ text, ends }, number) => {
        for (const { end } of splitSentences(text, language).slice(0, -1))
          found.add(`${number} ${end}`);
        for (const end of ends.slice(0, -1)) expected.add(`${number} ${end}`);
      });
      return f1(found, expected);
    }

    // EWT holds posts and mails whose sentences have no full stops; Taiga, verse and posts, is left out.
    it.each([
      ['kk', 'kk/ktb.sentences.jsonl', 'KTB', 0.99],
      ['ru', 'ru/ud.sentences.jsonl', 'GSD', 0.985],
      ['en', 'en/ewt-dev.sentences.jsonl', 'EWT', 0.91],
    ] as const)('finds the sentences of %s', (language, file, source, floor) => {
      const paragraphs = readTreebank(file)
        .filter(({ src }) => src === source)
        .map(({ text, sents }) => ({ text, ends: sents.map(([, end]) => end) }));
      expect(boundaryF1(language, paragraphs)).toBeGreaterThan(floor);
    });

    it.each(languages)('finds the sentences of legal prose (%s)', (language) => {
      const path = `${languageDataFolder}/legal-samples.json`;
      const samples = JSON.parse(readFileSync(path, 'utf8')) as Record<Language, string[][]>;
      const paragraphs = samples[language].map((sentences) => {
        let end = -1;
        return { text: sentences.join(' '), ends: sentences.map((one) => (end += one.length + 1)) };
      });
      expect(boundaryF1(language, paragraphs)).toBeGreaterThan(0.97);
    });
  });
});
