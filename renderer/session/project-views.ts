import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { CoderId, ConceptId, DocumentId } from '../../shared/base/identifiers.ts';
import type { Codebook, Concept } from '../../shared/codebook/codebook.ts';
import { paletteOrder } from '../../shared/codebook/concept-colours.ts';
import { nameIn } from '../../shared/codebook/concept-tree.ts';
import { shortNames } from '../../shared/codebook/short-names.ts';
import type { Document, Segment, Work } from '../../shared/document/document.ts';
import { groupByDocument } from '../../shared/document/group-by-document.ts';
import { type Language, languages } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import { compareSpans } from '../../shared/text/span.ts';
import type { SessionState } from './session-state.ts';

/**
 * Views of the project that many parts of the window need. Each is computed once for a state of its
 * source: records are immutable, so identity tells whether anything changed.
 */
function remembered<Source extends object, View>(
  make: (source: Source) => View,
): (source: Source) => View {
  const views = new WeakMap<Source, { readonly view: View }>();
  return (source) => {
    const known = views.get(source);
    if (known !== undefined) return known.view;
    const view = make(source);
    views.set(source, { view });
    return view;
  };
}

/** How a concept is shown: names in the language of the interface and its place in the palette (1 to 24). */
export type ConceptLook = {
  readonly name: string;
  readonly shortName: string;
  readonly colourOrder: number;
};

const looksByLanguage = Object.fromEntries(
  languages.map((language) => [
    language,
    remembered((codebook: Codebook): ReadonlyMap<ConceptId, ConceptLook> => {
      const short = shortNames(codebook.concepts, language);
      return new Map(
        codebook.concepts.map(({ id, name, color }) => [
          id,
          {
            name: nameIn(name, language),
            shortName: short.get(id) ?? '',
            colourOrder: paletteOrder(color),
          },
        ]),
      );
    }),
  ]),
);

export function conceptLooks(
  codebook: Codebook,
  language: Language,
): ReadonlyMap<ConceptId, ConceptLook> {
  return looksByLanguage[language]?.(codebook) ?? new Map();
}

const byId = <Item extends { readonly id: string }>(): ((
  items: readonly Item[],
) => ReadonlyMap<string, Item>) =>
  remembered((items: readonly Item[]) => new Map(items.map((item) => [item.id, item])));

export const conceptsById = byId<Concept>();
export const documentsById = byId<Document>();
export const worksById = byId<Work>();
export const annotationsById = byId<Annotation>();

/** Segments of each document, in document order. */
export const segmentsByDocument = remembered(
  (segments: readonly Segment[]): ReadonlyMap<DocumentId, readonly Segment[]> =>
    groupByDocument(segments),
);

/** Annotations of each document in text order, longer ones first where they begin together. */
export const annotationsByDocument = remembered(
  (annotations: readonly Annotation[]): ReadonlyMap<DocumentId, readonly Annotation[]> => {
    const groups = groupByDocument(annotations);
    for (const group of groups.values()) {
      group.sort((a, b) => compareSpans(a.anchor.span, b.anchor.span));
    }
    return groups;
  },
);

/** Accepted passages of each concept. */
export const acceptedCounts = remembered(
  (annotations: readonly Annotation[]): ReadonlyMap<ConceptId, number> => {
    const counts = new Map<ConceptId, number>();
    for (const { conceptId, status } of annotations) {
      if (status === 'accepted') counts.set(conceptId, (counts.get(conceptId) ?? 0) + 1);
    }
    return counts;
  },
);

/** Proposals that wait for a decision. */
export const openProposals = remembered((annotations: readonly Annotation[]) =>
  annotations.filter(({ status }) => status === 'proposed'),
);

/** Whether codes of this coder show: the filter of the reader, and blind mode, which hides all others'. */
export function isCoderShown(
  session: Pick<SessionState, 'isBlind' | 'shownCoderIds' | 'coderId'>,
  coderId: CoderId,
): boolean {
  if (session.isBlind) return coderId === session.coderId;
  return session.shownCoderIds === null || session.shownCoderIds.includes(coderId);
}

/** Two letters for a coder: of the first two words of the name, or the first two letters. */
export function initialsOf(name: string): string {
  const [first = '', second = ''] = name.trim().split(/\s+/);
  const letters = second === '' ? [...first].slice(0, 2) : [[...first][0], [...second][0]];
  return letters.join('').toUpperCase();
}

/** The title of a work in the language of the interface, or the one it has. */
export function workTitle(project: Project, document: Document, language: Language): string {
  const work = worksById(project.works).get(document.workId);
  const title = work === undefined ? '' : nameIn(work.title, language);
  return title === '' ? document.title : title;
}
