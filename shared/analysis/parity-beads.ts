import { at } from '../base/invariant.ts';
import { success, type Result } from '../base/result.ts';
import type { Span } from '../text/span.ts';
import type { AlignedBead, AlignedViews } from './aligned-views.ts';
import { alignedViews, beadPassages, beadPlace } from './aligned-views.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { sideWording, wordingDifferences, type WordingDifference } from './bead-wording.ts';
import type { MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { conceptCells } from './coding-context.ts';
import { chooseConcepts } from './select-coding.ts';
import { count, dimension, score } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import { beadCodings } from './bead-codings.ts';
import type { BeadDifference, ParityBeadsRequest } from './parity-request.ts';
import { selectAnnotations } from './select-annotations.ts';
import { termLemmas } from './term-lemmas.ts';
import { missedCounterparts } from './usual-counterparts.ts';

/** A difference of one bead, before it becomes a row. */
type Found = {
  readonly bead: number;
  readonly kind: BeadDifference;
  /** By version: what stands there, in words of the text. */
  readonly details: readonly string[];
  /** By version: where it stands; the whole side when nothing more is known. */
  readonly spans: readonly (readonly Span[])[];
};

/** A side is short when it is this many deviations below its usual share of a bead. */
const shortBy = 4;
const leastWords = 12;
const mostTerms = 3;
const shownCounterparts = 2;
const leastConfidence = 0.3;

/**
 * Where the versions of a text differ, one row for each bead and kind of difference, in text order:
 *
 * - `missing`: a version has no text there;
 * - `length`: a side is much shorter than this text's versions are to each other (a robust deviation of
 *   the logarithm of their words);
 * - `numbers`, `dates`, `bounds`, `negation`, `modality`: see `wordingDifferences`;
 * - `term`: a term that has one of its usual counterparts elsewhere goes without here;
 * - `coding`: a concept is coded in some of the versions only.
 *
 * Rows that the aligner holds likely wrong are looked at for codes only.
 *
 * The columns of versions hold what differs there. The evidence of a row is the bead in all versions,
 * or the words in question.
 */
export function parityBeads(
  request: ParityBeadsRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const aligned = alignedViews(request, corpus);
  if (!aligned.ok) return aligned;
  const coding = codingDifferences(request, aligned.value, corpus);
  if (!coding.ok) return coding;
  const { views, versions, beads } = aligned.value;
  const all = [
    ...missingSides(aligned.value),
    ...shortSides(aligned.value),
    ...wording(aligned.value),
    ...unusualTerms(aligned.value),
    ...coding.value.found,
  ]
    .filter(({ kind, bead }) => kind === 'coding' || isLikely(at(beads, bead)))
    .filter(({ kind }) => request.differences?.includes(kind) ?? true)
    .sort((one, two) => one.bead - two.bead);
  const shown = request.limit === null ? all : all.slice(0, request.limit);
  const rows = shown.map(({ bead, kind, details, spans }): MeasuredRow => {
    const { confidence, isConfirmed, bead: number, sides } = at(beads, bead);
    const whole = (): Passage[] => beadPassages(aligned.value, at(beads, bead));
    const places = (): Passage[] =>
      versions.flatMap(({ view }, place) => at(spans, place).map((span) => ({ ...span, view })));
    const hasPlaces = spans.some((own) => own.length > 0);
    return {
      dimensions: [String(number + 1), beadPlace(aligned.value, at(beads, bead)), kind, ...details],
      measures: [
        { value: isConfirmed ? 1 : confidence, passages: whole },
        {
          value: sides.reduce((sum, { words }) => sum + words, 0),
          passages: hasPlaces ? places : whole,
        },
      ],
    };
  });
  const columns = [
    ...['bead', 'label', 'beadDifference'].map(dimension),
    ...versions.map(({ label }, place) => ({ ...dimension(`version:${place}`), label })),
    score('confidence', 2),
    count('words', 'words'),
  ];
  const provenance = provenanceOf(request, views, corpus, true, coding.value.remarks);
  return success(buildTable(columns, rows, views, provenance));
}

/** A row that is likely wrong says nothing about how the versions differ. */
function isLikely({ confidence, isConfirmed }: AlignedBead): boolean {
  return isConfirmed || (confidence ?? 1) >= leastConfidence;
}

function missingSides({ beads }: AlignedViews): Found[] {
  return beads.flatMap(({ sides }, bead): Found[] => {
    const isMissing = sides.map(({ spans }) => spans.length === 0);
    const isText = sides.some(({ words }) => words > 0);
    if (!isMissing.includes(true) || !isText) return [];
    return [
      {
        ...{ bead, kind: 'missing' },
        details: isMissing.map((missing) => (missing ? '—' : '')),
        spans: sides.map(() => []),
      },
    ];
  });
}

/** Sides whose length is far below what the other versions lead to expect. */
function shortSides({ beads, versions }: AlignedViews): Found[] {
  const shares = versions.map((_, place) => {
    const logs = beads.map((bead) => logShare(bead, place));
    const known = logs.filter((log) => log !== null).sort((one, two) => one - two);
    const middle = medianOf(known);
    const spread = medianOf(
      known.map((log) => Math.abs(log - middle)).sort((one, two) => one - two),
    );
    // 1.4826 makes the median deviation that of a normal distribution.
    return { logs, middle, spread: Math.max(0.08, 1.4826 * spread) };
  });
  return beads.flatMap((bead, number): Found[] => {
    const isShort = shares.map(({ logs, middle, spread }) => {
      const log = logs[number] ?? null;
      return log !== null && log < middle - shortBy * spread && log < middle - 0.5;
    });
    if (!isShort.includes(true)) return [];
    return [
      {
        ...{ bead: number, kind: 'length' },
        details: bead.sides.map(({ words }) => String(words)),
        spans: bead.sides.map(() => []),
      },
    ];
  });
}

/** Words of a side against the mean of the others, as a logarithm; `null` for short and empty ones. */
function logShare({ sides }: AlignedBead, place: number): number | null {
  const own = at(sides, place).words;
  const others = sides.filter(({ words }, other) => other !== place && words > 0);
  const mean = others.reduce((sum, { words }) => sum + words, 0) / others.length;
  return own === 0 || others.length === 0 || Math.max(own, mean) < leastWords
    ? null
    : Math.log(own / mean);
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const [upper = 0, lower = upper] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 0 ? (upper + lower) / 2 : upper;
}

function wording({ beads, views, versions }: AlignedViews): Found[] {
  return beads.flatMap(({ sides }, bead): Found[] => {
    const filled = versions.flatMap(({ view }, place) => {
      const [first, ...others] = at(sides, place).spans;
      const last = others.at(-1) ?? first;
      if (first === undefined || last === undefined) return [];
      const { text, language } = at(views, view).document;
      const offset = first.start;
      return [{ place, offset, text: text.slice(offset, last.end), language }];
    });
    if (filled.length < 2) return [];
    const found = wordingDifferences(
      filled.map(({ text, language }) => sideWording(text, language)),
      filled.map(({ text }) => text),
    );
    return found.map((difference) => ({
      ...{ bead, kind: difference.kind },
      ...spread(difference, filled, versions.length),
    }));
  });
}

/** A difference of the filled sides as one of all versions, at offsets of their texts. */
function spread(
  { sides }: WordingDifference,
  filled: readonly { readonly place: number; readonly offset: number }[],
  versionCount: number,
): Pick<Found, 'details' | 'spans'> {
  const details = new Array<string>(versionCount).fill('');
  const spans = Array.from({ length: versionCount }, (): Span[] => []);
  filled.forEach(({ place, offset }, index) => {
    const side = at(sides, index);
    details[place] = side.words.join('; ');
    spans[place] = side.spans.map(({ start, end }) => ({
      start: start + offset,
      end: end + offset,
    }));
  });
  return { details, spans };
}

function unusualTerms({ beads, views, versions }: AlignedViews): Found[] {
  const lemmas = versions.map(({ view }, place) =>
    beads.map(({ sides }) => termLemmas(at(views, view), at(sides, place).spans)),
  );
  const sets = lemmas.map((own) => own.map((terms) => new Set(terms.keys())));
  const found = new Map<number, { details: Set<string>[]; spans: Span[][] }>();
  versions.forEach((_, place) => {
    versions.forEach((_, other) => {
      if (place === other) return;
      const isComparable = (bead: number): boolean =>
        at(at(sets, place), bead).size > 0 && at(at(sets, other), bead).size > 0;
      const missed = missedCounterparts(at(sets, place), at(sets, other));
      const numbers = new Map<number, number>();
      for (const { bead } of missed) numbers.set(bead, (numbers.get(bead) ?? 0) + 1);
      for (const { bead, term, usual } of missed) {
        // Where everything differs the bead is wrong, not its terms.
        if (!isComparable(bead) || (numbers.get(bead) ?? 0) > mostTerms) continue;
        const entry = found.get(bead) ?? {
          details: versions.map(() => new Set<string>()),
          spans: versions.map((): Span[] => []),
        };
        found.set(bead, entry);
        at(entry.details, place).add(term);
        at(entry.details, other).add(`≠ ${usual.slice(0, shownCounterparts).join(', ')}`);
        at(entry.spans, place).push(...(at(at(lemmas, place), bead).get(term) ?? []));
      }
    });
  });
  return [...found].map(([bead, { details, spans }]) => ({
    ...{ bead, kind: 'term' as const },
    details: details.map((words) => [...words].join('; ')),
    spans,
  }));
}

function codingDifferences(
  request: ParityBeadsRequest,
  aligned: AlignedViews,
  corpus: Corpus,
): Result<{ found: Found[]; remarks: { readonly [name: string]: string } }, AnalysisError> {
  const concepts = chooseConcepts(corpus.codebook.concepts, request.conceptIds);
  if (!concepts.ok) return concepts;
  const { coded, stale } = selectAnnotations(
    aligned.views,
    corpus.annotations,
    corpus.codebook.concepts,
    concepts.value,
    request,
  );
  const { marks, present } = beadCodings(aligned, coded, concepts.value.length + 1);
  const byBead = new Map<number, string[][]>();
  concepts.value.forEach((concept, slot) => {
    const [name] = conceptCells(concept, request);
    for (const [bead, mask] of at(marks, slot)) {
      if (mask === present[bead]) continue;
      const names = byBead.get(bead) ?? aligned.versions.map((): string[] => []);
      byBead.set(bead, names);
      names.forEach((own, place) => {
        if ((mask & (1 << place)) !== 0) own.push(String(name));
      });
    }
  });
  const found = [...byBead].flatMap(([bead, names]): Found[] => {
    // What a version does not have it cannot code.
    const isAlone = (at(present, bead) & (at(present, bead) - 1)) === 0;
    if (isAlone) return [];
    return [
      {
        ...{ bead, kind: 'coding' },
        details: names.map((own) => own.join('; ')),
        spans: aligned.versions.map(() => []),
      },
    ];
  });
  return success({ found, remarks: { annotationsOfOtherTextLeftOut: String(stale) } });
}
