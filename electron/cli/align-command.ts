import { alignVersions } from '../../shared/alignment/align-versions.ts';
import {
  readAlignmentInput,
  type AlignmentDocument,
} from '../../shared/alignment/alignment-input.ts';
import { alignmentPrediction } from '../../shared/alignment/alignment-prediction.ts';
import { learnLexiconSource } from '../../shared/alignment/learn-lexicon.ts';
import { encodeLexicon } from '../../shared/alignment/lexicon-codec.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { readAlignmentJson } from './align-json.ts';
import { runAlignWork } from './align-work-command.ts';
import { lexiconOf } from './align-lexicon.ts';
import type { CliError } from './cli-error.ts';
import type { AlignCommand, AlignWorkCommand } from './command.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type CommandResult,
} from './command-context.ts';
import { writeUserFile } from './user-files.ts';

/** Aligns a work of the project or ready segments, or learns a lexicon from confirmed beads. */
export async function runAlign(
  command: AlignCommand | AlignWorkCommand,
  context: CommandContext,
): Promise<CommandResult> {
  if (command.action === 'work') return await runAlignWork(command, context);
  const documents = await readDocuments(command.segments, context);
  if (!documents.ok) return documents;
  return command.isLearning
    ? await learn(command, documents.value, context)
    : await align(command, documents.value, context);
}

async function readDocuments(
  path: string,
  context: CommandContext,
): Promise<Result<AlignmentDocument[], CliError>> {
  const value = await readAlignmentJson(path, context);
  if (!value.ok) return value;
  const documents = readAlignmentInput(value.value);
  return documents.ok ? documents : failure({ code: 'segments', path, error: documents.error });
}

async function align(
  command: AlignCommand,
  documents: readonly AlignmentDocument[],
  context: CommandContext,
): Promise<CommandResult> {
  const lexicon = await lexiconOf(command, context);
  if (!lexicon.ok) return lexicon;
  const docs: unknown[] = [];
  for (const [index, document] of documents.entries()) {
    context.progress.step(index, documents.length, document.id);
    const versions = [...document.segments].map(([language, segments]) => ({ language, segments }));
    docs.push(alignmentPrediction(document, alignVersions(versions, lexicon.value)));
  }
  return await write(
    command.out,
    JSON.stringify({ format: 1, docs }),
    { documents: docs.length },
    context,
  );
}

async function learn(
  command: AlignCommand,
  documents: readonly AlignmentDocument[],
  context: CommandContext,
): Promise<CommandResult> {
  if (documents.every(({ pairs }) => pairs.size === 0)) {
    return failure({
      code: 'segments',
      path: command.segments,
      error: { code: 'noBeads', path: 'pairs' },
    });
  }
  const source = learnLexiconSource(
    command.sourceName ?? 'learned',
    documents.map(({ segments, pairs }) => ({
      segments: Object.fromEntries(segments),
      pairs: Object.fromEntries(pairs),
    })),
  );
  const text = JSON.stringify(encodeLexicon({ sources: [source] }));
  return await write(command.out, text, { source: source.name }, context);
}

async function write(
  path: string,
  text: string,
  facts: { readonly [name: string]: string | number },
  context: CommandContext,
): Promise<CommandResult> {
  const written = await writeUserFile(path, `${text}\n`, context);
  if (!written.ok) return written;
  if (context.common.isJson) printJson(context, { output: written.value, ...facts });
  else printLine(context, context.t('output.written', { path: written.value }));
  return success(0);
}
