import { describe, expect, it } from 'vitest';
import { visitDerivations } from '../../../shared/language/kazakh-derivations.ts';
import { learnLetters, lettersCost } from '../../../shared/language/kazakh-letter-model.ts';
import { letterTotal } from '../../../shared/language/kazakh-letters.ts';
import type { StemClass } from '../../../shared/language/kazakh-stem-repair.ts';
import { findEvidence, kinds, noEvidence } from '../../../shared/language/kazakh-stems.ts';

const stems = {
  nominal: new Map([
    ['кінә', 3],
    ['бап', 10],
    ['заң', 40],
    ['парламент', 4],
  ]),
  verb: new Map([
    ['сайла', 8],
    ['жет', 5],
  ]),
};
const letters = { nominal: learnLetters(stems.nominal), verb: learnLetters(stems.verb) };

function evidenceOf(stem: string, stemClass: StemClass): ReturnType<typeof noEvidence> {
  const evidence = noEvidence();
  const count = stems[stemClass].get(stem) ?? 0;
  findEvidence(stem, stemClass, count, (key, of) => stems[of].get(key) ?? 0, letters, evidence);
  return evidence;
}

function bases(stem: string, stemClass: StemClass): string[] {
  const found: string[] = [];
  visitDerivations(stem, stemClass, (base, baseClass) => {
    found.push(`${base} ${baseClass}`);
    return false;
  });
  return found;
}

describe('evidence for Kazakh stems', () => {
  it('tells known stems of either class', () => {
    expect(evidenceOf('заң', 'nominal')).toMatchObject({ kind: kinds.knownNominal });
    expect(evidenceOf('сайла', 'verb')).toMatchObject({ kind: kinds.knownVerb });
    expect(evidenceOf('заң', 'verb').kind).not.toBe(kinds.knownVerb);
  });

  it('grows with the count of a stem', () => {
    expect(evidenceOf('заң', 'nominal').amount).toBeGreaterThan(
      evidenceOf('бап', 'nominal').amount,
    );
  });

  it('judges a compound by its last part', () => {
    expect(evidenceOf('87-бап', 'nominal')).toMatchObject({
      kind: kinds.knownNominal,
      isCompound: true,
    });
  });

  it.each([
    ['парламенттік', 'nominal'],
    ['сайлаушы', 'nominal'],
    ['жеткіз', 'verb'],
  ] as const)('takes %s for derived from a known stem', (stem, stemClass) => {
    expect(evidenceOf(stem, stemClass).kind).toBeGreaterThanOrEqual(kinds.derived);
  });

  it('distrusts stems that look like a derived word without its last vowel', () => {
    expect(evidenceOf('кінәл', 'nominal').isCut).toBe(true);
    expect(evidenceOf('кеңесш', 'nominal').isCut).toBe(true);
    expect(evidenceOf('кінәр', 'nominal').isCut).toBe(false);
  });
});

describe('derivations', () => {
  it('follow vowel harmony and the letter before', () => {
    expect(bases('заңдылық', 'nominal')).toContain('заңды nominal');
    expect(bases('заңдылік', 'nominal')).toEqual([]);
    expect(bases('заңлы', 'nominal')).toEqual([]);
  });
});

describe('the letter model', () => {
  it('gives shares that add up to one after any two letters', () => {
    for (let row = 0; row < letters.nominal.length; row += letterTotal) {
      const shares = letters.nominal
        .subarray(row, row + letterTotal)
        .map((cost) => Math.exp(-cost));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
    }
  });

  it('finds letters in the order of known stems likelier than others', () => {
    const { nominal } = letters;
    expect(lettersCost('заб', nominal)).toBeLessThan(lettersCost('бжғ', nominal));
  });
});

describe('visitDerivations', () => {
  it('stops at the first base that its visitor accepts, and tells so', () => {
    const seen: string[] = [];
    const isDerived = visitDerivations('жауапкершілік', 'nominal', (base) => seen.push(base) === 1);
    expect(isDerived).toBe(true);
    expect(seen).toHaveLength(1);
    expect(bases('жауапкершілік', 'nominal').length).toBeGreaterThan(1);
    expect(visitDerivations('жауапкершілік', 'nominal', () => false)).toBe(false);
  });
});
