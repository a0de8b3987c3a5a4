import type { ConceptId, DocumentId } from '../../shared/base/identifiers.ts';
import type { Language } from '../../shared/language/language.ts';
import { splitSentences } from '../../shared/language/split-sentences.ts';
import type { Span } from '../../shared/text/span.ts';
import type { PageLine } from './page-lines.ts';
import type { PageFrame } from './page-frame.ts';
import type { PageText } from './page-text.ts';

/** Kinds of what is dragged: a concept to the page, and a passage from it. */
const conceptType = 'application/x-talda-concept';
const spanType = 'application/x-talda-span';

type DragParts = {
  readonly documentId: DocumentId;
  readonly text: string;
  readonly language: Language;
  readonly frame: PageFrame;
  readonly pageText: PageText;
  readonly lineOf: (offset: number) => PageLine | null;
  /** The selected words; empty when there are none. */
  readonly selected: () => Span;
  readonly onConceptDrop: (conceptId: ConceptId, span: Span) => void;
};

/**
 * Takes concepts that are dropped on the page, and gives selected words that are dragged out of it
 * their place. Files pass by; nothing else can be dropped. Gives back a function that stops.
 */
export function watchDrags(parts: DragParts): () => void {
  const { frame, pageText, text } = parts;
  const stopper = new AbortController();
  const settings = { signal: stopper.signal, capture: true };
  const target = document.createElement('div');
  target.className = 'page-frame';

  const show = (span: Span | null): void => {
    if (span === null) {
      target.remove();
      return;
    }
    const origin = frame.flow.getBoundingClientRect();
    const { left, top, width, height } = pageText.rectOf(span);
    target.style.cssText = `left:${left - origin.left - 3}px;top:${top - origin.top}px;width:${width + 6}px;height:${height}px`;
    if (!target.isConnected) frame.over.append(target);
  };
  const spanUnder = ({ clientX, clientY }: DragEvent): Span | null => {
    const offset = pageText.offsetNear(clientX, clientY);
    const selected = parts.selected();
    if (selected.start <= offset && offset < selected.end) return selected;
    const line = parts.lineOf(offset);
    return line === null ? null : sentenceAt(text, line, offset, parts.language);
  };

  /** Keeps the event from the editor and gives what is dragged; `null` for files, which pass by. */
  const taken = (event: DragEvent): DataTransfer | null => {
    const { dataTransfer } = event;
    if (dataTransfer === null || dataTransfer.types.includes('Files')) return null;
    event.preventDefault();
    event.stopPropagation();
    return dataTransfer;
  };

  frame.scroller.addEventListener(
    'dragover',
    (event) => {
      const dataTransfer = taken(event);
      if (dataTransfer === null) return;
      const isConcept = dataTransfer.types.includes(conceptType);
      dataTransfer.dropEffect = isConcept ? 'copy' : 'none';
      if (isConcept) show(spanUnder(event));
    },
    settings,
  );
  frame.scroller.addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !frame.scroller.contains(relatedTarget)) show(null);
    },
    settings,
  );
  frame.scroller.addEventListener(
    'drop',
    (event) => {
      const dataTransfer = taken(event);
      if (dataTransfer === null) return;
      show(null);
      const id = dataTransfer.getData(conceptType);
      const span = spanUnder(event);
      if (isConceptId(id) && span !== null) parts.onConceptDrop(id, span);
    },
    settings,
  );
  frame.scroller.addEventListener(
    'dragstart',
    (event) => {
      const { dataTransfer } = event;
      const { start, end } = parts.selected();
      if (dataTransfer === null || start === end) return;
      // What the editor would do, with markup of its own, is left out.
      event.stopPropagation();
      dataTransfer.clearData();
      dataTransfer.setData('text/plain', text.slice(start, end));
      dataTransfer.setData(spanType, JSON.stringify({ documentId: parts.documentId, start, end }));
      dataTransfer.effectAllowed = 'copy';
    },
    settings,
  );
  return () => {
    show(null);
    stopper.abort();
  };
}

/** The sentence of the line that holds the offset, or the one before it; `null` on a blank line. */
export function sentenceAt(
  text: string,
  line: Span,
  offset: number,
  language: Language,
): Span | null {
  const sentences = splitSentences(text.slice(line.start, line.end), language);
  const found =
    sentences.findLast(({ start }) => line.start + start <= offset) ?? sentences[0] ?? null;
  return found === null ? null : { start: line.start + found.start, end: line.start + found.end };
}

function isConceptId(id: string): id is ConceptId {
  return id.startsWith('con_');
}
