import type { DragEvent } from 'react';
import type { ConceptId, DocumentId } from '../../shared/base/identifiers.ts';

/** What is dragged between page and codebook, as types of `dataTransfer`. */
const conceptDragType = 'application/x-talda-concept';
const spanDragType = 'application/x-talda-span';

/** A passage that is dragged from the page. */
export type DraggedSpan = {
  readonly documentId: DocumentId;
  readonly start: number;
  readonly end: number;
};

/** The data of a drag cannot be read before the drop: what is dragged inside this window is kept here. */
let draggedConcept: ConceptId | null = null;

export function startConceptDrag(event: DragEvent, id: ConceptId, name: string): void {
  draggedConcept = id;
  event.dataTransfer.setData(conceptDragType, id);
  event.dataTransfer.setData('text/plain', name);
  event.dataTransfer.effectAllowed = 'copyMove';
}

/** The concept that is over the element, `null` when something else is. */
export function conceptOver(event: DragEvent): ConceptId | null {
  return event.dataTransfer.types.includes(conceptDragType) ? draggedConcept : null;
}

export function isSpanOver(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(spanDragType);
}

/** The passage that was dropped, `null` when it was none of this window's. */
export function droppedSpan(event: DragEvent): DraggedSpan | null {
  try {
    const value: unknown = JSON.parse(event.dataTransfer.getData(spanDragType));
    return isDraggedSpan(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isDraggedSpan(value: unknown): value is DraggedSpan {
  return (
    typeof value === 'object' &&
    value !== null &&
    'documentId' in value &&
    typeof value.documentId === 'string' &&
    value.documentId.startsWith('doc_') &&
    'start' in value &&
    Number.isInteger(value.start) &&
    'end' in value &&
    Number.isInteger(value.end)
  );
}
