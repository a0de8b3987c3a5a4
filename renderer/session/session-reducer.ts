import type {
  AnnotationId,
  CoderId,
  ConceptId,
  DocumentId,
} from '../../shared/base/identifiers.ts';
import type { Span } from '../../shared/text/span.ts';
import type { Screen, ScreenWish, SessionState } from './session-state.ts';

export type SessionAction =
  | { readonly kind: 'showScreen'; readonly screen: Screen }
  /** Opens the document for reading where the reader left it. */
  | { readonly kind: 'openDocument'; readonly documentId: DocumentId }
  /** Opens the document at the passage; where the reader was goes onto the trail. */
  | { readonly kind: 'goTo'; readonly documentId: DocumentId; readonly span: Span }
  | { readonly kind: 'goBack' }
  /** Goes to a screen for something; `null` once the screen shows it. */
  | { readonly kind: 'wish'; readonly wish: ScreenWish | null }
  | { readonly kind: 'readAt'; readonly documentId: DocumentId; readonly offset: number }
  | { readonly kind: 'chooseConcept'; readonly conceptId: ConceptId | null }
  | { readonly kind: 'chooseAnnotation'; readonly annotationId: AnnotationId | null }
  | { readonly kind: 'usedConcept'; readonly conceptId: ConceptId }
  | {
      readonly kind: 'numberConcept';
      readonly conceptId: ConceptId;
      readonly number: number | null;
    }
  | { readonly kind: 'switchCoder'; readonly coderId: CoderId }
  | { readonly kind: 'showCoders'; readonly coderIds: readonly CoderId[] | null }
  | { readonly kind: 'setBlind'; readonly isBlind: boolean };

const keptRecent = 12;
const keptTrail = 50;

/** The session after the action. Places and concepts are not checked against the project here. */
export function reduceSession(state: SessionState, action: SessionAction): SessionState {
  switch (action.kind) {
    case 'showScreen':
      return { ...state, screen: action.screen };
    case 'openDocument':
      return { ...state, screen: 'reading', documentId: action.documentId, annotationId: null };
    case 'goTo':
      return {
        ...state,
        screen: 'reading',
        documentId: action.documentId,
        trail: withPresentPlace(state),
        destination: {
          documentId: action.documentId,
          span: action.span,
          serial: (state.destination?.serial ?? 0) + 1,
        },
      };
    case 'wish':
      return { ...state, screen: action.wish?.screen ?? state.screen, wish: action.wish };
    case 'goBack':
      return goBack(state);
    case 'readAt':
      return { ...state, places: { ...state.places, [action.documentId]: action.offset } };
    case 'chooseConcept':
      return { ...state, conceptId: action.conceptId };
    case 'chooseAnnotation':
      return { ...state, annotationId: action.annotationId };
    case 'usedConcept':
      return {
        ...state,
        recentConceptIds: [
          action.conceptId,
          ...state.recentConceptIds.filter((id) => id !== action.conceptId),
        ].slice(0, keptRecent),
      };
    case 'numberConcept':
      return { ...state, numberedConceptIds: numbered(state, action.conceptId, action.number) };
    case 'switchCoder':
      return { ...state, coderId: action.coderId };
    case 'showCoders':
      return { ...state, shownCoderIds: action.coderIds };
    case 'setBlind':
      return { ...state, isBlind: action.isBlind };
  }
}

function withPresentPlace(state: SessionState): SessionState['trail'] {
  if (state.documentId === null) return state.trail;
  const offset = state.places[state.documentId] ?? 0;
  return [...state.trail, { documentId: state.documentId, offset }].slice(-keptTrail);
}

function goBack(state: SessionState): SessionState {
  const last = state.trail.at(-1);
  if (last === undefined) return state;
  const { documentId, offset } = last;
  return {
    ...state,
    screen: 'reading',
    documentId,
    trail: state.trail.slice(0, -1),
    destination: {
      documentId,
      span: { start: offset, end: offset },
      serial: (state.destination?.serial ?? 0) + 1,
    },
  };
}

/** A concept has one number at most, a number one concept. */
function numbered(
  state: SessionState,
  conceptId: ConceptId,
  number: number | null,
): SessionState['numberedConceptIds'] {
  return Array.from({ length: 9 }, (_, index) => {
    if (index + 1 === number) return conceptId;
    const present = state.numberedConceptIds[index] ?? null;
    return present === conceptId ? null : present;
  });
}
