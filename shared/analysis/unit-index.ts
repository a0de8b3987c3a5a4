import { at } from '../base/invariant.ts';
import { keepValues } from '../base/kept-values.ts';
import type { Span } from '../text/span.ts';
import type { DocumentView, Passage } from './corpus.ts';
import { countWords } from './counted-text.ts';
import { recordingUnits } from './recording-units.ts';
import type { RecordingUnitKind } from './selection.ts';

/** The recording units of all documents, numbered through; those of a document stand together. */
export type UnitIndex = {
  /** Each unit from its first to its last counted character. */
  readonly units: readonly Passage[];
  /** By number of document the number of its first unit, with one more for the end. */
  readonly firsts: readonly number[];
  /** By number of document, the counted text of its units in order. */
  readonly pieces: readonly (readonly UnitPiece[])[];
  /** Counted words that lie in no unit. */
  readonly wordsOutside: number;
};

export type UnitPiece = Span & { readonly unit: number };

export function indexUnits(views: readonly DocumentView[], kind: RecordingUnitKind): UnitIndex {
  return kept(views, kind, [], () => makeIndex(views, kind));
}

/** Texts stay while people code and ask. */
const kept = keepValues<readonly DocumentView[], UnitIndex>();

function makeIndex(views: readonly DocumentView[], kind: RecordingUnitKind): UnitIndex {
  const units: Passage[] = [];
  const firsts = [0];
  let wordsOutside = 0;
  const pieces = views.map(({ document, segments, table, counted, words }, view) => {
    const found = recordingUnits(document, segments, table, kind, counted);
    wordsOutside += countWords(words, found.outside);
    const own: UnitPiece[] = [];
    for (const { spans } of found.units) {
      const unit = units.length;
      units.push({ view, start: at(spans, 0).start, end: at(spans, spans.length - 1).end });
      for (const { start, end } of spans) own.push({ start, end, unit });
    }
    firsts.push(units.length);
    return own;
  });
  return { units, firsts, pieces, wordsOutside };
}

/** Calls `visit` for each span and each unit that it overlaps; spans sorted, of document `view`. */
export function forEachUnit<Item extends Span>(
  spans: readonly Item[],
  { pieces }: UnitIndex,
  view: number,
  visit: (span: Item, unit: number) => void,
): void {
  const own = at(pieces, view);
  let next = 0;
  for (const span of spans) {
    // Units do not overlap: what ends before this span ends before all later ones.
    while ((own[next]?.end ?? Infinity) <= span.start) next += 1;
    let last = -1;
    for (let piece = own[next], place = next; piece !== undefined; piece = own[++place]) {
      if (piece.start >= span.end) break;
      if (piece.unit !== last) visit(span, piece.unit);
      last = piece.unit;
    }
  }
}
