import { expect, test } from 'vitest';
import {
  conceptNamed,
  matchIn,
  rankConcepts,
} from '../../../../renderer/panels/reading/rank-concepts.ts';
import type { Concept } from '../../../../shared/codebook/codebook.ts';
import { sampleConcept } from '../../../support/sample-project.ts';

function concept(id: string, ru: string, kk: string, fields: Partial<Concept> = {}): Concept {
  return { ...sampleConcept(id, null), name: { ru, kk, en: '' }, ...fields };
}

const concepts = [
  concept('elect', 'Выборность', 'Сайланбалылық'),
  concept('appoint', 'Назначение', 'Тағайындау'),
  concept('distrust', 'Вотум недоверия', 'Сенімсіздік білдіру'),
  concept('vertical', 'Вертикаль власти', 'Билік вертикалі'),
  concept('account', 'Подотчётность', 'Есептілік'),
  concept('old', 'Вертикаль', '', { isRetired: true }),
];
const order = { numbered: ['con_appoint', null, 'con_elect'], recent: ['con_account'] } as const;
const ranked = (query: string): string[] =>
  rankConcepts(concepts, query, order).map(({ concept: { id } }) => id.slice(4));

test('without a query the last used come first, then the numbered, then the codebook', () => {
  expect(ranked('')).toEqual(['account', 'appoint', 'elect', 'distrust', 'vertical']);
});

test('each concept is offered once, with the key it has', () => {
  const digits = rankConcepts(concepts, '', { ...order, recent: ['con_elect'] });
  expect(digits.map(({ concept: { id }, digit }) => `${id.slice(4)} ${digit ?? ''}`)).toEqual([
    'elect 3',
    'appoint 1',
    'distrust ',
    'vertical ',
    'account ',
  ]);
});

test('the beginning of a name goes before the beginning of a word before any place in it', () => {
  expect(ranked('вер')).toEqual(['vertical', 'distrust']);
  expect(ranked('вл')).toEqual(['vertical']);
});

test('a name in any language is found, ё and е alike', () => {
  expect(ranked('сен')).toEqual(['distrust']);
  expect(ranked('отчет')).toEqual(['account']);
});

test('what the same keys type on another layout is found, too', () => {
  expect(ranked('dth')).toEqual(ranked('вер'));
});

test('retired concepts are neither offered nor taken for a name', () => {
  expect(ranked('вертикаль')).toEqual(['vertical']);
  expect(conceptNamed(concepts, 'Вертикаль')).toBeUndefined();
  expect(conceptNamed(concepts, ' вертикаль ВЛАСТИ ')?.id).toBe('con_vertical');
});

test('the letters found are at the beginning of a word where they can be', () => {
  expect(matchIn('Вотум недоверия', 'вер')).toEqual({ start: 10, end: 13 });
  expect(matchIn('Завласть власти', 'вл')).toEqual({ start: 9, end: 11 });
  expect(matchIn('Назначение', 'вер')).toBeNull();
});
