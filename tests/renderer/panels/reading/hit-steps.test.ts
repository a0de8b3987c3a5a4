import { expect, test } from 'vitest';
import { findStateOf } from '../../../../renderer/panels/reading/find-state.ts';
import { hitFrom, nextHit } from '../../../../renderer/panels/reading/hit-steps.ts';

const hits = [
  { start: 5, end: 8 },
  { start: 20, end: 23 },
  { start: 40, end: 43 },
];

test('finding begins at the first hit from where the reader is, else at the beginning', () => {
  expect([hitFrom(hits, 0), hitFrom(hits, 20), hitFrom(hits, 21), hitFrom(hits, 50)]).toEqual([
    0, 1, 2, 0,
  ]);
  expect(hitFrom([], 0)).toBeNull();
});

test('next and previous go round at the ends', () => {
  expect([nextHit(hits, 2, 1), nextHit(hits, 0, -1), nextHit(hits, 1, 1)]).toEqual([0, 2, 2]);
  expect([nextHit(hits, null, 1), nextHit(hits, null, -1), nextHit([], null, 1)]).toEqual([
    ...[0, 2, null],
  ]);
});

test('another project starts without what was looked for before, but with the same way of finding', () => {
  const state = { projectId: 'proj_1', pattern: 'аким', by: 'lemma', isEverywhere: true } as const;
  expect(findStateOf(state, 'proj_1')).toBe(state);
  expect(findStateOf(state, 'proj_2')).toEqual({
    ...{ projectId: 'proj_2', pattern: '', by: 'lemma', isEverywhere: false },
  });
});
