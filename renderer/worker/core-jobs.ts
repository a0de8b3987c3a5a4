import { importTmx } from '../../shared/alignment/alignment-from-tmx.ts';
import { runAnalysis } from '../../shared/analysis/run-analysis.ts';
import { defaultLeaveOut } from '../../shared/analysis/analysis-request.ts';
import { countedText, countWords, runningWords } from '../../shared/analysis/counted-text.ts';
import type { DocumentId, IdSource } from '../../shared/base/identifiers.ts';
import { success } from '../../shared/base/result.ts';
import { findCharacters } from '../../shared/codebook/find-characters.ts';
import { findPatternSpans } from '../../shared/codebook/find-pattern-spans.ts';
import { exportTable } from '../../shared/export/export-table.ts';
import { tableWords } from '../../shared/export/table-words.ts';
import { completeImport } from '../../shared/import/import-document.ts';
import { prepareImport } from '../../shared/import/prepare-import.ts';
import { detectLanguage } from '../../shared/language/detect-language.ts';
import type { Language } from '../../shared/language/language.ts';
import { align, carryAlignment, exportAlignmentFile, projectCodes } from './alignment-jobs.ts';
import type { CoreJob, JobAnswer, JobValues, ProjectJob } from './core-protocol.ts';
import { countHits, firedIndicators } from './hits-job.ts';
import type { JobControl } from './job-control.ts';
import type { KeptTables } from './kept-tables.ts';
import type { CopiedProject } from './project-copy.ts';
import { propose } from './propose-job.ts';

/** What a worker has at hand for its jobs. */
export type JobPlace = {
  readonly project: CopiedProject;
  readonly tables: KeptTables;
  readonly ids: IdSource;
  /** Milliseconds from any start, for how long a computation took. */
  readonly clock: () => number;
  readonly loadLanguage: (language: Language) => Promise<void>;
};

/** Does a job: the core behind a message. Rejects with an `AbortError` when the control stops it. */
export async function runCoreJob(
  job: CoreJob,
  place: JobPlace,
  control: JobControl,
): Promise<JobAnswer> {
  const { project, tables, ids } = place;
  await Promise.all(languagesRead(job, project).map(place.loadLanguage));
  switch (job.job) {
    case 'prepareImport':
      control.beginPiece();
      return { job: job.job, value: await prepareImport(job.file, job.choices, detectLanguage) };
    case 'completeImport':
      control.beginPiece();
      return { job: job.job, value: completeImport(job.prepared, job.at, ids) };
    case 'propose':
      return { job: job.job, value: await propose(project, job, ids, control) };
    case 'countHits':
      return { job: job.job, value: await countHits(project, job.concept, control) };
    case 'firedIndicators':
      return { job: job.job, value: await firedIndicators(project, job.passages, control) };
    case 'analyse':
      return { job: job.job, value: await analyse(job, place, control) };
    case 'evidence': {
      const kept = tables.find(job.tableId);
      return { job: job.job, value: kept?.table.evidence(job.row, job.column) ?? null };
    }
    case 'exportTable': {
      const kept = tables.find(job.tableId);
      const words = tableWords(job.language);
      return {
        job: job.job,
        value: kept === null ? null : await exportTable(kept, { ...job, words }),
      };
    }
    case 'find':
      return { job: job.job, value: find(project, job) };
    case 'sentences':
      return { job: job.job, value: project.sentences(project.document(job.documentId)).slice() };
    case 'countWords':
      return { job: job.job, value: await countAllWords(project, control) };
    case 'align':
      return { job: job.job, value: await align(project, job, ids, control) };
    case 'carryAlignment':
      return { job: job.job, value: await carryAlignment(project, job, control) };
    case 'projectCodes':
      return { job: job.job, value: await projectCodes(project, job, ids, control) };
    case 'importTmx':
      control.beginPiece();
      return { job: job.job, value: importTmx(job.file, job.at, ids) };
    case 'exportAlignment':
      return { job: job.job, value: await exportAlignmentFile(project, job, control) };
  }
}

/** The languages whose words a job reads: those of the documents. */
function languagesRead({ job }: CoreJob, { documents }: CopiedProject): Language[] {
  switch (job) {
    case 'propose':
    case 'countHits':
    case 'firedIndicators':
    case 'analyse':
    case 'find':
    case 'projectCodes':
      return [...new Set(documents.map(({ language }) => language))];
    case 'prepareImport':
    case 'completeImport':
    case 'evidence':
    case 'exportTable':
    case 'sentences':
    case 'countWords':
    case 'align':
    case 'carryAlignment':
    case 'exportAlignment':
    case 'importTmx':
      return [];
  }
}

/** Tokens first, document by document; the counting itself is one piece. */
async function analyse(
  { tableId, request }: Extract<ProjectJob, { job: 'analyse' }>,
  { project, tables, clock }: JobPlace,
  control: JobControl,
): Promise<JobValues['analyse']> {
  const start = clock();
  const wanted = request.documentIds === null ? null : new Set(request.documentIds);
  const documents = project.documents.filter(({ id }) => wanted?.has(id) ?? true);
  for (const [index, document] of documents.entries()) {
    await control.step(index, documents.length + 1);
    project.tokenIndex(document);
  }
  await control.step(documents.length, documents.length + 1);
  control.beginPiece();
  const answered = runAnalysis(request, project);
  if (!answered.ok) return answered;
  const { columns, rows, provenance } = answered.value;
  tables.keep(tableId, { table: answered.value, request, project });
  return success({ tableId, columns, rows, provenance, milliseconds: clock() - start });
}

function find(
  project: CopiedProject,
  { documentId, query }: Extract<ProjectJob, { job: 'find' }>,
): JobValues['find'] {
  const document = project.document(documentId);
  const { pattern, by, isCaseSensitive } = query;
  if (by !== 'text') {
    const indicator = { pattern, matching: by, isCaseSensitive };
    return findPatternSpans(indicator, project.tokenIndex(document));
  }
  const { text, language } = document;
  const folded = project.foldedText(document);
  return success(findCharacters(pattern, isCaseSensitive, text, folded, language));
}

/** Words that analyses count: without numbers, editorial notes and reference lists. */
async function countAllWords(
  project: CopiedProject,
  control: JobControl,
): Promise<JobValues['countWords']> {
  const counts = new Map<DocumentId, number>();
  for (const [index, document] of project.documents.entries()) {
    await control.step(index, project.documents.length);
    const counted = countedText(document, project.segmentsOf(document.id), defaultLeaveOut);
    const words = runningWords(project.tokenIndex(document).table);
    counts.set(document.id, countWords(words, counted));
  }
  return counts;
}
