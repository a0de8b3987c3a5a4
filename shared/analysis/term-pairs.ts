import { at } from '../base/invariant.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { count, dimension, score } from './columns.ts';
import type { Corpus, Passage } from './corpus.ts';
import type { TermPairsRequest } from './parity-request.ts';
import { gatherBeads, knownCounterparts, type TermBead } from './term-beads.ts';
import { rankPairs, tiedPairs, type TermPair } from './tied-pairs.ts';

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
  const pairs = rankPairs(tiedPairs(beads, request), request);
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

function placesOf(
  { term, counterpart, beads: own }: TermPair,
  beads: readonly TermBead[],
): Passage[] {
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
