import { expect, test } from 'vitest';
import {
  annotationsUnder,
  focusedAnnotation,
  neighbourPassage,
} from '../../../../renderer/panels/reading/passages.ts';
import type { Annotation } from '../../../../shared/annotation/annotation.ts';
import { sampleAnnotation, sampleProject } from '../../../support/sample-project.ts';

const project = sampleProject();

/** Marked text: each annotation as its name at the letters it covers. */
function passage(name: string, start: number, end: number): Annotation {
  const [document] = project.documents;
  const [concept] = project.codebook.concepts;
  if (document === undefined || concept === undefined) throw new Error('The sample is empty');
  const made = sampleAnnotation(name, document, concept);
  return { ...made, anchor: { ...made.anchor, span: { start, end } } };
}

const shown = [passage('a', 0, 10), passage('b', 2, 5), passage('c', 12, 14)];
const names = (list: readonly Annotation[]): string[] => list.map(({ id }) => id.slice(4));
const step = (focused: string | null, caret: number, direction: 1 | -1): string => {
  const found = neighbourPassage(
    shown,
    focused === null ? null : `ann_${focused}`,
    caret,
    direction,
  );
  return found === null ? '' : `${found.annotation.id.slice(4)} ${found.number}/${found.total}`;
};

test('the next passage is the one after the focused one, round at the ends', () => {
  expect([step('a', 0, 1), step('b', 0, 1), step('c', 0, 1)]).toEqual(['b 2/3', 'c 3/3', 'a 1/3']);
  expect([step('a', 0, -1), step('c', 0, -1)]).toEqual(['c 3/3', 'b 2/3']);
});

test('without a focused passage one goes on from the caret', () => {
  expect([step(null, 0, 1), step(null, 6, 1), step(null, 13, 1)]).toEqual([
    'a 1/3',
    'c 3/3',
    'a 1/3',
  ]);
  expect([step(null, 13, -1), step(null, 6, -1), step(null, 0, -1)]).toEqual([
    'c 3/3',
    'b 2/3',
    'c 3/3',
  ]);
  expect(neighbourPassage([], null, 0, 1)).toBeNull();
});

test('codes at the caret are listed from the closest fitting outwards; its edges belong to a passage', () => {
  expect(names(annotationsUnder(shown, { start: 4, end: 4 }))).toEqual(['b', 'a']);
  expect(names(annotationsUnder(shown, { start: 10, end: 10 }))).toEqual(['a']);
  expect(names(annotationsUnder(shown, { start: 11, end: 11 }))).toEqual([]);
});

test('codes under a selection are those that share a letter with it', () => {
  expect(names(annotationsUnder(shown, { start: 5, end: 14 }))).toEqual(['c', 'a']);
});

test('keys act on the chosen code at the caret, else on the closest fitting one', () => {
  const caret = { start: 4, end: 4 };
  expect(focusedAnnotation(shown, caret, 'ann_a')?.id).toBe('ann_a');
  expect(focusedAnnotation(shown, caret, 'ann_c')?.id).toBe('ann_b');
  expect(focusedAnnotation(shown, { start: 11, end: 11 }, 'ann_a')).toBeNull();
});
