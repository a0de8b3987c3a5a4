import type { Alignment } from '../alignment/alignment.ts';
import { beadPlaces } from '../alignment/bead-places.ts';
import type { AlignmentId } from '../base/identifiers.ts';
import { at } from '../base/invariant.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { Span } from '../text/span.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import { countWords } from './counted-text.ts';
import { provisionPlace } from './provision-place.ts';
import type { TextSelection } from './selection.ts';
import { intersectSpans } from './text-pieces.ts';

/** One version of an alignment in an analysis. */
export type AlignedVersion = {
  /** Its number among the texts of the alignment. */
  readonly version: number;
  /** Its number among the documents of the analysis. */
  readonly view: number;
  /** A name from the data: its language, and the date of the edition where languages repeat. */
  readonly label: string;
};

/** What a bead has of one version: counted text only. */
export type BeadSide = { readonly spans: readonly Span[]; readonly words: number };

export type AlignedBead = {
  /** Its number in the alignment, from 0. */
  readonly bead: number;
  readonly confidence: number | null;
  readonly isConfirmed: boolean;
  /** By version of the analysis. */
  readonly sides: readonly BeadSide[];
};

export type AlignedViews = {
  readonly alignment: Alignment;
  readonly views: readonly DocumentView[];
  readonly versions: readonly AlignedVersion[];
  /** Beads that hold counted text of at least one version. */
  readonly beads: readonly AlignedBead[];
};

/** The versions and beads that a request looks at; at least two versions must be left. */
export function alignedViews(
  request: TextSelection & { readonly alignmentId: AlignmentId },
  corpus: Corpus,
): Result<AlignedViews, AnalysisError> {
  const { alignmentId, documentIds } = request;
  const alignment = corpus.alignments.find(({ id }) => id === alignmentId);
  if (alignment === undefined) return failure({ code: 'unknownAlignment', alignmentId });
  const aligned = alignment.texts.map(({ documentId }) => documentId);
  const wanted = aligned.filter((id) => documentIds?.includes(id) ?? true);
  if (wanted.length < 2) return failure({ code: 'tooFewVersions' });
  const viewed = viewDocuments(corpus, { ...request, documentIds: wanted });
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const versions = alignment.texts.flatMap(({ documentId }, version): AlignedVersion[] => {
    const view = views.findIndex(({ document }) => document.id === documentId);
    return view < 0 ? [] : [{ version, view, label: '' }];
  });
  if (versions.length < 2) return failure({ code: 'tooFewVersions' });
  return success({
    alignment,
    views,
    versions: named(versions, views),
    beads: beadsOf(alignment, versions, views),
  });
}

function named(
  versions: readonly AlignedVersion[],
  views: readonly DocumentView[],
): AlignedVersion[] {
  const languages = versions.map(({ view }) => at(views, view).document.language);
  const hasEditions = new Set(languages).size < languages.length;
  return versions.map((version, place) => {
    const { editionDate } = at(views, version.view).document;
    const language = at(languages, place).toUpperCase();
    const edition = hasEditions ? ` ${editionDate ?? place + 1}` : '';
    return { ...version, label: language + edition };
  });
}

function beadsOf(
  alignment: Alignment,
  versions: readonly AlignedVersion[],
  views: readonly DocumentView[],
): AlignedBead[] {
  const places = beadPlaces(alignment);
  return alignment.beads.flatMap(({ confidence, status }, bead): AlignedBead[] => {
    const sides = versions.map(({ version, view }): BeadSide => {
      const side = places.sideOf(bead, version);
      const { counted, words } = at(views, view);
      const spans = side === null ? [] : intersectSpans([side], counted);
      return { spans, words: countWords(words, spans) };
    });
    if (sides.every(({ spans }) => spans.length === 0)) return [];
    return [{ bead, confidence, isConfirmed: status === 'confirmed', sides }];
  });
}

/** The text of a bead in all versions, or in those named, for evidence. */
export function beadPassages(
  { versions }: Pick<AlignedViews, 'versions'>,
  { sides }: AlignedBead,
  isWanted: (place: number) => boolean = () => true,
): Passage[] {
  return versions.flatMap(({ view }, place) =>
    isWanted(place) ? at(sides, place).spans.map((span) => ({ ...span, view })) : [],
  );
}

/** Where a bead begins, as its first version with text cites it; `null` where nothing is numbered. */
export function beadPlace(
  { versions, views }: Pick<AlignedViews, 'versions' | 'views'>,
  { sides }: AlignedBead,
): string | null {
  const place = sides.findIndex(({ spans }) => spans.length > 0);
  const [span] = sides[place]?.spans ?? [];
  if (span === undefined) return null;
  const cited = provisionPlace(at(views, at(versions, place).view).segments, span);
  return cited === '' ? null : cited;
}
