import { describe, expect, it } from 'vitest';
import { hasLevels, legalGroups } from '../../../../renderer/panels/analysis/legal-groups.ts';
import { tinyConcept } from '../../../support/tiny-corpus.ts';

const inGroups = (...names: readonly string[]) => ({
  ...{ id: 'book_1', version: 0 },
  concepts: names.flatMap((name, number) => [
    tinyConcept(name),
    tinyConcept(`below ${number}`, [], `con_${name}`),
  ]),
});

describe('the groups that the formal-legal matrix begins with', () => {
  it('are those named as levels, ways to office and principles, in whatever order they stand', () => {
    const codebook = inGroups('Principles', 'Reform', 'Paths to office', 'Levels of power');
    expect(legalGroups(codebook, 'con_')).toEqual({
      levelId: 'con_Levels of power',
      officeId: 'con_Paths to office',
      principleId: 'con_Principles',
    });
    expect(hasLevels(codebook)).toBe(true);
  });

  it('are the first ones left where the codebook has no such names, and it says so', () => {
    const codebook = inGroups('Democracy', 'Paths to office', 'Openness');
    expect(legalGroups(codebook, 'con_')).toEqual({
      levelId: 'con_Democracy',
      officeId: 'con_Paths to office',
      principleId: 'con_Openness',
    });
    expect(hasLevels(codebook)).toBe(false);
  });

  it('are none in an empty codebook', () => {
    const none = { levelId: 'con_', officeId: 'con_', principleId: 'con_' };
    expect(legalGroups(inGroups(), 'con_')).toEqual(none);
  });
});
