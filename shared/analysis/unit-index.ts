import type { Span } from '../text/span.ts';
import { compareSpans, sweepJoin } from '../text/span.ts';
import type { DocumentView, Passage } from './corpus.ts';
import { countWords } from './counted-text.ts';
import { recordingUnits } from './recording-units.ts';
import type { RecordingUnitKind } from './selection.ts';

/** The recording units of all documents, numbered through; those of a document stand together. */
export type UnitIndex = {
  /** Each unit from its first to its last counted character. */
  readonly units: readonly Passage[];
  readonly labels: readonly { readonly eId: string | null; readonly label: string | null }[];
  /** By number of document the number of its first unit, with one more for the end. */
  readonly firsts: readonly number[];
  /** By number of document, the counted text of its units in order. */
  readonly pieces: readonly (readonly UnitPiece[])[];
  /** Counted words that lie in no unit. */
  readonly wordsOutside: number;
};

export type UnitPiece = Span & { readonly unit: number };

export function indexUnits(views: readonly DocumentView[], kind: RecordingUnitKind): UnitIndex {
  const units: Passage[] = [];
  const labels: { eId: string | null; label: string | null }[] = [];
  const firsts = [0];
  let wordsOutside = 0;
  const pieces = views.map((view, number) => {
    const { document, segments, table, counted, words } = view;
    const found = recordingUnits(document, segments, table, kind, counted);
    wordsOutside += countWords(words, found.outside);
    const own = found.units.flatMap(({ spans, eId, label }): UnitPiece[] => {
      const unit = units.length;
      units.push({
        view: number,
        start: spans[0]?.start ?? 0,
        end: spans.at(-1)?.end ?? 0,
      });
      labels.push({ eId, label });
      return spans.map(({ start, end }) => ({ start, end, unit }));
    });
    firsts.push(units.length);
    return own.sort(compareSpans);
  });
  return { units, labels, firsts, pieces, wordsOutside };
}

/** Calls `visit` for each span and each unit that it overlaps; spans sorted, of document `view`. */
export function forEachUnit<Item extends Span>(
  spans: readonly Item[],
  { pieces }: UnitIndex,
  view: number,
  visit: (span: Item, unit: number) => void,
): void {
  let [last, lastUnit]: [Item | null, number] = [null, -1];
  sweepJoin(spans, pieces[view] ?? [], (span, { unit }) => {
    if (span === last && unit === lastUnit) return;
    [last, lastUnit] = [span, unit];
    visit(span, unit);
  });
}
