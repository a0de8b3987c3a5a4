import type { DocumentId } from '../../shared/base/identifiers.ts';
import type { Document, Segment } from '../../shared/document/document.ts';
import type { Project } from '../../shared/project/project.ts';
import type { ProjectUpdate } from './core-protocol.ts';
import { packAnnotations } from './packed-annotations.ts';

/** What a job needs of the project. Works, documents, codebook, coders and word edits are small and always go. */
export type ProjectNeeds = {
  /** Texts and segments of these documents; `null`: of all. */
  readonly documentIds: readonly DocumentId[] | null;
  readonly needsAnnotations: boolean;
  readonly needsAlignments?: boolean;
};

/** Knows what the worker at the other end has, and so what it lacks of a project. */
export type ProjectSender = {
  /**
   * What the worker lacks for the job, in pieces to be sent in this order; the worker counts as
   * having a piece once the next one is asked for.
   */
  readonly updatesFor: (project: Project, needs: ProjectNeeds) => Iterable<ProjectUpdate>;
  /** A fresh worker has nothing. */
  readonly forget: () => void;
};

/** Texts and segments go in pieces of about so many characters, each sent within a few milliseconds. */
const pieceSize = 400_000;
/** A segment takes about as long as so many characters. */
const segmentSize = 60;

type Records = Partial<
  Pick<
    Project,
    | 'works'
    | 'documents'
    | 'codebook'
    | 'coders'
    | 'annotations'
    | 'alignments'
    | 'wordForms'
    | 'stopWords'
  >
>;

/** Records are immutable, so that identity tells whether anything changed. */
export function createProjectSender(): ProjectSender {
  let has: Records = {};
  const texts = new Set<string>();
  const segments = new Map<DocumentId, readonly Segment[]>();

  const alignmentsUpdate = ({ alignments }: Project): ProjectUpdate => {
    if (alignments === has.alignments) return {};
    const known = new Set(has.alignments);
    const changed = alignments.filter((alignment) => !known.has(alignment));
    return { alignments: { ids: alignments.map(({ id }) => id), changed } };
  };

  const recordsUpdate = (project: Project, needsAnnotations: boolean): ProjectUpdate => {
    const { works, documents, codebook, coders, annotations, wordForms, stopWords } = project;
    return {
      ...(works === has.works ? {} : { works }),
      ...(documents === has.documents
        ? {}
        : { documents: documents.map(({ text: _, ...rest }) => rest) }),
      ...(codebook === has.codebook ? {} : { codebook }),
      ...(coders === has.coders ? {} : { coders }),
      ...(wordForms === has.wordForms ? {} : { wordForms }),
      ...(stopWords === has.stopWords ? {} : { stopWords }),
      ...(needsAnnotations && annotations !== has.annotations
        ? { annotations: packAnnotations(annotations) }
        : {}),
    };
  };

  return {
    forget: () => {
      has = {};
      texts.clear();
      segments.clear();
    },
    updatesFor: function* (project, { documentIds, needsAnnotations, needsAlignments = false }) {
      const { works, documents, codebook, coders, annotations, wordForms, stopWords } = project;
      const records = {
        ...recordsUpdate(project, needsAnnotations),
        ...(needsAlignments ? alignmentsUpdate(project) : {}),
      };
      if (Object.keys(records).length > 0) yield records;
      if (documents !== has.documents) {
        forgetMissing(texts, new Set(documents.map(({ textHash }) => textHash)));
        forgetMissing(segments, new Set(documents.map(({ id }) => id)));
      }
      has = { ...has, works, documents, codebook, coders, wordForms, stopWords };
      if (needsAnnotations) has = { ...has, annotations };
      if (needsAlignments) has = { ...has, alignments: project.alignments };

      const wanted = documentIds === null ? null : new Set(documentIds);
      const grouped = groupSegments(project.segments);
      const lacking = documents.filter(
        ({ id, textHash }) =>
          (wanted?.has(id) ?? true) &&
          (!texts.has(textHash) ||
            !isSameList(grouped.get(id) ?? noSegments, segments.get(id) ?? noSegments)),
      );
      for (const piece of cutPieces(lacking, grouped)) {
        const newTexts = piece.filter(({ textHash }) => !texts.has(textHash));
        yield {
          ...(newTexts.length === 0
            ? {}
            : { texts: newTexts.map(({ textHash, text }) => ({ textHash, text })) }),
          segments: piece.map(({ id }) => ({
            documentId: id,
            segments: grouped.get(id) ?? noSegments,
          })),
        };
        for (const { id, textHash } of piece) {
          texts.add(textHash);
          segments.set(id, grouped.get(id) ?? noSegments);
        }
      }
    },
  };
}

/** The documents in runs that are quickly sent. */
function cutPieces(
  documents: readonly Document[],
  segments: ReadonlyMap<DocumentId, readonly Segment[]>,
): readonly (readonly Document[])[] {
  const pieces: Document[][] = [];
  let size = Infinity;
  for (const document of documents) {
    if (size >= pieceSize) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(document);
    size += document.text.length + (segments.get(document.id)?.length ?? 0) * segmentSize;
  }
  return pieces;
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
