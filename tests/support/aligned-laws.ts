import type { DocumentVersion } from '../../shared/alignment/align-documents.ts';
import { beadStarts, sideSegments, type Alignment } from '../../shared/alignment/alignment.ts';
import { at } from '../../shared/base/invariant.ts';
import { toSegments, type WorkKind } from '../../shared/document/document.ts';
import { segmentExpression } from '../../shared/import/segment-expression.ts';
import type { Language } from '../../shared/language/language.ts';
import { contentHash } from '../../shared/text/content-hash.ts';
import { sampleDocument, sampleWork } from './sample-project.ts';

/** A text as a document of the work "1", divided by the rules for its kind. */
export function versionOf(
  name: string,
  language: Language,
  text: string,
  kind: WorkKind = 'law',
): DocumentVersion {
  const work = { ...sampleWork('1'), kind };
  const document = {
    ...sampleDocument(name, work, text),
    language,
    textHash: contentHash(text),
  };
  const drafts = segmentExpression(text, { kind, role: 'whole', language });
  return { document, segments: toSegments(document.id, drafts) };
}

/** Beads as the words of their sides, segments joined with ` | `, empty sides as `–`. */
export function beadWords(alignment: Alignment, versions: readonly DocumentVersion[]): string[][] {
  const starts = beadStarts(alignment);
  return alignment.beads.map(({ sizes }, bead) =>
    alignment.texts.map((text, version) => {
      const spans = sideSegments(text, at(at(starts, bead), version), at(sizes, version));
      const words = spans.map(({ start, end }) =>
        at(versions, version).document.text.slice(start, end),
      );
      return words.length === 0 ? '–' : words.join(' | ');
    }),
  );
}

const articles: {
  readonly [language in Language]: readonly (readonly [string, string, string])[];
} = {
  kk: [
    [
      'Ауыл әкімі',
      'Ауыл әкімін халық төрт жылға тікелей сайлайды.',
      'Әкімдер халыққа есеп береді.',
    ],
    [
      'Мәслихат',
      'Мәслихат ауылдың бюджетін бекітеді.',
      'Мәслихат депутаттары бес жылға сайланады.',
    ],
    ['Дауыс беру', 'Дауыс беру жасырын болып табылады.', 'Дауыстарды сайлау комиссиясы санайды.'],
    ['Жер', 'Жер мемлекеттің меншігінде болады.', 'Жер учаскелері азаматтарға беріледі.'],
    ['Сот', 'Сот шағымдарды он күн ішінде қарайды.', 'Соттың шешімі түпкілікті болып табылады.'],
  ],
  ru: [
    [
      'Аким села',
      'Аким села избирается населением напрямую на четыре года.',
      'Акимы отчитываются перед населением.',
    ],
    ['Маслихат', 'Маслихат утверждает бюджет села.', 'Депутаты маслихата избираются на пять лет.'],
    ['Голосование', 'Голосование является тайным.', 'Голоса подсчитывает избирательная комиссия.'],
    [
      'Земля',
      'Земля находится в собственности государства.',
      'Земельные участки предоставляются гражданам.',
    ],
    [
      'Суд',
      'Суд рассматривает жалобы в течение десяти дней.',
      'Решение суда является окончательным.',
    ],
  ],
  en: [
    [
      'Akim of the village',
      'The akim of the village is elected directly by the population for four years.',
      'Akims report to the population.',
    ],
    [
      'Maslikhat',
      'The maslikhat approves the budget of the village.',
      'Deputies of the maslikhat are elected for five years.',
    ],
    ['Voting', 'Voting is secret.', 'Votes are counted by the election commission.'],
    ['Land', 'Land is owned by the state.', 'Land plots are granted to citizens.'],
    [
      'Court',
      'The court considers complaints within ten days.',
      'The decision of the court is final.',
    ],
  ],
};

const titles = { kk: 'Ауыл туралы заң', ru: 'Закон о селе', en: 'Law on the Village' };

/** The small law with the articles of these numbers, 1 to 5, in this order; two clauses in each. */
export function lawOf(
  name: string,
  language: Language,
  numbers: readonly number[],
): DocumentVersion {
  const text = numbers.map((number) => {
    const [heading, first, second] = at(articles[language], number - 1);
    const label = { kk: `${number}-бап.`, ru: `Статья ${number}.`, en: `Article ${number}.` };
    return `${label[language]} ${heading}\n1. ${first}\n2. ${second}\n`;
  });
  return versionOf(name, language, `${titles[language]}\n\n${text.join('\n')}`);
}

/** The small law in Kazakh, Russian and English. */
export function threeLaws(numbers: readonly number[] = [1, 2, 3, 4, 5]): DocumentVersion[] {
  return (['kk', 'ru', 'en'] as const).map((language) => lawOf(language, language, numbers));
}
