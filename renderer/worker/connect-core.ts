import type { ProjectedPlace } from '../../shared/alignment/projection.ts';
import { lexiconDocuments } from '../../shared/alignment/project-lexicon.ts';
import type { AnalysisRequest } from '../../shared/analysis/analysis-request.ts';
import { needsAnnotations } from '../../shared/analysis/needs-annotations.ts';
import type { AlignmentId, DocumentId } from '../../shared/base/identifiers.ts';
import { invariant } from '../../shared/base/invariant.ts';
import { wholeAlignment } from '../../shared/export/viewed-alignment.ts';
import type { Project } from '../../shared/project/project.ts';
import type { CoreClient, JobOptions } from './core-client.ts';
import type {
  FreeJob,
  JobAnswer,
  JobName,
  JobValues,
  ProjectJob,
  WorkerPort,
} from './core-protocol.ts';
import { createJobLane, type JobLane, type LaneJob } from './job-lane.ts';
import type { ProjectNeeds } from './project-sender.ts';

/** What a table was computed from. A worker that lost it computes it again. */
type Recipe = { readonly project: Project; readonly request: AnalysisRequest };
const mostRecipes = 40;

const whole: ProjectNeeds = { documentIds: null, needsAnnotations: false };

/**
 * The core behind messages. Files are read in a worker of their own: stopping one that hangs in a
 * large file must not cost the other its copy of the project.
 */
export function connectCore(startWorker: () => WorkerPort): CoreClient {
  const core = createJobLane(startWorker);
  const reader = createJobLane(startWorker);
  const recipes = new Map<string, Recipe>();
  let lastTable = 0;

  const about = (project: Project, needs: ProjectNeeds): LaneJob['about'] => ({ project, needs });

  const analyse = async (
    tableId: string,
    { project, request }: Recipe,
    options: JobOptions,
  ): Promise<JobValues['analyse']> => {
    const { documentIds } = request;
    const needs = {
      documentIds,
      needsAnnotations: needsAnnotations(request),
      needsAlignments: 'alignmentId' in request || 'alignmentIds' in request,
    };
    return await ask(core, { job: 'analyse', tableId, request }, about(project, needs), options);
  };

  /** Asks for something of a table, after computing it again if the worker does not have it. */
  const ofTable = async <Value>(
    tableId: string,
    read: () => Promise<Value | null>,
  ): Promise<Value> => {
    const value = await read();
    if (value !== null) return value;
    const recipe = recipes.get(tableId);
    invariant(recipe !== undefined, `table ${tableId} is known`);
    await analyse(tableId, recipe, {});
    const again = await read();
    invariant(again !== null, `table ${tableId} was computed`);
    return again;
  };

  return {
    prepareImport: (file, choices, options = {}) =>
      ask(reader, { job: 'prepareImport', file, choices }, null, options),
    completeImport: (prepared, at, options = {}) =>
      ask(reader, { job: 'completeImport', prepared, at }, null, options),
    propose: (project, wanted, options = {}) => {
      const { documentIds } = wanted;
      const needs = { documentIds, needsAnnotations: true };
      return ask(core, { job: 'propose', ...wanted }, about(project, needs), options);
    },
    countHits: (project, concept, options = {}) =>
      ask(core, { job: 'countHits', concept }, about(project, whole), options),
    firedIndicators: (project, passages, options = {}) => {
      const documentIds = [...new Set(passages.map(({ documentId }) => documentId))];
      const needs = { documentIds, needsAnnotations: false };
      return ask(core, { job: 'firedIndicators', passages }, about(project, needs), options);
    },
    analyse: (project, request, options = {}) => {
      lastTable += 1;
      const tableId = `table_${lastTable}`;
      const recipe = { project, request };
      recipes.set(tableId, recipe);
      const [oldest] = recipes.keys();
      if (recipes.size > mostRecipes && oldest !== undefined) recipes.delete(oldest);
      return analyse(tableId, recipe, options);
    },
    evidence: (tableId, row, column) => {
      const job = { job: 'evidence', tableId, row, column } as const;
      return ofTable(tableId, () => ask(core, job, null, {}));
    },
    exportTable: (tableId, kind, language, view = { rows: null, columnKeys: null }) => {
      const job = { job: 'exportTable', tableId, kind, language, view } as const;
      return ofTable(tableId, () => ask(core, job, null, {}));
    },
    find: (project, documentId, query, options = {}) => {
      const needs = { documentIds: [documentId], needsAnnotations: false };
      return ask(core, { job: 'find', documentId, query }, about(project, needs), options);
    },
    sentences: (project, documentId) => {
      const needs = { documentIds: [documentId], needsAnnotations: false };
      return ask(core, { job: 'sentences', documentId }, about(project, needs), {});
    },
    countWords: (project, options = {}) =>
      ask(core, { job: 'countWords' }, about(project, whole), options),
    align: (project, wanted, options = {}) => {
      const { documentIds, alignmentId } = wanted;
      const needs = alignmentNeeds(project, alignmentId, documentIds);
      return ask(core, { job: 'align', ...wanted }, about(project, needs), options);
    },
    carryAlignment: (project, wanted, options = {}) => {
      const { alignmentId, toDocumentId } = wanted;
      const needs = alignmentNeeds(project, alignmentId, [
        ...textsOf(project, alignmentId),
        toDocumentId,
      ]);
      return ask(core, { job: 'carryAlignment', ...wanted }, about(project, needs), options);
    },
    projectCodes: (project, wanted, options = {}) => {
      const documentIds = textsOf(project, wanted.alignmentId);
      const needs = alignmentNeeds(project, null, documentIds);
      const annotations = placesIn(project, new Set(documentIds));
      const job = { job: 'projectCodes', ...wanted, annotations } as const;
      return ask(core, job, about(project, needs), options);
    },
    importTmx: (file, at, options = {}) =>
      ask(reader, { job: 'importTmx', file, at }, null, options),
    exportAlignment: (project, { view = wholeAlignment, ...wanted }, options = {}) => {
      const needs = {
        documentIds: textsOf(project, wanted.alignmentId),
        needsAnnotations: false,
        needsAlignments: true,
      };
      const job = { job: 'exportAlignment', ...wanted, view } as const;
      return ask(core, job, about(project, needs), options);
    },
    dispose: () => {
      core.dispose();
      reader.dispose();
    },
  };
}

function textsOf({ alignments }: Project, wanted: AlignmentId): DocumentId[] {
  const alignment = alignments.find(({ id }) => id === wanted);
  return alignment?.texts.map(({ documentId }) => documentId) ?? [];
}

/** Annotations of documents, without what projection has no need of. */
function placesIn(
  { annotations }: Project,
  documentIds: ReadonlySet<DocumentId>,
): ProjectedPlace[] {
  return annotations
    .filter(({ documentId }) => documentIds.has(documentId))
    .map(({ id, documentId, conceptId, coderId, origin, status, anchor }) => ({
      ...{ id, documentId, conceptId, coderId, origin, status },
      anchor: { textHash: anchor.textHash, span: anchor.span },
    }));
}

/** Besides the documents themselves, those that the lexicon of the project is learned from. */
function alignmentNeeds(
  { alignments }: Project,
  alignmentId: AlignmentId | null,
  documentIds: readonly DocumentId[],
): ProjectNeeds {
  return {
    documentIds: [...documentIds, ...lexiconDocuments(alignments, alignmentId)],
    needsAnnotations: false,
    needsAlignments: true,
  };
}

async function ask<Name extends JobName>(
  lane: JobLane,
  job: (ProjectJob | FreeJob) & { readonly job: Name },
  about: LaneJob['about'],
  options: JobOptions,
): Promise<JobValues[Name]> {
  const answer = await lane.run({ job, about }, options);
  invariant(isAnswerTo(answer, job.job), `a job ${job.job} is answered as such`);
  return answer.value;
}

type AnswerTo<Name extends JobName> = JobAnswer & {
  readonly job: Name;
  readonly value: JobValues[Name];
};

function isAnswerTo<Name extends JobName>(answer: JobAnswer, name: Name): answer is AnswerTo<Name> {
  return answer.job === name;
}
