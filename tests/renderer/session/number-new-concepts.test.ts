import { describe, expect, it } from 'vitest';
import { numbersForNew } from '../../../renderer/session/number-new-concepts.ts';
import { sampleConcept } from '../../support/sample-project.ts';

const group = sampleConcept('group', null);
const [a, b, c] = [
  sampleConcept('a', group),
  sampleConcept('b', group),
  sampleConcept('c', null),
] as const;

describe('the keys of new concepts', () => {
  it('are the free ones, in the order of the codebook, none for groups and retired ones', () => {
    const retired = { ...b, isRetired: true };
    const concepts = [group, a, retired, c];
    const ids = [c.id, retired.id, a.id, group.id];
    expect(numbersForNew([null, 'con_old'], concepts, ids)).toEqual([
      { conceptId: a.id, number: 1 },
      { conceptId: c.id, number: 2 },
    ]);
    expect(numbersForNew([null, a.id], concepts, ids)).toEqual([{ conceptId: c.id, number: 1 }]);
  });

  it('end with the ninth, and leave alone what has a key', () => {
    const many = Array.from({ length: 12 }, (_, index) => sampleConcept(`${index}`, null));
    const ids = many.map(({ id }) => id);
    expect(numbersForNew([], many, ids).map(({ number }) => number)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9],
    ]);
    expect(numbersForNew(ids.slice(0, 9), many, ids)).toEqual([]);
  });
});
