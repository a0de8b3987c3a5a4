import {
  documentAlignmentSteps,
  type DocumentVersion,
} from '../../shared/alignment/align-documents.ts';
import type { AlignmentProgress } from '../../shared/alignment/align-versions.ts';
import type { Alignment } from '../../shared/alignment/alignment.ts';
import { builtinLexicon } from '../../shared/alignment/builtin-lexicon.ts';
import { carriedAlignmentSteps } from '../../shared/alignment/carry-alignment.ts';
import { projectAnnotations } from '../../shared/alignment/project-annotations.ts';
import type { Projection } from '../../shared/alignment/projection.ts';
import { projectLexicon } from '../../shared/alignment/project-lexicon.ts';
import type { StemLexicon } from '../../shared/alignment/stem-lexicon.ts';
import type { AlignmentId, DocumentId, IdSource } from '../../shared/base/identifiers.ts';
import { invariant } from '../../shared/base/invariant.ts';
import { exportAlignment } from '../../shared/export/export-alignment.ts';
import { tableWords } from '../../shared/export/table-words.ts';
import type { ProjectJob } from './core-protocol.ts';
import type { JobControl } from './job-control.ts';
import type { CopiedProject } from './project-copy.ts';

/** A new alignment, or the one named with what lies between its confirmed beads aligned anew. */
export async function align(
  project: CopiedProject,
  { documentIds, alignmentId }: Extract<ProjectJob, { job: 'align' }>,
  ids: IdSource,
  control: JobControl,
): Promise<Alignment> {
  const lexicon = await lexiconFor(project, alignmentId, control);
  const options = {
    id: alignmentId ?? (`aln_${ids()}` as const),
    lexicon,
    existing: project.alignments.find(({ id }) => id === alignmentId) ?? null,
  };
  const documents = documentIds.map((id) => versionOf(project, id));
  return await finish(documentAlignmentSteps(documents, options), control);
}

export async function carryAlignment(
  project: CopiedProject,
  { alignmentId, fromDocumentId, toDocumentId }: Extract<ProjectJob, { job: 'carryAlignment' }>,
  control: JobControl,
): Promise<Alignment> {
  const alignment = alignmentOf(project, alignmentId);
  const lexicon = await lexiconFor(project, alignmentId, control);
  const documents = alignment.texts.map(({ documentId }) => versionOf(project, documentId));
  const to = versionOf(project, toDocumentId);
  const steps = carriedAlignmentSteps(alignment, { documents, fromDocumentId, to, lexicon });
  return await finish(steps, control);
}

/** Loading the words of the languages is done before. */
export async function projectCodes(
  project: CopiedProject,
  wanted: Extract<ProjectJob, { job: 'projectCodes' }>,
  ids: IdSource,
  control: JobControl,
): Promise<Projection> {
  const { alignmentId, request, coderId, at, annotations } = wanted;
  const alignment = alignmentOf(project, alignmentId);
  const lexicon = await lexiconFor(project, null, control);
  const { documents, segments, codebook, tokenIndex } = project;
  const material = { documents, segments, codebook, tokenIndex, annotations, lexicon };
  return projectAnnotations(material, alignment, request, { coderId, at, ids });
}

export async function exportAlignmentFile(
  project: CopiedProject,
  { alignmentId, ...wanted }: Extract<ProjectJob, { job: 'exportAlignment' }>,
  control: JobControl,
): Promise<Uint8Array> {
  control.beginPiece();
  const alignment = alignmentOf(project, alignmentId);
  const documents = alignment.texts.map(({ documentId }) => versionOf(project, documentId));
  const words = tableWords(wanted.language);
  return await exportAlignment({ alignment, documents }, { ...wanted, words });
}

function versionOf(project: CopiedProject, id: DocumentId): DocumentVersion {
  return { document: project.document(id), segments: project.segmentsOf(id) };
}

function alignmentOf({ alignments }: CopiedProject, wanted: AlignmentId): Alignment {
  const alignment = alignments.find(({ id }) => id === wanted);
  invariant(alignment !== undefined, `the worker has alignment ${wanted}`);
  return alignment;
}

/** Learning is one piece, at the first time for each alignment. */
async function lexiconFor(
  project: CopiedProject,
  without: AlignmentId | null,
  control: JobControl,
): Promise<StemLexicon> {
  await control.step(0, 1);
  control.beginPiece();
  return projectLexicon(await builtinLexicon(), project, without);
}

/** Lets others have their turn between the pieces. */
async function finish<Value>(
  steps: Generator<AlignmentProgress, Value, void>,
  control: JobControl,
): Promise<Value> {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    await control.step(next.value.done, next.value.total);
  }
}
