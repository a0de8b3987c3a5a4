import type { AnnotationId } from '../../shared/base/identifiers.ts';
import type { Span } from '../../shared/text/span.ts';
import type { Code } from './code-table.ts';
import type { DocumentViewStrings } from './document-view.ts';
import { createHandle, type Handle } from './bounds-handle.ts';
import type { PageFrame } from './page-frame.ts';
import type { PagePainter } from './page-painter.ts';
import type { PageText } from './page-text.ts';
import { moveByWord, moveToWord, type PassageEnd, withEnd, wordAtBound } from './word-edges.ts';

/** Moving the ends of one code: it is reported once, when the mode is left. */
export type BoundsMode = {
  readonly start: (code: Code) => void;
  readonly end: (isKept: boolean) => void;
  readonly isActive: () => boolean;
  /** Puts the handles where the ends are; to be called when the page has been drawn. */
  readonly place: () => void;
};

type BoundsParts = {
  readonly text: string;
  readonly frame: PageFrame;
  readonly pageText: PageText;
  readonly painter: PagePainter;
  readonly strings: () => DocumentViewStrings;
  readonly onChange: (id: AnnotationId, span: Span) => void;
  readonly onMode: (isActive: boolean) => void;
  /** Brings a place into sight when it is not. */
  readonly bringIntoSight: (offset: number) => void;
  readonly focusText: () => void;
  /** The code that stands out when no ends are being moved. */
  readonly focusOf: () => Code | null;
};

type Running = {
  readonly code: Code;
  readonly handles: Readonly<Record<PassageEnd, Handle>>;
  span: Span;
};

export function createBoundsMode(parts: BoundsParts): BoundsMode {
  const { text, frame, pageText, painter } = parts;
  let running: Running | null = null;

  const move = (span: Span, end: PassageEnd): void => {
    if (running === null || (span.start === running.span.start && span.end === running.span.end)) {
      return;
    }
    running.span = span;
    const { code } = running;
    painter.show({ focus: { ...code, annotation: { ...code.annotation, ...span } } });
    painter.flush();
    place();
    parts.bringIntoSight(end === 'start' ? span.start : span.end - 1);
  };
  const step = (end: PassageEnd, direction: -1 | 1, isByCharacter: boolean): void => {
    if (running === null) return;
    const { span } = running;
    const moved = isByCharacter
      ? withEnd(span, end, Math.max(0, Math.min(text.length, span[end] + direction)))
      : moveByWord(text, span, end, direction);
    move(moved, end);
  };
  const dragTo = (end: PassageEnd, x: number, y: number, isExact: boolean): void => {
    if (running === null) return;
    const offset = pageText.offsetNear(x, y);
    const { span } = running;
    move(isExact ? withEnd(span, end, offset) : moveToWord(text, span, end, offset), end);
  };

  const place = (): void => {
    if (running === null) return;
    const { span, handles } = running;
    const origin = frame.flow.getBoundingClientRect();
    const first = pageText.rectAt(span.start);
    const last = pageText.rectAt(span.end - 1);
    handles.start.moveTo(first.left - origin.left, first.top - origin.top, first.height);
    handles.end.moveTo(last.right - origin.left, last.top - origin.top, last.height);
    for (const end of ['start', 'end'] as const) {
      handles[end].describe(span[end], text.length, wordAtBound(text, span, end));
    }
  };

  const leave = (isKept: boolean): void => {
    if (running === null) return;
    const { code, span, handles } = running;
    running = null;
    handles.start.remove();
    handles.end.remove();
    parts.focusText();
    parts.onMode(false);
    const { id, start, end } = code.annotation;
    const isChanged = span.start !== start || span.end !== end;
    // What is kept stays as it is drawn until the owner gives the code its new bounds.
    if (!isKept || !isChanged) painter.show({ focus: parts.focusOf() });
    if (isKept && isChanged) parts.onChange(id, span);
  };

  return {
    isActive: () => running !== null,
    place,
    end: leave,
    start: (code) => {
      leave(false);
      const { startHandle, endHandle } = parts.strings();
      const handleOf = (end: PassageEnd, name: string): Handle =>
        createHandle(frame.over, end, name, {
          onStep: (direction, isByCharacter) => step(end, direction, isByCharacter),
          onDrag: (x, y, isExact) => dragTo(end, x, y, isExact),
          onOther: () => running?.handles[end === 'start' ? 'end' : 'start'].focus(),
          onLeave: leave,
        });
      running = {
        code,
        handles: { start: handleOf('start', startHandle), end: handleOf('end', endHandle) },
        span: { start: code.annotation.start, end: code.annotation.end },
      };
      painter.show({ focus: code });
      parts.bringIntoSight(code.annotation.start);
      place();
      running.handles.end.focus();
      parts.onMode(true);
    },
  };
}
