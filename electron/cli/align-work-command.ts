import {
  documentAlignmentSteps,
  type DocumentVersion,
} from '../../shared/alignment/align-documents.ts';
import { summarizeAlignment } from '../../shared/alignment/alignment-summary.ts';
import type { Alignment } from '../../shared/alignment/alignment.ts';
import { projectAnnotations } from '../../shared/alignment/project-annotations.ts';
import type { Projection } from '../../shared/alignment/projection.ts';
import { projectLexicon } from '../../shared/alignment/project-lexicon.ts';
import type { StemLexicon } from '../../shared/alignment/stem-lexicon.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import type { Document } from '../../shared/document/document.ts';
import { groupByDocument } from '../../shared/document/group-by-document.ts';
import { keepAlignment } from '../../shared/project/alignment-changes.ts';
import type { Change } from '../../shared/project/change.ts';
import { addProposals } from '../../shared/project/coding-changes.ts';
import { applyChange } from '../../shared/project/project-changes.ts';
import type { Project } from '../../shared/project/project.ts';
import { restoreAlignment } from '../../shared/project/restore-alignment.ts';
import { lexiconOf } from './align-lexicon.ts';
import type { AlignedWork } from './aligned-work.ts';
import { writeAlignment } from './alignment-file.ts';
import { printAlignment, printAlignmentJson } from './print-alignment.ts';
import { corpusOf } from './analysis-corpus.ts';
import { chosenVersions } from './chosen-versions.ts';
import type { CliError } from './cli-error.ts';
import type { AlignWorkCommand } from './command.ts';
import type { CommandContext, CommandResult } from './command-context.ts';
import { changeProject, readProject, type OpenedProject, type Outcome } from './project-session.ts';
import { readUserFile } from './user-files.ts';

/**
 * Aligns the versions of a work, or takes the alignment that the project has of them; keeps it, writes
 * it to a file and projects codes along it, as the command says.
 */
export async function runAlignWork(
  command: AlignWorkCommand,
  context: CommandContext,
): Promise<CommandResult> {
  const done = command.isKept
    ? await changeProject(context, (opened) => alignWork(command, opened, context))
    : await withoutKeeping(command, context);
  if (!done.ok) return done;
  if (context.common.isJson) printAlignmentJson(done.value, context);
  else printAlignment(done.value, command.isWide, context);
  return success(0);
}

async function withoutKeeping(
  command: AlignWorkCommand,
  context: CommandContext,
): Promise<Result<AlignedWork, CliError>> {
  const opened = await readProject(context);
  if (!opened.ok) return opened;
  const outcome = await alignWork(command, opened.value, context);
  return outcome.ok ? success(outcome.value.value) : outcome;
}

async function alignWork(
  command: AlignWorkCommand,
  { project }: OpenedProject,
  context: CommandContext,
): Promise<Result<Outcome<AlignedWork>, CliError>> {
  const chosen = chosenVersions(project, command);
  if (!chosen.ok) return chosen;
  const builtin = await lexiconOf(command, context);
  if (!builtin.ok) return builtin;
  const { documents } = chosen.value;
  const known = knownAlignment(project, documents);
  const restored =
    command.restoreFrom === null
      ? success(null)
      : await restore(project, command.restoreFrom, context);
  if (!restored.ok) return restored;
  const isNew = known === null || command.isRealigning || restored.value !== null;
  const alignment =
    restored.value ??
    (known === null || command.isRealigning
      ? align(project, { documents, known, builtin: builtin.value }, context)
      : known);
  const kept = applyChange(project, keepAlignment(project, alignment));
  const projected = await projectIfAsked(
    kept,
    { command, alignment, builtin: builtin.value },
    context,
  );
  if (!projected.ok) return projected;
  const versions = versionsOf(project, alignment);
  const written = await writeAlignment(
    command,
    { alignment, documents: versions, chosen: documents },
    context,
  );
  if (!written.ok) return written;
  const proposals = projected.value === null ? null : addProposals(projected.value.proposals);
  const changes = [
    ...(isNew ? [keepAlignment(project, alignment)] : []),
    ...(proposals === null ? [] : [proposals]),
  ];
  const change: Change | null = changes.length === 0 ? null : { kind: 'batch', changes };
  const segments = groupByDocument(project.segments);
  return success({
    ...{ change, originals: [] },
    value: {
      ...{ alignment, documents: versions, isNew, projection: projected.value },
      summary: summarizeAlignment(alignment, (id) => segments.get(id) ?? []),
      file: written.value,
    },
  });
}

async function restore(
  project: Project,
  path: string,
  context: CommandContext,
): Promise<Result<Alignment, CliError>> {
  const bytes = await readUserFile(path, context);
  if (!bytes.ok) return bytes;
  const restored = restoreAlignment(project, new TextDecoder().decode(bytes.value));
  return restored.ok ? restored : failure({ code: 'alignmentFile', path, error: restored.error });
}

/** The alignment of just these documents, else one that has others besides; with their present texts. */
function knownAlignment({ alignments }: Project, documents: readonly Document[]): Alignment | null {
  const holding = alignments.filter(({ texts }) =>
    documents.every(({ id, textHash }) =>
      texts.some((text) => text.documentId === id && text.textHash === textHash),
    ),
  );
  return holding.find(({ texts }) => texts.length === documents.length) ?? holding[0] ?? null;
}

function align(
  project: Project,
  {
    documents,
    known,
    builtin,
  }: {
    readonly documents: readonly Document[];
    readonly known: Alignment | null;
    readonly builtin: StemLexicon;
  },
  { io, progress }: CommandContext,
): Alignment {
  const segments = groupByDocument(project.segments);
  const aligned =
    known === null ? documents : versionsOf(project, known).map(({ document }) => document);
  const id = known?.id ?? (`aln_${io.ids()}` as const);
  const steps = documentAlignmentSteps(
    aligned.map((document) => ({ document, segments: segments.get(document.id) ?? [] })),
    { id, existing: known, lexicon: projectLexicon(builtin, project, id) },
  );
  const title = aligned[0]?.title ?? '';
  let shown = -1;
  for (;;) {
    const next = steps.next();
    if (next.done === true) {
      progress.end();
      return next.value;
    }
    const share = Math.floor((100 * next.value.done) / Math.max(1, next.value.total));
    if (share > shown) progress.step(share, 100, title);
    shown = Math.max(shown, share);
  }
}

function versionsOf(project: Project, { texts }: Alignment): DocumentVersion[] {
  const segments = groupByDocument(project.segments);
  return texts.flatMap(({ documentId }) => {
    const document = project.documents.find(({ id }) => id === documentId);
    return document === undefined ? [] : [{ document, segments: segments.get(documentId) ?? [] }];
  });
}

/** Codes of the version in the language named, proposed in the others. */
async function projectIfAsked(
  project: Project,
  {
    command,
    alignment,
    builtin,
  }: {
    readonly command: AlignWorkCommand;
    readonly alignment: Alignment;
    readonly builtin: StemLexicon;
  },
  { io }: CommandContext,
): Promise<Result<Projection | null, CliError>> {
  const language = command.projectFrom;
  if (language === null) return success(null);
  const [coder] = project.coders;
  if (coder === undefined) return failure({ code: 'noCoders' });
  const documents = versionsOf(project, alignment);
  const from = documents.findIndex(({ document }) => document.language === language);
  if (from < 0) return failure({ code: 'noVersionIn', language });
  const corpus = await corpusOf(project, () => {});
  const lexicon = projectLexicon(builtin, project, null);
  const to = documents.flatMap((_, version) => (version === from ? [] : [version]));
  const request = { from, to, annotationIds: null, conceptIds: null, beadRange: null };
  const source = { coderId: coder.id, at: io.now(), ids: io.ids };
  const { annotations } = project;
  const material = { ...corpus, annotations, lexicon };
  return success(projectAnnotations(material, alignment, request, source));
}
