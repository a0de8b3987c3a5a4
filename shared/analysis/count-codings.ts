import { at } from '../base/invariant.ts';
import { keepValues } from '../base/kept-values.ts';
import type { CodingFrame, GroupTotal } from './coding-frame.ts';
import { makeCodingFrame } from './coding-frame.ts';
import type { DocumentView } from './corpus.ts';
import type { TextGrouping } from './group-text.ts';
import type { CodedSpan } from './select-annotations.ts';
import type { RecordingUnitKind } from './selection.ts';
import type { CodingCount, ViewCodings } from './view-codings.ts';
import { countView, joinCounts } from './view-codings.ts';

export type { GroupTotal } from './coding-frame.ts';
export type { CodingCount } from './view-codings.ts';

export type CodingCounts = {
  /** By number of group. */
  readonly totals: readonly GroupTotal[];
  /** By number of group and slot (`select-annotations.ts`). */
  readonly count: (group: number, slot: number) => CodingCount;
  /** As many as `count` has `occurrences`. */
  readonly occurrenceCount: (group: number, slot: number) => number;
  /** Counted words that lie in no recording unit. */
  readonly wordsOutsideUnits: number;
};

// While people code, one document changes at a time: what was counted in the others stays.
const keptFrames = keepValues<TextGrouping, CodingFrame>();
const keptCodings = keepValues<readonly CodedSpan[], ViewCodings>();

/**
 * Counts coded passages by group and concept, sweeping over each document once for the text and
 * once for the units. A passage counts in every group whose text it overlaps, and covers there what
 * lies in that group; a unit that reaches into several groups is a unit of each.
 */
export function countCodings(
  views: readonly DocumentView[],
  grouping: TextGrouping,
  coded: readonly (readonly CodedSpan[])[],
  unitKind: RecordingUnitKind,
): CodingCounts {
  const frame = keptFrames(grouping, unitKind, [views], () =>
    makeCodingFrame(views, grouping, unitKind),
  );
  const byView = frame.views.map((frameView, view) => {
    const spans = coded[view] ?? [];
    return keptCodings(spans, '', [frameView], () => countView(frameView, spans));
  });
  return {
    totals: frame.totals,
    count: (group, slot) => {
      const found: CodingCount[] = [];
      for (const { view, place } of at(frame.partsOfGroups, group)) {
        const count = at(byView, view).count(place, slot);
        if (count !== null) found.push(count);
      }
      return joinCounts(found);
    },
    occurrenceCount: (group, slot) => {
      let count = 0;
      for (const { view, place } of at(frame.partsOfGroups, group)) {
        count += byView[view]?.occurrenceCount(place, slot) ?? 0;
      }
      return count;
    },
    wordsOutsideUnits: frame.wordsOutsideUnits,
  };
}
