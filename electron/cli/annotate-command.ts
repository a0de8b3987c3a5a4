import type { Annotation, AnnotationStatus } from '../../shared/annotation/annotation.ts';
import { proposeAnnotations } from '../../shared/annotation/indicator-annotation.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { compileIndicators, findIndicatorHits } from '../../shared/codebook/indicator-matching.ts';
import { indexDocument, regroupIndex } from '../../shared/codebook/index-tokens.ts';
import type { Concept } from '../../shared/codebook/codebook.ts';
import { validateCodebook } from '../../shared/codebook/validate-codebook.ts';
import { groupByDocument } from '../../shared/document/group-by-document.ts';
import type { Change } from '../../shared/project/change.ts';
import { addProposals } from '../../shared/project/coding-changes.ts';
import type { Project } from '../../shared/project/project.ts';
import type { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type CommandResult,
} from './command-context.ts';
import { changeProject, type Outcome } from './project-session.ts';
import { loadLanguagesOf } from './load-languages.ts';
import { selectRecords } from './select-records.ts';

type AnnotateCommand = Extract<Command, { name: 'annotate' }>;
type IndicatorsCommand = Extract<AnnotateCommand, { action: 'indicators' }>;
type DecideCommand = Exclude<AnnotateCommand, { action: 'indicators' }>;

/** Proposes annotations by the indicators of the codebook, or decides on what was proposed. */
export async function runAnnotate(
  command: AnnotateCommand,
  context: CommandContext,
): Promise<CommandResult> {
  if (command.action === 'indicators') return await runIndicators(command, context);
  return await runDecision(command, context);
}

async function runIndicators(
  command: IndicatorsCommand,
  context: CommandContext,
): Promise<CommandResult> {
  const changed = await changeProject(context, async ({ project }) =>
    annotateByIndicators(project, command, context),
  );
  if (!changed.ok) return changed;
  const { t, common } = context;
  const { annotations, documents, concepts } = changed.value;
  if (common.isJson) {
    const byConcept = concepts.map(({ id, name }) => ({
      conceptId: id,
      name,
      count: annotations.filter(({ conceptId }) => conceptId === id).length,
    }));
    const status: AnnotationStatus = command.isAccepted ? 'accepted' : 'proposed';
    printJson(context, { count: annotations.length, status, documents, byConcept });
    return success(0);
  }
  const key = command.isAccepted ? 'annotate.accepted' : 'annotate.proposed';
  printLine(context, t(key, { count: annotations.length }));
  if (!command.isAccepted && annotations.length > 0) printLine(context, t('annotate.decide'));
  return success(0);
}

/** What was added, and with acceptance also what was only accepted. */
export type IndicatorAnnotations = {
  readonly annotations: readonly Annotation[];
  /** How many documents were searched. */
  readonly documents: number;
  readonly concepts: readonly Concept[];
};

/** The change that adds what the indicators find in the chosen documents. */
export async function annotateByIndicators(
  project: Project,
  command: Pick<IndicatorsCommand, 'isAccepted' | 'selection'>,
  { io, language, progress }: CommandContext,
): Promise<Result<Outcome<IndicatorAnnotations>, CliError>> {
  const selected = selectRecords(project, command.selection, language);
  if (!selected.ok) return selected;
  const { documents, concepts } = selected.value;
  if (project.codebook.concepts.length === 0) return failure({ code: 'noConcepts' });
  const [error] = validateCodebook(project.codebook);
  if (error !== undefined) return failure({ code: 'codebook', path: 'project.json', error });
  const [coder] = project.coders;
  const segments = groupByDocument(project.segments);
  const existing = new Map<string, Annotation[]>();
  for (const annotation of project.annotations) {
    const own = existing.get(annotation.documentId);
    if (own === undefined) existing.set(annotation.documentId, [annotation]);
    else own.push(annotation);
  }
  if (coder === undefined) return failure({ code: 'noCoders' });
  await loadLanguagesOf(documents);
  const at = io.now();
  const source = { coderId: coder.id, at, ids: io.ids };
  const annotations = documents.flatMap((document, index) => {
    progress.step(index, documents.length, document.title);
    const compiled = compileIndicators(concepts, document.language, project.wordForms);
    const tokens = regroupIndex(indexDocument(document), project.wordForms);
    const hits = findIndicatorHits(compiled, tokens);
    const { id } = document;
    return proposeAnnotations(
      document,
      segments.get(id) ?? [],
      hits,
      existing.get(id) ?? [],
      source,
    );
  });
  progress.end();
  if (!command.isAccepted) {
    const value = { annotations, documents: documents.length, concepts };
    return success({ change: addProposals(annotations), originals: [], value });
  }
  // What was proposed by indicators before and still waits is accepted with the rest.
  const chosen = new Set<string>([...documents, ...concepts].map(({ id }) => id));
  const waiting = project.annotations.filter(
    ({ origin, status, documentId, conceptId }) =>
      origin === 'indicator' &&
      status === 'proposed' &&
      chosen.has(documentId) &&
      chosen.has(conceptId),
  );
  const accepted = annotations.map((annotation) => ({
    ...annotation,
    status: 'accepted' as const,
  }));
  const settings = waiting.map(({ id }) => ({
    id,
    status: 'accepted' as const,
    modifiedAt: at,
  }));
  const acceptance: Change = { kind: 'setAnnotationStatus', settings };
  const addition = addProposals(accepted);
  const changes = [...(addition === null ? [] : [addition]), acceptance];
  return success({
    change: accepted.length + waiting.length === 0 ? null : { kind: 'batch', changes },
    originals: [],
    value: { annotations: [...accepted, ...waiting], documents: documents.length, concepts },
  });
}

async function runDecision(
  command: DecideCommand,
  context: CommandContext,
): Promise<CommandResult> {
  const changed = await changeProject(context, async ({ project }) =>
    decide(project, command, context),
  );
  if (!changed.ok) return changed;
  const count = changed.value;
  const { t, common } = context;
  const status: AnnotationStatus = command.action === 'accept' ? 'accepted' : 'rejected';
  if (common.isJson) printJson(context, { changed: count, status });
  else if (status === 'accepted') printLine(context, t('annotate.accepted', { count }));
  else printLine(context, t('annotate.rejected', { count }));
  return success(0);
}

/** Decides on the annotations named, or on those still proposed in the selection. */
function decide(
  project: Project,
  { ids, action, selection }: DecideCommand,
  { io, language }: CommandContext,
): Result<Outcome<number>, CliError> {
  const selected = selectRecords(project, selection, language);
  if (!selected.ok) return selected;
  const documents = new Set<string>(selected.value.documents.map(({ id }) => id));
  const concepts = new Set<string>(selected.value.concepts.map(({ id }) => id));
  const named = new Set(ids);
  const known = new Set<string>(project.annotations.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) {
    return failure({ code: 'unknownRecord', record: 'annotation', given: unknown, known: [] });
  }
  const status: AnnotationStatus = action === 'accept' ? 'accepted' : 'rejected';
  const modifiedAt = io.now();
  const settings = project.annotations
    .filter(({ documentId, conceptId }) => documents.has(documentId) && concepts.has(conceptId))
    .filter(({ id, status: current }) => (ids.length > 0 ? named.has(id) : current === 'proposed'))
    .filter((annotation) => annotation.status !== status)
    .map(({ id }) => ({ id, status, modifiedAt }));
  const change: Change = { kind: 'setAnnotationStatus', settings };
  return success({
    change: settings.length === 0 ? null : change,
    originals: [],
    value: settings.length,
  });
}
