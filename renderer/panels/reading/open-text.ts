import { createContext, useContext } from 'react';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Document, Segment } from '../../../shared/document/document.ts';
import type { Project } from '../../../shared/project/project.ts';
import type { ConceptLook } from '../../session/project-views.ts';
import type { NameOfPart } from './part-names.ts';

/** The document on the page and what is shown of it. */
export type OpenText = {
  readonly project: Project;
  readonly document: Document;
  /** In document order. */
  readonly segments: readonly Segment[];
  /** The codes that the filters let through, in text order; rejected ones are not among them. */
  readonly shown: readonly Annotation[];
  readonly looks: ReadonlyMap<ConceptId, ConceptLook>;
  /** Names of its parts, in its own language. */
  readonly nameOf: NameOfPart;
};

export const OpenTextContext = createContext<OpenText | null>(null);

export function useOpenText(): OpenText {
  const text = useContext(OpenTextContext);
  if (text === null) throw new Error('Invariant broken: no text is open');
  return text;
}
