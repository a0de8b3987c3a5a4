import type { AnnotationOrigin } from '../../shared/annotation/annotation.ts';
import type {
  AnnotationId,
  CoderId,
  ConceptId,
  DocumentId,
} from '../../shared/base/identifiers.ts';
import type { Span } from '../../shared/text/span.ts';

export const screens = [
  'texts',
  'reading',
  'codebook',
  'proposals',
  'alignment',
  'analysis',
] as const;
export type Screen = (typeof screens)[number];

/** A place in a text to go to; `serial` rises so that going to the same place twice works. */
export type Destination = {
  readonly documentId: DocumentId;
  readonly span: Span;
  readonly serial: number;
};

/** What one screen wants another to show; that screen takes it and grants it. */
export type ScreenWish =
  /** The row of an alignment that holds the place. */
  | {
      readonly screen: 'alignment';
      readonly documentId: DocumentId;
      readonly offset: number;
    }
  /** Proposals that came about in this way. */
  | { readonly screen: 'proposals'; readonly origin: AnnotationOrigin };

/** What is open and chosen in the window while a project is open. Never part of the project. */
export type SessionState = {
  readonly screen: Screen;
  readonly documentId: DocumentId | null;
  /** Where the reader is, by document: offsets for the way back and for reopening. */
  readonly places: { readonly [documentId: DocumentId]: number };
  readonly destination: Destination | null;
  /** Where the reader was before jumping, the latest last. */
  readonly trail: readonly { readonly documentId: DocumentId; readonly offset: number }[];
  readonly wish: ScreenWish | null;
  readonly coderId: CoderId;
  /** Whose codes are shown; `null`: everybody's. */
  readonly shownCoderIds: readonly CoderId[] | null;
  /** Hides the codes of others wherever they would show. */
  readonly isBlind: boolean;
  readonly conceptId: ConceptId | null;
  readonly annotationId: AnnotationId | null;
  /** The concepts on the keys 1 to 9; `null` where the key is free. */
  readonly numberedConceptIds: readonly (ConceptId | null)[];
  /** The latest first. */
  readonly recentConceptIds: readonly ConceptId[];
};
