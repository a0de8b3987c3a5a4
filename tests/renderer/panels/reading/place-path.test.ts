import { expect, test } from 'vitest';
import type { NameOfPart } from '../../../../renderer/panels/reading/part-names.ts';
import { citedPlace, pathAt, samePlace } from '../../../../renderer/panels/reading/place-path.ts';
import { corpusProject } from '../../../support/corpus-project.ts';

const project = await corpusProject();
const nameOf: NameOfPart = (word, number) => `${word} ${number}`;
const inLanguage = (language: string) => {
  const document = project.documents.find((candidate) => candidate.language === language);
  if (document === undefined) throw new Error(`no text in ${language}`);
  const segments = project.segments.filter(({ documentId }) => documentId === document.id);
  const segment = (eId: string) => {
    const found = segments.find((candidate) => candidate.eId === eId);
    if (found === undefined) throw new Error(`no ${eId}`);
    return found;
  };
  return { document, segments, segment };
};
const ru = inLanguage('ru');
const kk = inLanguage('kk');
const point = ru.segment('chp_1__art_5__para_2__point_1');

test('the path names every part around the place, outermost first', () => {
  const path = pathAt(ru.segments, point.span.start, nameOf).map(({ name }) => name);
  expect(path).toEqual(['Глава 1', 'Статья 5', 'clause 2', 'subclause 1']);
});

test('a passage is cited by the numbers of the parts that hold all of it', () => {
  expect(citedPlace(ru.segments, point.span, nameOf)).toBe('article 5, clause 2, subclause 1');
  const twoClauses = {
    start: ru.segment('chp_1__art_5__para_1').span.start,
    end: point.span.end,
  };
  expect(citedPlace(ru.segments, twoClauses, nameOf)).toBe('article 5');
  expect(citedPlace(ru.segments, { start: 0, end: 5 }, nameOf)).toBe('title ');
});

test('another language version opens at the part with the same eId', () => {
  const place = samePlace(ru.segments, point.span.start, kk.segments);
  expect(place).toEqual(kk.segment('chp_1__art_5__para_2__point_1').span);
});

test('an article is found again where the chapters around it are others', () => {
  const moved = kk.segments.map((segment) => ({
    ...segment,
    eId: segment.eId.replace(/^chp_/, 'sec_1__chp_'),
  }));
  expect(samePlace(ru.segments, point.span.start, moved)).toEqual(
    kk.segment('chp_1__art_5__para_2__point_1').span,
  );
  expect(samePlace(ru.segments, point.span.start, [])).toBeNull();
});
