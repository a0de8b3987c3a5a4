import { at } from '../base/invariant.ts';
import { success, type Result } from '../base/result.ts';
import type { AlignedViews } from './aligned-views.ts';
import { alignedViews, beadPassages } from './aligned-views.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { binomialInterval } from './binomial-interval.ts';
import type { Measure, MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { conceptCells } from './coding-context.ts';
import { chooseConcepts } from './select-coding.ts';
import { count, dimension, rate, ratio, score } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import { decisionInterval } from './decision-bootstrap.ts';
import { agreementOf, tabulateDecisions, type DecisionTable } from './decision-table.ts';
import type { ParityRequest } from './parity-request.ts';
import { seededRandom } from './seeded-random.ts';
import { selectAnnotations } from './select-annotations.ts';
import { type BeadCodings, beadCodings } from './bead-codings.ts';

const level = 0.95;

const sources = {
  percentAgreement: 'mean pairwise agreement of versions over beads',
  cohenKappa: 'Cohen 1960; more than two versions: mean of pairs (Light 1971)',
  alpha: 'Krippendorff 2011, nominal; versions as coders, beads as units',
  rateLower: 'Clopper & Pearson 1934, 95%',
  correctedRate:
    'per 1,000 words of the mean length: words of each version divided by its length against the mean of all versions in beads that all have',
  expected: 'occurrences in all versions, in proportion to corrected length',
} as const;

/**
 * Whether the versions of a text are coded alike, as if they were coders of one text: one row for
 * each concept and one for any of them (concept `null`). A bead is coded in a version when an
 * annotation shares a character with its side there; annotations of several coders count once. Beads
 * that only one version has say nothing about agreement and are no units.
 *
 * With rows of versions, each concept has a row for each version: occurrences (overlapping annotations
 * of the concept are one), their rate with its interval, the same corrected for length, what would be
 * expected if the versions were coded alike, and the beads that are coded in this version only, or in
 * the others only. Languages need different numbers of words to say the same, hence the correction: see
 * `correctedRate` in the provenance.
 */
export function parity(
  request: ParityRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const concepts = chooseConcepts(corpus.codebook.concepts, request.conceptIds);
  if (!concepts.ok) return concepts;
  const aligned = alignedViews(request, corpus);
  if (!aligned.ok) return aligned;
  const { views } = aligned.value;
  const { coded, stale } = selectAnnotations(
    views,
    corpus.annotations,
    corpus.codebook.concepts,
    concepts.value,
    request,
  );
  const codings = beadCodings(aligned.value, coded, concepts.value.length + 1);
  const slots = [...concepts.value.map((_, slot) => slot), concepts.value.length];
  const isByVersion = request.rows === 'versions';
  const rows = slots.flatMap((slot): MeasuredRow[] => {
    const cells = conceptCells(concepts.value[slot], request);
    return isByVersion
      ? versionRows(aligned.value, codings, slot).map((row) => ({
          ...row,
          dimensions: [...cells, ...row.dimensions],
        }))
      : [{ dimensions: cells, measures: conceptMeasures(aligned.value, codings, slot, request) }];
  });
  const columns = [
    ...['concept', 'conceptId'].map(dimension),
    ...(isByVersion ? versionColumns : conceptColumns),
  ];
  const interval = `percentile bootstrap of beads, ${request.draws} draws, seed ${request.seed}, 95%`;
  const provenance = provenanceOf(request, views, corpus, true, {
    annotationsOfOtherTextLeftOut: String(stale),
    ...sources,
    ...(request.draws > 0 ? { alphaLower: interval } : {}),
  });
  return success(buildTable(columns, rows, views, provenance));
}

const conceptColumns = [
  count('beads', 'beads'),
  count('beadsCoded', 'beads'),
  count('codedInAll', 'beads'),
  count('codedInSome', 'beads'),
  count('codedInOne', 'beads'),
  rate('percentAgreement', 'agreements', 'decisions', 3),
  score('cohenKappa', 3),
  score('alpha', 3),
  score('alphaLower', 3),
  score('alphaUpper', 3),
  count('fewestOccurrences', 'occurrences'),
  count('mostOccurrences', 'occurrences'),
  rate('lowestCorrectedRate', 'occurrences', '1000 words', 2),
  rate('highestCorrectedRate', 'occurrences', '1000 words', 2),
] as const;

function conceptMeasures(
  aligned: AlignedViews,
  codings: BeadCodings,
  slot: number,
  { draws, seed }: ParityRequest,
): Measure[] {
  const { beads, versions } = aligned;
  const marks = at(codings.marks, slot);
  const { table, interval } = versionAgreement(codings, slot, versions.length, draws, seed);
  const found = agreementOf(table.patterns);
  const units = table.units.filter((bead) => (marks.get(bead) ?? 0) !== 0);
  const versionsAt = (bead: number): number => at(codings.present, bead);
  const inBeads = (chosen: readonly number[]) => (): Passage[] =>
    chosen.flatMap((bead) => beadPassages(aligned, at(beads, bead)));
  const beadCount = (chosen: readonly number[]): Measure => ({
    value: chosen.length,
    passages: inBeads(chosen),
  });
  const isOne = (mask: number): boolean => (mask & (mask - 1)) === 0;
  const inAll = units.filter((bead) => marks.get(bead) === versionsAt(bead));
  const inSome = units.filter((bead) => marks.get(bead) !== versionsAt(bead));
  const inOne = units.filter((bead) => isOne(marks.get(bead) ?? 0));
  const inDisagreements = inBeads(inSome);
  const figure = (value: number | null): Measure => ({ value, passages: inDisagreements });
  const numbers = versions.map((_, place) => codings.occurrences(slot, place).length);
  const rates = numbers.flatMap(
    (number, place) => ratio(number, at(codings.correctedWords, place), 1000) ?? [],
  );
  const all = (): Passage[] => versions.flatMap((_, place) => codings.occurrences(slot, place));
  const extreme = (value: number): Measure => ({
    value: Number.isFinite(value) ? value : null,
    passages: all,
  });
  return [
    beadCount(table.units),
    beadCount(units),
    beadCount(inAll),
    beadCount(inSome),
    beadCount(inOne),
    ...[found.percent, found.cohenKappa, found.alpha].map(figure),
    ...[interval?.lower ?? null, interval?.upper ?? null].map(figure),
    ...[Math.min(...numbers), Math.max(...numbers)].map(extreme),
    ...[Math.min(...rates), Math.max(...rates)].map(extreme),
  ];
}

/** The decisions of the versions on one concept, bead by bead; each bead is asked of those that have it. */
function versionAgreement(
  { marks, present }: BeadCodings,
  slot: number,
  versionCount: number,
  draws: number,
  seed: number,
): { table: DecisionTable; interval: { lower: number; upper: number } | null } {
  // Every bead is a document of its own: which versions take part differs from bead to bead.
  const data = {
    raters: present,
    index: {
      units: present.map((_, view) => ({ view, start: 0, end: 0 })),
      labels: [],
      pieces: [],
      wordsOutside: 0,
      firsts: Array.from({ length: present.length + 1 }, (_, view) => view),
    },
    marks,
  };
  const scope = { coders: (1 << versionCount) - 1, slots: [slot], view: null };
  const table = tabulateDecisions(data, scope);
  const interval =
    draws > 0 && table.units.length > 0
      ? decisionInterval(data, scope, table, { draws, level, random: seededRandom(seed) })
      : null;
  return { table, interval };
}

const versionColumns = [
  ...['version', 'document', 'language', 'documentId'].map(dimension),
  count('occurrences', 'occurrences'),
  rate('occurrencesPer1000Words', 'occurrences', '1000 words', 2),
  rate('rateLower', 'occurrences', '1000 words', 2),
  rate('rateUpper', 'occurrences', '1000 words', 2),
  rate('correctedRate', 'occurrences', '1000 words', 2),
  rate('expected', 'occurrences', 'occurrences in all versions', 1),
  rate('observedToExpected', 'occurrences', 'expected occurrences', 2),
  count('beadsCoded', 'beads'),
  count('onlyHere', 'beads'),
  count('onlyElsewhere', 'beads'),
  count('wordsTotal', 'words'),
];

function versionRows(
  aligned: AlignedViews,
  codings: BeadCodings,
  slot: number,
): (MeasuredRow & { readonly dimensions: readonly (string | null)[] })[] {
  const { beads, versions, views } = aligned;
  const { words, correctedWords, present } = codings;
  const marks = at(codings.marks, slot);
  const all = versions.reduce((sum, _, place) => sum + codings.occurrences(slot, place).length, 0);
  const allWords = correctedWords.reduce((sum, own) => sum + own, 0);
  return versions.map(({ view, label }, place) => {
    const { document } = at(views, view);
    const bit = 1 << place;
    const found = codings.occurrences(slot, place);
    const [total, corrected] = [at(words, place), at(correctedWords, place)];
    const expected = ratio(all * corrected, allWords);
    const interval = total < found.length ? null : binomialInterval(found.length, total, level);
    const [own, here, elsewhere]: number[][] = [[], [], []];
    for (const [bead, mask] of marks) {
      if ((mask & bit) !== 0) own?.push(bead);
      if ((at(present, bead) & bit) === 0 || at(present, bead) === bit) continue;
      if (mask === bit) here?.push(bead);
      if ((mask & bit) === 0) elsewhere?.push(bead);
    }
    const inFound = (): readonly Passage[] => found;
    const inBeads = (chosen: readonly number[] = []): Measure => ({
      value: chosen.length,
      passages: () => chosen.flatMap((bead) => beadPassages(aligned, at(beads, bead))),
    });
    const figure = (value: number | null): Measure => ({ value, passages: inFound });
    return {
      dimensions: [label, document.title, document.language, document.id],
      measures: [
        figure(found.length),
        figure(ratio(found.length, total, 1000)),
        figure(total === 0 || interval === null ? null : interval.lower * 1000),
        figure(total === 0 || interval === null ? null : interval.upper * 1000),
        figure(ratio(found.length, corrected, 1000)),
        figure(expected),
        figure(expected === null ? null : ratio(found.length, expected)),
        inBeads(own),
        inBeads(here),
        inBeads(elsewhere),
        {
          value: total,
          passages: () =>
            beads.flatMap((bead) => beadPassages(aligned, bead, (other) => other === place)),
        },
      ],
    };
  });
}
