import { at } from '../base/invariant.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { Concept, Indicator } from '../codebook/codebook.ts';
import { findPatternSpans } from '../codebook/find-pattern-spans.ts';
import type { Language } from '../language/language.ts';
import { sweepJoin, type Span } from '../text/span.ts';
import { alignedViews, type AlignedViews } from './aligned-views.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { termsIn, type TermPlaces } from './bead-terms.ts';
import type { MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { collocationScores, overlapScores } from './collocation.ts';
import { count, dimension, score } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import type { TermPairsRequest } from './parity-request.ts';

/** The two sides of one bead: terms by their lemmas. */
type TermBead = {
  readonly source: ReadonlyMap<string, TermPlaces>;
  readonly target: ReadonlyMap<string, TermPlaces>;
  readonly sourceView: number;
  readonly targetView: number;
};

type Pair = {
  readonly term: string;
  readonly counterpart: string;
  readonly together: number;
  readonly first: number;
  readonly second: number;
  readonly phi2: number;
  readonly logLikelihood: number;
  readonly dice: number;
  readonly beads: readonly number[];
};

/** Pairs that are tied less than this are chance. */
const leastTie = 0.02;
const mostForOneTerm = 5;

/**
 * Words and phrases of two languages that stand for each other, from the beads of alignments in which
 * both have text. A bead has a term or not; phi² and log-likelihood (Dunning 1993, four terms) are those of
 * the table of beads with and without the two terms. `isMutual` says that each is the other's best by
 * the order asked for. With a concept, the terms are its indicators in the first language, and `isKnown`
 * says whether an indicator in the second one finds the counterpart already.
 */
export function termPairs(
  request: TermPairsRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const concept =
    request.conceptId === null
      ? null
      : corpus.codebook.concepts.find(({ id }) => id === request.conceptId);
  if (concept === undefined && request.conceptId !== null) {
    return failure({ code: 'unknownConcept', conceptId: request.conceptId });
  }
  const gathered = gatherBeads(request, concept ?? null, corpus);
  if (!gathered.ok) return gathered;
  const { beads, views } = gathered.value;
  const pairs = rank(pairsOf(beads, request), request);
  const known = knownCounterparts(beads, views, concept ?? null, request.to);
  const rows = pairs.map((pair): MeasuredRow => {
    const places = (): Passage[] => placesOf(pair, beads);
    const figure = (value: number): MeasuredRow['measures'][number] => ({
      value,
      passages: places,
    });
    return {
      dimensions: [
        commonest(pair.beads.flatMap((bead) => at(beads, bead).source.get(pair.term)?.forms ?? [])),
        commonest(
          pair.beads.flatMap((bead) => at(beads, bead).target.get(pair.counterpart)?.forms ?? []),
        ),
        pair.term,
        pair.counterpart,
        pair.isMutual ? 'yes' : 'no',
        ...(concept === null || concept === undefined
          ? []
          : [known.has(pair.counterpart) ? 'yes' : 'no']),
      ],
      measures: [
        ...[pair.together, pair.first, pair.second].map(figure),
        ...[pair.phi2, pair.logLikelihood, pair.dice].map(figure),
      ],
    };
  });
  const columns = [
    ...['term', 'counterpart', 'termLemma', 'counterpartLemma', 'isMutual'].map(dimension),
    ...(concept === null || concept === undefined ? [] : [dimension('isKnown')]),
    count('together', 'beads'),
    count('beadsWithTerm', 'beads'),
    count('beadsWithCounterpart', 'beads'),
    score('phi2', 3),
    score('logLikelihood', 2),
    score('dice', 3),
  ];
  const provenance = provenanceOf(request, views, corpus, request.conceptId !== null, {
    beadsOfBothLanguages: String(beads.length),
    logLikelihood: 'Dunning 1993, beads',
  });
  return success(buildTable(columns, rows, views, provenance));
}

function gatherBeads(
  request: TermPairsRequest,
  concept: Concept | null,
  corpus: Corpus,
): Result<{ beads: TermBead[]; views: readonly DocumentView[] }, AnalysisError> {
  const { alignmentIds, from, to, longest, documentIds } = request;
  const languages = new Map(corpus.documents.map(({ id, language }) => [id, language]));
  const missing = alignmentIds?.find((id) => !corpus.alignments.some((own) => own.id === id));
  if (missing !== undefined) return failure({ code: 'unknownAlignment', alignmentId: missing });
  const alignments = corpus.alignments.filter(
    ({ id, texts }) =>
      (alignmentIds?.includes(id) ?? true) &&
      [from, to].every((language) =>
        texts.some(
          ({ documentId }) =>
            languages.get(documentId) === language && (documentIds?.includes(documentId) ?? true),
        ),
      ),
  );
  if (alignments.length === 0) return failure({ code: 'noCommonLanguage' });
  const needed = alignments.flatMap(({ texts }) => texts.map(({ documentId }) => documentId));
  const wanted = documentIds?.filter((id) => needed.includes(id)) ?? [...new Set(needed)];
  const viewed = viewDocuments(corpus, { ...request, documentIds: wanted });
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const beads: TermBead[] = [];
  for (const { id } of alignments) {
    const aligned = alignedViews({ ...request, alignmentId: id }, corpus);
    if (!aligned.ok) return aligned;
    beads.push(...termBeads(aligned.value, views, from, to, longest, concept));
  }
  return success({ beads, views });
}

function termBeads(
  aligned: AlignedViews,
  views: readonly DocumentView[],
  from: Language,
  to: Language,
  longest: number,
  concept: Concept | null,
): TermBead[] {
  const placeOf = (language: Language): number =>
    aligned.versions.findIndex(
      ({ view }) => at(aligned.views, view).document.language === language,
    );
  const [sourcePlace, targetPlace] = [placeOf(from), placeOf(to)];
  const [source, target] = [sourcePlace, targetPlace].map((place) =>
    at(aligned.views, at(aligned.versions, place).view),
  );
  if (source === undefined || target === undefined) return [];
  const viewOf = ({ document }: DocumentView): number =>
    views.findIndex((view) => view.document.id === document.id);
  const [sourceView, targetView] = [viewOf(source), viewOf(target)];
  const hits = concept === null ? null : indicatorHits(concept, source);
  return aligned.beads.flatMap(({ sides }): TermBead[] => {
    const [left, right] = [at(sides, sourcePlace), at(sides, targetPlace)];
    if (left.words === 0 || right.words === 0) return [];
    return [
      {
        ...{ sourceView, targetView },
        source:
          hits === null
            ? termsIn(source, left.spans, longest)
            : hitsIn(hits, left.spans, source.document.text),
        target: termsIn(target, right.spans, longest),
      },
    ];
  });
}

type PatternHit = Span & { readonly pattern: string };

/** Where the indicators of a concept stand in a document, in text order. */
function indicatorHits({ indicators }: Concept, { document, index }: DocumentView): PatternHit[] {
  return indicators
    .filter(({ language }) => language === document.language)
    .flatMap((indicator: Indicator): PatternHit[] => {
      const found = findPatternSpans(indicator, index);
      return found.ok ? found.value.map((span) => ({ ...span, pattern: indicator.pattern })) : [];
    })
    .sort((one, two) => one.start - two.start);
}

function hitsIn(
  hits: readonly PatternHit[],
  spans: readonly Span[],
  text: string,
): Map<string, TermPlaces> {
  const found = new Map<string, TermPlaces>();
  sweepJoin(spans, hits, (_, { pattern, start, end }) => {
    const known = found.get(pattern) ?? { spans: [], forms: [] };
    found.set(pattern, known);
    known.spans.push({ start, end });
    known.forms.push(text.slice(start, end).replace(/\s+/gu, ' ').toLowerCase());
  });
  return found;
}

/** All pairs that meet often enough, with how they are tied. */
function pairsOf(beads: readonly TermBead[], { minimumTogether }: TermPairsRequest): Pair[] {
  const sources = beadsWith(beads.map(({ source }) => source));
  const targets = beadsWith(beads.map(({ target }) => target));
  const pairs: Pair[] = [];
  for (const [term, own] of sources) {
    if (own.length < minimumTogether) continue;
    const meetings = new Map<string, number[]>();
    for (const bead of own) {
      for (const counterpart of at(beads, bead).target.keys()) {
        if ((targets.get(counterpart)?.length ?? 0) < minimumTogether) continue;
        const met = meetings.get(counterpart);
        if (met === undefined) meetings.set(counterpart, [bead]);
        else met.push(bead);
      }
    }
    for (const [counterpart, met] of meetings) {
      const together = met.length;
      if (together < minimumTogether) continue;
      const [first, second] = [own.length, targets.get(counterpart)?.length ?? 0];
      if (together * beads.length <= first * second) continue;
      const { phi2, logLikelihood } = collocationScores({
        ...{ together, first, second, all: beads.length, span: 1 },
      });
      if (!(phi2 >= leastTie)) continue;
      const { dice } = overlapScores(together, first, second);
      pairs.push({
        ...{ term, counterpart, together, first, second, phi2, logLikelihood, dice, beads: met },
      });
    }
  }
  return pairs;
}

function beadsWith(sides: readonly ReadonlyMap<string, TermPlaces>[]): Map<string, number[]> {
  const beads = new Map<string, number[]>();
  sides.forEach((terms, bead) => {
    for (const term of terms.keys()) {
      const own = beads.get(term);
      if (own === undefined) beads.set(term, [bead]);
      else own.push(bead);
    }
  });
  return beads;
}

/**
 * The pairs in the order asked for, at most a few for one term. A pair is left out for a longer one that
 * is in the same beads with longer terms on both sides: "local" for "local self-government".
 */
function rank(
  pairs: readonly Pair[],
  { sortBy, onlyMutual, limit }: TermPairsRequest,
): (Pair & { readonly isMutual: boolean })[] {
  const ordered = pairs.toSorted(
    (one, two) =>
      two[sortBy] - one[sortBy] ||
      two.phi2 - one.phi2 ||
      sizeOf(two) - sizeOf(one) ||
      (one.term < two.term ? -1 : 1),
  );
  const [bestOfTerm, bestOfCounterpart] = [new Map<string, Pair>(), new Map<string, Pair>()];
  for (const pair of ordered) {
    if (!bestOfTerm.has(pair.term)) bestOfTerm.set(pair.term, pair);
    if (!bestOfCounterpart.has(pair.counterpart)) bestOfCounterpart.set(pair.counterpart, pair);
  }
  const numbers = new Map<string, number>();
  const ranked: (Pair & { readonly isMutual: boolean })[] = [];
  for (const pair of ordered) {
    const isMutual =
      bestOfTerm.get(pair.term) === pair && bestOfCounterpart.get(pair.counterpart) === pair;
    const number = numbers.get(pair.term) ?? 0;
    if ((onlyMutual && !isMutual) || number >= mostForOneTerm) continue;
    numbers.set(pair.term, number + 1);
    ranked.push({ ...pair, isMutual });
    if (limit !== null && ranked.length === limit) break;
  }
  return ranked;
}

function sizeOf({ term, counterpart }: Pair): number {
  return term.split(' ').length + counterpart.split(' ').length;
}

/** The counterparts that an indicator of the concept in the second language finds somewhere. */
function knownCounterparts(
  beads: readonly TermBead[],
  views: readonly DocumentView[],
  concept: Concept | null,
  to: Language,
): ReadonlySet<string> {
  const known = new Set<string>();
  if (concept === null) return known;
  views.forEach((view, number) => {
    if (view.document.language !== to) return;
    const hits = indicatorHits(concept, view);
    for (const { target, targetView } of beads) {
      if (targetView !== number) continue;
      for (const [term, { spans }] of target) {
        if (!known.has(term)) sweepJoin(spans, hits, () => known.add(term));
      }
    }
  });
  return known;
}

function placesOf({ term, counterpart, beads: own }: Pair, beads: readonly TermBead[]): Passage[] {
  return own.flatMap((bead) => {
    const { source, target, sourceView, targetView } = at(beads, bead);
    return [
      ...(source.get(term)?.spans ?? []).map((span) => ({ ...span, view: sourceView })),
      ...(target.get(counterpart)?.spans ?? []).map((span) => ({ ...span, view: targetView })),
    ];
  });
}

function commonest(forms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [best] = [...counts].sort((one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1));
  return best?.[0] ?? '';
}
