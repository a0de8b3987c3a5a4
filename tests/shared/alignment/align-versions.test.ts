import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignmentSteps,
  alignVersions,
  type Version,
} from '../../../shared/alignment/align-versions.ts';
import { articleRows } from '../../../shared/alignment/article-rows.ts';
import { closeBeads, type GroupBead } from '../../../shared/alignment/close-beads.ts';
import { compareEditions } from '../../../shared/alignment/compare-editions.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';

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
        const { pairs, beads } = alignVersions(given, emptyLexicon, { borders });
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
    const { beads } = alignVersions(small, emptyLexicon, { borders });
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
    alignVersions(many, emptyLexicon, {
      onStep: (done, total) => {
        steps.push(done / total);
      },
    });
    expect(steps).toEqual([...steps].sort((one, two) => one - two));
    expect(steps.at(-1)).toBe(1);
    expect(new Set(steps).size).toBeGreaterThan(20);
  });

  it('stop where the listener throws', () => {
    const stop = new Error('stopped');
    expect(() =>
      alignVersions(many, emptyLexicon, {
        onStep: (done, total) => {
          if (done * 2 > total) throw stop;
        },
      }),
    ).toThrow(stop);
  });

  it('give the same result in pieces', () => {
    const steps = alignmentSteps(small, emptyLexicon);
    let next = steps.next();
    while (next.done !== true) next = steps.next();
    expect(next.value).toEqual(alignVersions(small, emptyLexicon));
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

describe('comparing editions', () => {
  it('tells changed, inserted and repealed provisions apart', () => {
    const earlier = [
      '1. Аким избирается населением сроком на четыре года.',
      '2. Маслихат утверждает бюджет района на очередной год.',
      '3. Решение принимается большинством голосов депутатов.',
    ];
    const later = [
      '1. Аким избирается населением сроком на пять лет.',
      '1-1. Кандидат должен владеть государственным языком свободно.',
      '2. Маслихат утверждает бюджет района на очередной год.',
      '3. Исключен Законом РК от 24.05.2021 № 41-VII.',
    ];
    const kinds = compareEditions('ru', earlier, later).map(({ kind }) => kind);
    expect(kinds).toEqual(['changed', 'inserted', 'same', 'repealed']);
  });

  it('tells a provision that moved from one that was repealed and another inserted', () => {
    const provisions = [
      'Аким избирается населением сроком на четыре года.',
      'Маслихат утверждает бюджет района на очередной финансовый год.',
      'Решение принимается большинством голосов депутатов.',
      'Сход собирает жителей села не реже двух раз в год.',
      'Избирательная комиссия публикует итоги голосования.',
    ];
    const [first = '', ...rest] = provisions;
    const changes = compareEditions('ru', provisions, [...rest, first]);
    expect(changes.filter(({ isMoved }) => isMoved)).toMatchObject([
      { kind: 'same', earlier: [0], later: [4] },
    ]);
    expect(changes.filter(({ isMoved }) => !isMoved).map(({ kind }) => kind)).toEqual(
      rest.map(() => 'same'),
    );
  });

  it('pairs a note of repeal with the provision that stood there', () => {
    const earlier = ['1. Аким отвечает перед населением.', '2. Аким издает решения.'];
    const later = ['1. Исключен Законом РК от 29.12.2021 № 94-VII.', '2. Аким издает решения.'];
    expect(compareEditions('ru', earlier, later)).toMatchObject([
      { kind: 'repealed', earlier: [0], later: [0] },
      { kind: 'same', earlier: [1], later: [1] },
    ]);
  });

  it('names every segment of both editions once', () => {
    fc.assert(
      fc.property(version('ru'), version('ru'), (one, two) => {
        const changes = compareEditions('ru', one.segments, two.segments);
        const named = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
        expect(named(changes.flatMap(({ earlier }) => earlier))).toEqual([...one.segments.keys()]);
        expect(named(changes.flatMap(({ later }) => later))).toEqual([...two.segments.keys()]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('rows of articles', () => {
  it('shows a missing article as a numbered gap', () => {
    const rows = articleRows([
      ['1-бап', 'а', '2-бап', 'б', '3-бап'],
      ['Статья 1', 'а', 'Статья 3', 'в'],
      ['Article 1', 'Article 2. Title', 'Article 3'],
    ]);
    expect(rows).toEqual([
      { number: '1', headings: [0, 0, 0] },
      { number: '2', headings: [2, null, 1] },
      { number: '3', headings: [4, 2, 2] },
    ]);
  });
});
