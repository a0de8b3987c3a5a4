import { at } from '../base/invariant.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { Concept, Indicator } from '../codebook/codebook.ts';
import { findPatternSpans } from '../codebook/find-pattern-spans.ts';
import type { Language } from '../language/language.ts';
import { sweepJoin, type Span } from '../text/span.ts';
import { alignedViews, type AlignedViews } from './aligned-views.ts';
import type { AnalysisError } from './analysis-request.ts';
import { termsIn, type TermPlaces } from './bead-terms.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import type { TermPairsRequest } from './parity-request.ts';

/** The two sides of one bead: terms by their lemmas. */
export type TermBead = {
  readonly source: ReadonlyMap<string, TermPlaces>;
  readonly target: ReadonlyMap<string, TermPlaces>;
  readonly sourceView: number;
  readonly targetView: number;
};

/** The beads of the alignments in which both languages have text, with their documents. */
export function gatherBeads(
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

/** The counterparts that an indicator of the concept in the second language finds somewhere. */
export function knownCounterparts(
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
