import { describe, expect, it } from 'vitest';
import type { SegmentKind } from '../../../shared/document/document.ts';
import { segmentLegalText } from '../../../shared/document/legal-structure.ts';
import { type Language, languages } from '../../../shared/language/language.ts';
import {
  hasDevelopmentCorpora,
  readDevelopmentText,
  treeFaults,
  uncoveredLines,
} from '../../support/segment-outline.ts';

function eIdsOf(text: string, language: Language): string[] {
  return segmentLegalText(text, language).map((segment) => segment.eId);
}

function countOf(text: string, language: Language, kind: SegmentKind): number {
  return segmentLegalText(text, language).filter((segment) => segment.kind === kind).length;
}

describe.skipIf(!hasDevelopmentCorpora)(
  'official texts (development corpora beside the repository)',
  () => {
    const constitution = languages.map((language) => {
      const text = readDevelopmentText(`constitution-kz-1995/${language}.txt`);
      return { language, text, segments: segmentLegalText(text, language) };
    });

    it('the Constitution has its articles, sections and clauses in each language', () => {
      const counts = constitution.map(({ language, segments }) => [
        language,
        segments.filter(({ kind }) => kind === 'article').length,
        segments.filter(({ kind }) => kind === 'section').length,
      ]);
      expect(counts).toEqual([
        ['kk', 102, 9],
        ['ru', 99, 9],
        ['en', 102, 9],
      ]);
      for (const { text, segments } of constitution) {
        expect(treeFaults(text, segments)).toEqual([]);
        expect(uncoveredLines(text, segments)).toEqual([]);
      }
    });

    it('clause and subclause numbers of the Constitution agree where all languages have the article', () => {
      const numbers = constitution.map(({ segments }) => {
        const eIds = segments.filter(({ kind }) => kind === 'clause' || kind === 'subclause');
        return new Set(eIds.map(({ eId }) => eId).filter((eId) => !/art_(83|94|94-1)__/.test(eId)));
      });
      expect(numbers[1]).toEqual(numbers[0]);
      expect(numbers[2]).toEqual(numbers[0]);
      expect(numbers[0]?.has('sec_1__art_2__para_3-1')).toBe(true);
    });

    it('the chapter on akims has articles 113-1 to 113-11 with titles and equal eIds', () => {
      const [kk, ru] = (['kk', 'ru'] as const).map((language) =>
        segmentLegalText(
          readDevelopmentText(`election-law-kz-chapter-13-1/${language}.txt`),
          language,
        ),
      );
      const articles = (ru ?? []).filter(({ kind }) => kind === 'article');
      expect(articles.map(({ eId }) => eId)).toEqual(
        Array.from({ length: 11 }, (_, index) => `chp_13-1__art_113-${index + 1}`),
      );
      expect(articles.every(({ heading }) => heading !== null)).toBe(true);
      expect(kk?.map(({ eId }) => eId)).toEqual(ru?.map(({ eId }) => eId));
    });

    it.each(languages)('the Universal Declaration has 30 articles (%s)', (language) => {
      const text = readDevelopmentText(`udhr/${language}.txt`);
      expect(countOf(text, language, 'article')).toBe(30);
      expect(eIdsOf(text, language)).toContain('art_29__para_3');
    });
  },
);
