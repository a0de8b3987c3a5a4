import { findBrokenBead, type Alignment } from '../alignment/alignment.ts';
import type { Annotation } from '../annotation/annotation.ts';
import { spanContains } from '../text/span.ts';
import type { Project } from './project.ts';

/**
 * Where the project does not hold together, as a path such as `annotations[3].conceptId`, or `null`
 * when it does: ids are unique, everything that is named exists, segments lie inside their text
 * and their parents, parents precede children, anchors of the current text lie inside it and quote
 * it truly.
 */
export function findBrokenReference(project: Project): string | null {
  return (
    findRepeatedId(project) ??
    findBrokenDocument(project) ??
    findBrokenSegment(project) ??
    findBrokenConcept(project) ??
    findBrokenAnnotationIn(project, project.annotations) ??
    findBrokenAlignmentIn(project, project.alignments)
  );
}

function findRepeatedId(project: Project): string | null {
  const lists = {
    works: project.works,
    documents: project.documents,
    segments: project.segments,
    coders: project.coders,
    annotations: project.annotations,
    alignments: project.alignments,
    'codebook.concepts': project.codebook.concepts,
  };
  for (const [name, list] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (seen.has(id)) return `${name}[${index}].id`;
      seen.add(id);
    }
  }
  return null;
}

function findBrokenDocument({ works, documents }: Project): string | null {
  const workIds = new Set(works.map(({ id }) => id));
  const documentIds = new Set(documents.map(({ id }) => id));
  for (const [index, { workId, replacesDocumentId }] of documents.entries()) {
    if (!workIds.has(workId)) return `documents[${index}].workId`;
    if (replacesDocumentId !== null && !documentIds.has(replacesDocumentId)) {
      return `documents[${index}].replacesDocumentId`;
    }
  }
  return null;
}

function findBrokenSegment({ documents, segments }: Project): string | null {
  const lengths = new Map(documents.map(({ id, text }) => [id, text.length]));
  const before = new Map<string, (typeof segments)[number]>();
  for (const [index, segment] of segments.entries()) {
    const path = `segments[${index}]`;
    const length = lengths.get(segment.documentId);
    if (length === undefined) return `${path}.documentId`;
    const { start, end } = segment.span;
    if (start > end || end > length) return `${path}.span`;
    if (segment.parentId !== null) {
      const parent = before.get(segment.parentId);
      if (parent?.documentId !== segment.documentId) return `${path}.parentId`;
      if (!spanContains(parent.span, segment.span)) return `${path}.span`;
    }
    before.set(segment.id, segment);
  }
  return null;
}

function findBrokenConcept({ codebook }: Project): string | null {
  const before = new Set<string>();
  for (const [index, { id, parentId }] of codebook.concepts.entries()) {
    if (parentId !== null && !before.has(parentId)) return `codebook.concepts[${index}].parentId`;
    before.add(id);
  }
  return null;
}

/** The same for some annotations of the project, by their place in the list given. */
export function findBrokenAnnotationIn(
  project: Pick<Project, 'documents' | 'codebook' | 'coders'>,
  annotations: readonly Annotation[],
): string | null {
  const documents = new Map(project.documents.map((document) => [document.id, document]));
  const conceptIds = new Set(project.codebook.concepts.map(({ id }) => id));
  const coderIds = new Set(project.coders.map(({ id }) => id));
  for (const [index, { documentId, conceptId, coderId, anchor }] of annotations.entries()) {
    const path = `annotations[${index}]`;
    const document = documents.get(documentId);
    if (document === undefined) return `${path}.documentId`;
    if (!conceptIds.has(conceptId)) return `${path}.conceptId`;
    if (!coderIds.has(coderId)) return `${path}.coderId`;
    // An anchor made in another text is looked for again; only one made in this text must fit now.
    if (anchor.textHash !== document.textHash) continue;
    const { start, end } = anchor.span;
    if (start > end || end > document.text.length) return `${path}.anchor.span`;
    if (document.text.slice(start, end) !== anchor.quote.exact) return `${path}.anchor.quote.exact`;
  }
  return null;
}

/** The same for some alignments of the project: their texts are those of documents of their work. */
export function findBrokenAlignmentIn(
  project: Pick<Project, 'works' | 'documents'>,
  alignments: readonly Alignment[],
): string | null {
  const works = new Set(project.works.map(({ id }) => id));
  const documents = new Map(project.documents.map((document) => [document.id, document]));
  for (const [index, alignment] of alignments.entries()) {
    const path = `alignments[${index}]`;
    if (!works.has(alignment.workId)) return `${path}.workId`;
    for (const [version, { documentId, textHash, offsets }] of alignment.texts.entries()) {
      const document = documents.get(documentId);
      if (document?.workId !== alignment.workId) return `${path}.texts[${version}].documentId`;
      if (document.textHash !== textHash) return `${path}.texts[${version}].textHash`;
      if ((offsets.at(-1) ?? 0) > document.text.length) return `${path}.texts[${version}].offsets`;
    }
    const broken = findBrokenBead(alignment);
    if (broken !== null) return `${path}.${broken}`;
  }
  return null;
}
