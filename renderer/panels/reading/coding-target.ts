import type { Segment } from '../../../shared/document/document.ts';
import type { Span } from '../../../shared/text/span.ts';
import type { PageSelection } from '../../document-view/document-view.ts';
import { articleAt, blocksAt, sentenceAt, type TextUnit, trimmedSpan } from './text-units.ts';

type Place = {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly sentences: Uint32Array | null;
};

/** The unit of the text around the offset; `null` where there is none, or no word in it. */
export function unitAt(place: Place, offset: number, unit: TextUnit): Span | null {
  const { text, segments, sentences } = place;
  const found =
    unit === 'sentence'
      ? sentences === null
        ? null
        : sentenceAt(sentences, segments, text, offset)
      : unit === 'clause'
        ? (blocksAt(segments, text, offset)[0] ?? null)
        : articleAt(segments, text, offset);
  return found === null ? null : trimmedSpan(text, found);
}

/** What a code is given to: the words selected, or else the unit around the caret. */
export function codingTarget(place: Place, selection: PageSelection, unit: TextUnit): Span | null {
  return selection.isEmpty
    ? unitAt(place, selection.head, unit)
    : trimmedSpan(place.text, selection.span);
}
