import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignmentSteps,
  alignVersions,
  type Version,
} from '../../../shared/alignment/align-versions.ts';
import { closeBeads, type GroupBead } from '../../../shared/alignment/close-beads.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { finished } from '../../../shared/alignment/work-steps.ts';

const words = [
  'Закон',
  'право',
  '12',
  'Article 5',
  '',
  '1)',
  'суд;',
  'және',
  'akim',
  '* * *',
  '官',
];
const segment = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((list) => list.join(' '));
const version = (language: string): fc.Arbitrary<Version> =>
  fc.array(segment, { maxLength: 12 }).map((segments) => ({ language, segments }));
const versions = fc.oneof(
  fc.tuple(version('kk'), version('ru'), version('en')),
  fc.tuple(version('de'), version('fr')),
  fc.tuple(version('ru'), version('ru')),
);

/** The sides of each version, one after another, must count up from 0 without gap or repetition. */
function expectOrderedCover(
  beads: readonly { readonly sides: readonly (readonly number[])[] }[],
  sizes: readonly number[],
): void {
  sizes.forEach((size, side) => {
    expect(beads.flatMap(({ sides }) => sides[side] ?? [])).toEqual(
      Array.from({ length: size }, (_, index) => index),
    );
  });
}

const sentences = [
  [
    'Бірінші бап туралы 1998 жыл.',
    'Сот әділ болады.',
    'Әкім сайланады.',
    'Заң күшіне енеді 2021 жылы.',
  ],
  [
    'О первой статье 1998 года.',
    'Суд справедлив.',
    'Аким избирается.',
    'Закон вступает в силу в 2021 году.',
  ],
  [
    'On the first article of 1998.',
    'The court is just.',
    'The akim is elected.',
    'The law is in force in 2021.',
  ],
] as const;
const small: Version[] = ['kk', 'ru', 'en'].map((language, side) => ({
  language,
  segments: sentences[side] ?? [],
}));

describe('aligning versions', () => {
  it('covers every segment once, in order, with beads that never cross', () => {
    fc.assert(
      fc.property(versions, (given) => {
        const { pairs, beads } = alignVersions(given, emptyLexicon);
        const sizes = given.map(({ segments }) => segments.length);
        expectOrderedCover(beads, sizes);
        for (const { source, target, beads: found } of pairs) {
          const sides = found.map((bead) => ({ sides: [bead.source, bead.target] }));
          expectOrderedCover(sides, [sizes[source] ?? 0, sizes[target] ?? 0]);
          for (const { confidence, stray, ...bead } of found) {
            if (stray !== null) expect(bead[stray.side].slice(1, -1)).toContain(stray.segment);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes any word for a language, and digits without end for a number', () => {
    const hostile = [
      { language: 'constructor', segments: ['two words', '9'.repeat(100_000)] },
      { language: '__proto__', segments: ['two words', '7'.repeat(100_000)] },
    ];
    const { beads } = alignVersions(hostile, emptyLexicon);
    expectOrderedCover(beads, [2, 2]);
  });

  it('gives the same result each time', () => {
    fc.assert(
      fc.property(versions, (given) => {
        expect(alignVersions(given, emptyLexicon)).toEqual(alignVersions(given, emptyLexicon));
      }),
      { numRuns: 20 },
    );
  });

  it('puts the segments of a version alone where another version is empty', () => {
    const { beads } = alignVersions(
      [
        { language: 'kk', segments: ['А.', 'Б.'] },
        { language: 'ru', segments: [] },
      ],
      emptyLexicon,
    );
    expect(beads.map(({ sides }) => sides)).toEqual([
      [[0], []],
      [[1], []],
    ]);
  });

  it('finds the sentences of three languages that go together', () => {
    const { beads } = alignVersions(small, emptyLexicon);
    expect(beads.map(({ sides }) => sides)).toEqual(
      [0, 1, 2, 3].map((index) => [[index], [index], [index]]),
    );
  });
});

describe('borders', () => {
  it('are places that no bead passes over, in any pair or in all versions', () => {
    const place = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(versions, fc.array(place, { maxLength: 4 }), (given, places) => {
        const sizes = given.map(({ segments }) => segments.length);
        const rows = sizes.map((size, version) =>
          places.map((row) => Math.min(size, row[version] ?? 0)).sort((one, two) => one - two),
        );
        const borders = places.map((_, index) => rows.map((column) => column[index] ?? 0));
        const { pairs, beads } = finished(alignmentSteps(given, emptyLexicon, { borders }));
        expectOrderedCover(beads, sizes);
        for (const border of borders) {
          const isParted = ({ sides }: GroupBead): boolean => {
            const before = sides.some((side, version) =>
              side.some((segment) => segment < (border[version] ?? 0)),
            );
            return (
              before &&
              sides.some((side, version) => side.some((other) => other >= (border[version] ?? 0)))
            );
          };
          expect(beads.filter(isParted)).toEqual([]);
          for (const { source, target, beads: found } of pairs) {
            const parted = found.filter((bead) =>
              isParted({
                sides: given.map((_, version) =>
                  version === source ? bead.source : version === target ? bead.target : [],
                ),
              }),
            );
            expect(parted).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold against the evidence', () => {
    const borders = [[1, 2, 1]];
    const { beads } = finished(alignmentSteps(small, emptyLexicon, { borders }));
    const second = beads.find(({ sides }) => sides[1]?.includes(1));
    expect(second?.sides[0]?.includes(1)).toBe(false);
    expect(second?.sides[2]?.includes(1)).toBe(false);
  });
});

describe('the steps of the work', () => {
  const many: Version[] = small.map(({ language, segments }) => ({
    language,
    segments: Array.from({ length: 20 }, () => segments).flat(),
  }));

  it('never fall, end at the total and come often', () => {
    const steps: number[] = [];
    for (const { done, total } of alignmentSteps(many, emptyLexicon)) steps.push(done / total);
    expect(steps).toEqual([...steps].sort((one, two) => one - two));
    expect(steps.at(-1)).toBe(1);
    expect(new Set(steps).size).toBeGreaterThan(20);
  });
});

describe('closing the beads of pairs', () => {
  it('joins groups that cross instead of losing segments', () => {
    const link = (source: number, target: number): { source: number[]; target: number[] } => ({
      source: [source],
      target: [target],
    });
    const pairs = [
      { source: 0, target: 1, beads: [link(0, 0), link(1, 1)] },
      { source: 0, target: 2, beads: [link(0, 1)] },
      { source: 1, target: 2, beads: [link(1, 0)] },
    ];
    expectOrderedCover(closeBeads([2, 2, 2], pairs), [2, 2, 2]);
  });
});
