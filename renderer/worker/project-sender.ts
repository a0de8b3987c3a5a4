import type { DocumentId } from '../../shared/base/identifiers.ts';
import type { Segment } from '../../shared/document/document.ts';
import type { Project } from '../../shared/project/project.ts';
import type { ProjectUpdate } from './core-protocol.ts';
import { packAnnotations } from './packed-annotations.ts';

/** What a job needs of the project. Works, documents, codebook and coders are small and always go. */
export type ProjectNeeds = {
  /** Texts and segments of these documents; `null`: of all. */
  readonly documentIds: readonly DocumentId[] | null;
  readonly needsAnnotations: boolean;
};

/** Knows what the worker at the other end has, and so what it lacks of a project. */
export type ProjectSender = {
  /** `null` when it has everything that the job needs. */
  readonly updateFor: (project: Project, needs: ProjectNeeds) => ProjectUpdate | null;
  /** A fresh worker has nothing. */
  readonly forget: () => void;
};

/** Records are immutable, so that identity tells whether anything changed. */
export function createProjectSender(): ProjectSender {
  let has: Partial<Pick<Project, 'works' | 'documents' | 'codebook' | 'coders' | 'annotations'>> =
    {};
  const texts = new Set<string>();
  const segments = new Map<DocumentId, readonly Segment[]>();

  return {
    forget: () => {
      has = {};
      texts.clear();
      segments.clear();
    },
    updateFor: (project, { documentIds, needsAnnotations }) => {
      const { works, documents, codebook, coders, annotations } = project;
      const areDocumentsNew = documents !== has.documents;
      if (areDocumentsNew) {
        forgetMissing(texts, new Set(documents.map(({ textHash }) => textHash)));
        forgetMissing(segments, new Set(documents.map(({ id }) => id)));
      }
      const wanted = documentIds === null ? null : new Set(documentIds);
      const needed =
        wanted === null ? documents : documents.filter((document) => wanted.has(document.id));
      const newTexts = needed.filter(({ textHash }) => {
        const isNew = !texts.has(textHash);
        texts.add(textHash);
        return isNew;
      });
      const grouped = groupSegments(project.segments);
      const newSegments = needed.flatMap(({ id }) => {
        const own = grouped.get(id) ?? noSegments;
        if (isSameList(own, segments.get(id) ?? noSegments)) return [];
        segments.set(id, own);
        return [{ documentId: id, segments: own }];
      });
      const sendsAnnotations = needsAnnotations && annotations !== has.annotations;
      const update: ProjectUpdate = {
        ...(works === has.works ? {} : { works }),
        ...(areDocumentsNew ? { documents: documents.map(({ text: _, ...rest }) => rest) } : {}),
        ...(newTexts.length === 0
          ? {}
          : { texts: newTexts.map(({ textHash, text }) => ({ textHash, text })) }),
        ...(newSegments.length === 0 ? {} : { segments: newSegments }),
        ...(codebook === has.codebook ? {} : { codebook }),
        ...(coders === has.coders ? {} : { coders }),
        ...(sendsAnnotations ? { annotations: packAnnotations(annotations) } : {}),
      };
      has = {
        works,
        documents,
        codebook,
        coders,
        ...(sendsAnnotations
          ? { annotations }
          : has.annotations === undefined
            ? {}
            : { annotations: has.annotations }),
      };
      return Object.keys(update).length === 0 ? null : update;
    },
  };
}

const noSegments: readonly Segment[] = [];

/** The segments of each document, grouped once for a list. */
const groups = new WeakMap<readonly Segment[], ReadonlyMap<DocumentId, readonly Segment[]>>();

function groupSegments(all: readonly Segment[]): ReadonlyMap<DocumentId, readonly Segment[]> {
  const known = groups.get(all);
  if (known !== undefined) return known;
  const grouped = new Map<DocumentId, Segment[]>();
  for (const segment of all) {
    const own = grouped.get(segment.documentId);
    if (own === undefined) grouped.set(segment.documentId, [segment]);
    else own.push(segment);
  }
  groups.set(all, grouped);
  return grouped;
}

function isSameList(a: readonly Segment[], b: readonly Segment[]): boolean {
  return a === b || (a.length === b.length && a.every((segment, index) => segment === b[index]));
}

function forgetMissing<Key>(
  known: { readonly keys: () => IterableIterator<Key>; readonly delete: (key: Key) => boolean },
  present: ReadonlySet<Key>,
): void {
  for (const key of known.keys()) if (!present.has(key)) known.delete(key);
}
