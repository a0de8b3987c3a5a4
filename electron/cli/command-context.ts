import type { Result } from '../../shared/base/result.ts';
import type { Language } from '../../shared/language/language.ts';
import type { CliError, ExitCode } from './cli-error.ts';
import type { CliIo } from './cli-io.ts';
import type { CommonOptions } from './command.ts';
import type { Translate } from './messages.ts';
import type { Progress } from './progress.ts';
import { visible } from './visible-text.ts';

/** What every command is given besides its own arguments. */
export type CommandContext = {
  readonly io: CliIo;
  readonly common: CommonOptions;
  readonly language: Language;
  readonly t: Translate;
  readonly progress: Progress;
};

/** What comes of a command that could be carried out at least in part. */
export type CommandResult = Result<ExitCode, CliError>;

/** Writes a value for machines: one JSON value, with a line end. */
export function printJson({ io }: CommandContext, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLine(context: CommandContext, line: string): void {
  printText(context, `${line}\n`);
}

export function printText({ io }: CommandContext, text: string): void {
  io.stdout.write(visible(text));
}
