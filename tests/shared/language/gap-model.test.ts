import { describe, expect, it } from 'vitest';
import { learnSentences } from '../../../electron/tools/learn-sentences.ts';
import { chunkShape, chunkTail, chunkWord } from '../../../shared/language/chunk-shape.ts';
import { decodeGapModel, judgeBy } from '../../../shared/language/gap-model.ts';
import type { Language } from '../../../shared/language/language.ts';
import { splitSentences } from '../../../shared/language/split-sentences.ts';
import {
  hasLanguageData,
  readTreebank,
  type TreebankParagraph,
} from '../../support/language-data.ts';
import { englishLegalParagraphs } from './legal-paragraphs-en.ts';
import { kazakhLegalParagraphs } from './legal-paragraphs-kk.ts';
import { russianLegalParagraphs } from './legal-paragraphs-ru.ts';

const never = (): boolean => false;

function ends(text: string, language: Language, judge?: () => boolean): number[] {
  return splitSentences(text, language, judge).map(({ end }) => end);
}

describe('the judge of gaps', () => {
  it('divides posts and letters that have no full stops', () => {
    const divided = (text: string, language: Language): string =>
      splitSentences(text, language)
        .map(({ start, end }) => text.slice(start, end))
        .join(' | ');
    expect(divided('Спасибо большое😘 Вы очень красивые💋 С праздником Вас!', 'ru')).toBe(
      'Спасибо большое😘 | Вы очень красивые💋 | С праздником Вас!',
    );
    expect(divided('i went there. it was great. the staff is nice.', 'en')).toBe(
      'i went there. | it was great. | the staff is nice.',
    );
  });

  it.each([
    ['kk', kazakhLegalParagraphs],
    ['ru', russianLegalParagraphs],
    ['en', englishLegalParagraphs],
  ] as const)('leaves legal prose of %s to the rules', (language, paragraphs) => {
    for (const marked of paragraphs) {
      const text = marked.replaceAll(' | ', ' ');
      expect(ends(text, language)).toEqual(ends(text, language, never));
    }
  });

  it('is not asked about running letters, nor where a rule tells', () => {
    const asked: string[] = [];
    const text = 'Аким избран. Он назначен в обл. центре (см. ст. 5 Закона), т. е. на месте.';
    splitSentences(text, 'ru', ({ at }) => {
      asked.push(text.slice(0, at));
      return false;
    });
    expect(asked).toEqual([]);
  });

  it('learns what a sentence end looks like, and the same from the same', () => {
    const paragraph = (text: string, parts: readonly string[]): TreebankParagraph => {
      let from = 0;
      const sents = parts.map((part): [number, number] => {
        const start = text.indexOf(part, from);
        from = start + part.length;
        return [start, from];
      });
      return { src: '', text, sents, tokens: [], lemmas: [], upos: '' };
    };
    const paragraphs = Array.from({ length: 20 }, () =>
      paragraph('Да 🙂 Нет 🙂 и тут', ['Да 🙂', 'Нет 🙂 и тут']),
    );
    const learned = learnSentences(paragraphs, 'ru');
    expect(learnSentences(paragraphs, 'ru')).toBe(learned);
    const judge = judgeBy(decodeGapModel(learned));
    expect(splitSentences('Ок 🙂 Вот 🙂 и всё', 'ru', judge)).toEqual([
      { start: 0, end: 5 },
      { start: 6, end: 18 },
    ]);
  });

  it('finds nothing in an empty model', () => {
    expect(decodeGapModel('').size).toBe(0);
  });

  it.skipIf(!hasLanguageData)(
    'divides posts that it did not learn from (skipped without ../shared/lang)',
    () => {
      const all = readTreebank('ru/ud.sentences.jsonl');
      const judge = judgeBy(
        decodeGapModel(
          learnSentences(
            all.filter((_, index) => index % 5 !== 0),
            'ru',
          ),
        ),
      );
      const score = (decide: typeof judge): number => {
        let both = 0;
        let sum = 0;
        all.forEach(({ text, sents }, index) => {
          if (index % 5 !== 0) return;
          const found = splitSentences(text, 'ru', decide).slice(0, -1);
          const gold = new Set(sents.slice(0, -1).map(([, end]) => end));
          both += found.filter(({ end }) => gold.has(end)).length;
          sum += found.length + gold.size;
        });
        return (2 * both) / sum;
      };
      expect(score(judge)).toBeGreaterThan(score(never) + 0.04);
    },
  );
});

describe('shapes of chunks', () => {
  it.each([
    ['', '^'],
    ['Аким', 'Xx'],
    ['«Аким', '"Xx'],
    ['ТОО', 'XX'],
    ['в', 'x'],
    ['12', '9'],
    ['12.', '9.'],
    ['10:13', 'TIME'],
    ['03/23/2001', 'DATE'],
    ['AM', 'PM'],
    ['https://zan.kz', 'URL'],
    ['a@mail.kz', 'MAIL'],
    ['law.docx', 'FILE'],
    ['@akim', '@'],
    ['#сочи', '#'],
    ['😘!', 'EMO'],
    [':)', ':)'],
    ['—', 'P—'],
  ])('%j looks like %s', (chunk, shape) => {
    expect(chunkShape(chunk)).toBe(shape);
  });

  it('divide a chunk into its word and its tail', () => {
    expect([chunkWord('«Аким».'), chunkTail('«Аким».')]).toEqual(['аким', '».']);
    expect(['да', '12', 'да😘', '...'].map(chunkTail)).toEqual(['a', '9', 'E', '..']);
  });
});
