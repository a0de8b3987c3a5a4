import { readFile } from 'node:fs/promises';
import { assertNever } from '../../shared/base/invariant.ts';
import { success } from '../../shared/base/result.ts';
import { isLanguage, type Language } from '../../shared/language/language.ts';
import { runAlign } from './align-command.ts';
import { runAnalyse } from './analyse-command.ts';
import { runAnnotate } from './annotate-command.ts';
import { parseArguments, type ParsedArguments } from './cli-arguments.ts';
import type { CliError, ExitCode } from './cli-error.ts';
import type { CliIo } from './cli-io.ts';
import { runCodebook } from './codebook-command.ts';
import type { CommandContext, CommandResult } from './command-context.ts';
import { runDemo } from './demo-command.ts';
import { describeError } from './describe-error.ts';
import { packageRoot } from './embedded-corpora.ts';
import { runExport } from './export-command.ts';
import { renderHelp } from './help.ts';
import { runImport } from './import-command.ts';
import { runInfo } from './info-command.ts';
import { runInit } from './init-command.ts';
import { languageOf, translatorFor } from './messages.ts';
import { silentProgress, terminalProgress } from './progress.ts';
import { runShow } from './show-command.ts';
import { visible } from './visible-text.ts';

/** Runs one command line (without `node` and the script) and gives its exit code. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const parsed = parseArguments(argv);
  if (!parsed.ok) {
    const language = languageAsked(argv) ?? languageOf(io.env);
    report({ code: 'usage', error: parsed.error }, language, argv.includes('--json'), io);
    return 2;
  }
  const { common } = parsed.value;
  const language = common.ui ?? languageOf(io.env);
  const isTerminal = io.stderr.isTTY === true;
  const hasProgress = common.hasProgress || isTerminal;
  const context: CommandContext = {
    io,
    common,
    language,
    t: translatorFor(language),
    progress: hasProgress ? terminalProgress(io.stderr, isTerminal) : silentProgress,
  };
  const result = await runCommand(parsed.value, context);
  context.progress.end();
  if (result.ok) return result.value;
  report(result.error, language, common.isJson, io);
  return 1;
}

async function runCommand(
  { command }: ParsedArguments,
  context: CommandContext,
): Promise<CommandResult> {
  switch (command.name) {
    case 'help':
      context.io.stdout.write(renderHelp(command.topic, context.t));
      return success(0);
    case 'version':
      context.io.stdout.write(`${await programVersion()}\n`);
      return success(0);
    case 'init':
      return await runInit(command, context);
    case 'import':
      return await runImport(command, context);
    case 'codebook':
      return await runCodebook(command, context);
    case 'annotate':
      return await runAnnotate(command, context);
    case 'analyse':
      return await runAnalyse(command, context);
    case 'align':
      return await runAlign(command, context);
    case 'export':
      return await runExport(command, context);
    case 'info':
      return await runInfo(context);
    case 'show':
      return await runShow(command, context);
    case 'demo':
      return await runDemo(command, context);
    default:
      return assertNever(command);
  }
}

/** One line for people on stderr and, where machines read, the error as JSON on stdout. */
function report(error: CliError, language: Language, isJson: boolean, io: CliIo): void {
  const message = describeError(error, translatorFor(language));
  io.stderr.write(`${visible(message)}\n`);
  if (isJson) io.stdout.write(`${JSON.stringify({ error: { ...error, message } }, null, 2)}\n`);
}

/** The language asked for on a command line that is wrong in some other place. */
function languageAsked(argv: readonly string[]): Language | null {
  const joined = argv.find((argument) => argument.startsWith('--ui='))?.slice('--ui='.length);
  const position = argv.indexOf('--ui');
  const value = joined ?? (position < 0 ? undefined : argv[position + 1]);
  return value !== undefined && isLanguage(value) ? value : null;
}

async function programVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL('package.json', packageRoot), 'utf8'),
  );
  return String(Reflect.get(Object(manifest), 'version'));
}
