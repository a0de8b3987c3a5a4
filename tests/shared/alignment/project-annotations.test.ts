import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beadPlaces } from '../../../shared/alignment/bead-places.ts';
import { projectAnnotations } from '../../../shared/alignment/project-annotations.ts';
import type { Projection, ProjectionRequest } from '../../../shared/alignment/projection.ts';
import { calibrated } from '../../../shared/alignment/projection-confidence.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { countingIds } from '../../../shared/base/identifiers.ts';
import { indexDocument } from '../../../shared/codebook/index-tokens.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import type { Language } from '../../../shared/language/language.ts';
import { spanContains } from '../../../shared/text/span.ts';
import { alignedTexts } from '../../support/aligned-corpus.ts';
import { tinyAnnotation, tinyConcept } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

function project(
  { documents, alignment }: ReturnType<typeof alignedTexts>,
  annotations: readonly Annotation[],
  concepts: readonly Concept[] = [tinyConcept('a'), tinyConcept('b')],
  request: Partial<ProjectionRequest> = {},
): Projection {
  return projectAnnotations(
    {
      ...{ documents, segments: [], annotations, lexicon: emptyLexicon },
      codebook: { id: 'book', version: 1, concepts },
      tokenIndex: indexDocument,
    },
    alignment,
    {
      ...{ from: 0, to: [1], annotationIds: null, conceptIds: null, beadRange: null },
      ...request,
    },
    { coderId: 'coder_1', at: '2026-01-01T00:00:00Z', ids: countingIds() },
  );
}

const wordsOf = ({ proposals }: Projection): string[] =>
  proposals.map(({ anchor }) => anchor.quote.exact);

const election = alignedTexts(
  ['ru', 'kk', 'en'],
  [
    [
      ['Аким района избирается населением на четыре года.'],
      ['Аудан әкімін халық төрт жылға сайлайды.'],
      ['The akim of a district is elected by the population for four years.'],
    ],
    [['Порядок выборов определяет Парламент.'], [], ['Parliament sets the order of elections.']],
    [
      ['Аким вносит бюджет в маслихат.', 'Маслихат утверждает бюджет.'],
      ['Әкім бюджетті мәслихатқа енгізеді, мәслихат бюджетті бекітеді.'],
      ['The akim submits the budget to the maslikhat.', 'The maslikhat approves the budget.'],
    ],
    [['Документы хранятся вечно.'], ['Иә.'], ['Yes.']],
  ],
);
const [russian] = election.documents;
if (russian === undefined) throw new Error('three versions');

describe('a projection', () => {
  test('finds the words that say the same by sound, number and order', () => {
    const coded = [
      tinyAnnotation(russian, 'a', 'Аким района'),
      tinyAnnotation(russian, 'b', 'четыре года'),
    ];
    expect(wordsOf(project(election, coded))).toEqual(['әкімін', 'төрт']);
    const english = project(election, coded, undefined, { to: [2] });
    expect(english.proposals[0]?.anchor.quote.exact).toContain('akim');
    expect(english.proposals[1]?.anchor.quote.exact).toContain('four');
  });

  test('takes a word that the indicators of its concept name', () => {
    const indicator = { language: 'kk', pattern: 'халық', matching: 'lemma' } as const;
    const concept = tinyConcept('a', [{ ...indicator, isCaseSensitive: false }]);
    const projection = project(election, [tinyAnnotation(russian, 'a', 'населением')], [concept]);
    expect(wordsOf(projection)).toEqual(['халық']);
    expect(projection.proposals[0]?.projection?.extent).toBe('words');
  });

  test('tells several such words apart by their place', () => {
    const versions = alignedTexts(
      ['ru', 'en'],
      [
        [
          ['ООН создаёт суд, а после войны ООН его распускает.'],
          ['United Nations set up a court, which after a war United Nations dissolve.'],
        ],
      ],
    );
    const [source] = versions.documents;
    if (source === undefined) throw new Error('two versions');
    const indicator = { language: 'en', matching: 'phrase', isCaseSensitive: false } as const;
    const concept = tinyConcept('a', [{ ...indicator, pattern: 'United Nations' }]);
    const coded = ['ООН создаёт', 'ООН его'].map((quote): Annotation => {
      const { anchor, ...rest } = tinyAnnotation(source, 'a', quote);
      const { start } = anchor.span;
      return { ...rest, anchor: { ...anchor, span: { start, end: start + 3 } } };
    });
    const { proposals } = project(versions, coded, [concept]);
    expect(proposals.map(({ anchor }) => anchor.quote.exact)).toEqual([
      'United Nations',
      'United Nations',
    ]);
  });

  test('takes all segments of the other side when the source is all of its own, or nothing is found', () => {
    const sentence = 'Аким района избирается населением на четыре года.';
    const whole = project(election, [tinyAnnotation(russian, 'a', sentence)]);
    expect(wordsOf(whole)).toEqual(['Аудан әкімін халық төрт жылға сайлайды.']);
    expect(whole.proposals[0]?.projection).toMatchObject({ extent: 'segments' });
    const lost = project(election, [tinyAnnotation(russian, 'a', 'хранятся')]);
    expect(lost.proposals[0]?.projection).toMatchObject({ extent: 'segments' });
  });

  test('says where the other side is empty instead of proposing', () => {
    const orphan = tinyAnnotation(russian, 'a', 'Парламент');
    expect(project(election, [orphan])).toEqual({
      proposals: [],
      notProjected: [
        {
          ...{ annotationId: orphan.id, conceptId: 'con_a', documentId: 'doc_1' },
          ...{ bead: 1, reason: 'noCounterpart' },
        },
      ],
    });
  });

  test('keeps its source, and is surer where the bead is', () => {
    const coded = tinyAnnotation(russian, 'a', 'бюджет');
    const beads = election.alignment.beads.map((bead) => ({ ...bead, confidence: 0.5 }));
    const unsure = { ...election, alignment: { ...election.alignment, beads } };
    const [one, two] = [election, unsure].map(
      (versions) => project(versions, [coded]).proposals[0],
    );
    expect(one).toMatchObject({
      ...{ origin: 'projection', status: 'proposed', conceptId: 'con_a', documentId: 'doc_1' },
      projection: { alignmentId: 'aln_1', annotationId: coded.id, isTextChanged: null },
    });
    expect(two?.projection?.confidence).toBeLessThan(one?.projection?.confidence ?? 0);
  });

  test('is not made where the concept stands or was rejected, nor twice at one place', () => {
    const [, kazakh] = election.documents;
    if (kazakh === undefined) throw new Error('three versions');
    const coded = tinyAnnotation(russian, 'a', 'Аким района');
    for (const [status, reason] of [
      ['accepted', 'coded'],
      ['proposed', 'coded'],
      ['rejected', 'rejected'],
    ] as const) {
      const there = tinyAnnotation(kazakh, 'a', 'Аудан әкімін', { status });
      const { proposals, notProjected } = project(election, [coded, there]);
      expect(proposals).toEqual([]);
      expect(notProjected).toMatchObject([{ reason }]);
    }
    const again = { ...coded, id: 'ann_again', coderId: 'coder_2' } as const;
    expect(project(election, [coded, again]).notProjected).toMatchObject([{ reason: 'repeated' }]);
    const other = tinyAnnotation(kazakh, 'b', 'Аудан әкімін');
    expect(project(election, [coded, other]).proposals).toHaveLength(1);
  });

  test('is made for accepted passages of concepts in use, or for those named, within the beads named', () => {
    const proposed = tinyAnnotation(russian, 'a', 'Аким района', { status: 'proposed' });
    expect(project(election, [proposed]).proposals).toEqual([]);
    expect(
      project(election, [proposed], undefined, { annotationIds: [proposed.id] }).proposals,
    ).toHaveLength(1);
    const accepted = tinyAnnotation(russian, 'a', 'Аким района');
    const retired = [{ ...tinyConcept('a'), isRetired: true }];
    expect(project(election, [accepted], retired).proposals).toEqual([]);
    const beadRange = { start: 1, end: 3 };
    expect(project(election, [accepted], undefined, { beadRange })).toEqual({
      proposals: [],
      notProjected: [],
    });
    expect(project(election, [accepted], undefined, { conceptIds: ['con_b'] }).proposals).toEqual(
      [],
    );
  });

  test('is not made from or into another text than the one aligned', () => {
    const coded = tinyAnnotation(russian, 'a', 'Аким района');
    const documents = election.documents.map((document) => ({ ...document, textHash: 'new' }));
    const { proposals, notProjected } = project({ ...election, documents }, [coded]);
    expect(proposals).toEqual([]);
    expect(notProjected).toMatchObject([{ reason: 'otherText' }]);
  });

  test('never leaves the beads of its source', () => {
    const words = ['аким', 'бюджет', 'әкім', 'халық', '12', 'по', 'мен', 'закон;', 'маслихат,'];
    const sentence = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
      .map((parts) => `${parts.join(' ')}.`);
    const side = fc.array(sentence, { maxLength: 3 });
    const rows = fc
      .array(fc.tuple(side, side), { minLength: 1, maxLength: 5 })
      .map((found) => found.filter(([left, right]) => left.length + right.length > 0));
    const languages = fc.constantFrom<readonly Language[]>(
      ['ru', 'kk'],
      ['kk', 'en'],
      ['ru', 'ru'],
    );
    fc.assert(
      fc.property(languages, rows, fc.nat(), fc.nat(), (pair, found, from, length) => {
        const versions = alignedTexts(pair, found);
        const [source, target] = versions.documents;
        if (source === undefined || target === undefined || source.text === '') return;
        const start = from % source.text.length;
        const end = Math.min(source.text.length, start + 1 + (length % 40));
        const coded = {
          ...tinyAnnotation(source, 'a', source.text.slice(start, end)),
          anchor: {
            ...{ textHash: source.textHash, span: { start, end }, segmentEId: null },
            quote: { exact: '', prefix: '', suffix: '' },
          },
        };
        const places = beadPlaces(versions.alignment);
        const sides = places
          .beadsAt(0, { start, end })
          .flatMap((bead) => places.sideOf(bead, 1) ?? []);
        const { proposals, notProjected } = project(versions, [coded]);
        expect(proposals.length + notProjected.length).toBe(1);
        for (const { anchor } of proposals) {
          const hull = {
            start: Math.min(...sides.map((span) => span.start)),
            end: Math.max(...sides.map((span) => span.end)),
          };
          expect(spanContains(hull, anchor.span)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('has a confidence that rises with the evidence and stays a share', () => {
    const values = Array.from({ length: 21 }, (_, index) => calibrated(index / 20));
    expect(values).toEqual([...values].sort((one, two) => one - two));
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(1);
  });
});

describe('between editions of one language, a code', () => {
  const editions = alignedTexts(
    ['ru', 'ru'],
    [
      [['Аким избирается населением на четыре года.'], ['Аким избирается населением на пять лет.']],
      [['Выборы назначает маслихат.'], ['Выборы  назначает маслихат.']],
      [['Аким подотчётен маслихату и населению.'], ['Аким подотчётен маслихату.']],
      [['Жалобы рассматривает суд.'], []],
    ],
  );
  const [earlier] = editions.documents;
  if (earlier === undefined) throw new Error('two editions');

  test.each([
    ['избирается населением', 'избирается населением', false],
    ['назначает маслихат', 'назначает маслихат', false],
    ['Выборы назначает', 'Выборы  назначает', false],
    ['на четыре года', 'на пять лет', true],
    ['четыре', 'пять лет', true],
    ['маслихату и населению', 'маслихату', true],
    ['лихат', 'лихат', false],
  ])('on "%s" comes to "%s", its text changed: %s', (before, after, isTextChanged) => {
    const projection = project(editions, [tinyAnnotation(earlier, 'a', before)]);
    expect(wordsOf(projection)).toEqual([after]);
    expect(projection.proposals[0]?.projection).toMatchObject({ isTextChanged });
  });

  test('whose words are gone is reported as lost', () => {
    const gone = project(editions, [tinyAnnotation(earlier, 'a', 'и населению')]);
    expect(gone.notProjected).toMatchObject([{ reason: 'deleted', bead: 2 }]);
    const repealed = project(editions, [tinyAnnotation(earlier, 'a', 'Жалобы')]);
    expect(repealed.notProjected).toMatchObject([{ reason: 'noCounterpart', bead: 3 }]);
  });
});
