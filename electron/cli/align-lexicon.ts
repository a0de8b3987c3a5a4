import { builtinLexicon } from '../../shared/alignment/builtin-lexicon.ts';
import { decodeLexicon } from '../../shared/alignment/lexicon-codec.ts';
import {
  chooseSources,
  emptyLexicon,
  type StemLexicon,
} from '../../shared/alignment/stem-lexicon.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { readAlignmentJson } from './align-json.ts';
import type { CliError } from './cli-error.ts';
import type { AlignCommand } from './command.ts';
import type { CommandContext } from './command-context.ts';

/** The prior knowledge that a command may use; sources it names and the lexicon lacks are an error. */
export async function lexiconOf(
  { lexicon, lexiconSources }: Pick<AlignCommand, 'lexicon' | 'lexiconSources'>,
  context: CommandContext,
): Promise<Result<StemLexicon, CliError>> {
  if (lexicon === 'none') return success(emptyLexicon);
  const whole =
    lexicon === 'builtin' ? success(await builtinLexicon()) : await readLexicon(lexicon, context);
  if (!whole.ok || lexiconSources.length === 0) return whole;
  const known = whole.value.sources.map(({ name }) => name);
  const unknown = lexiconSources.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return failure({ code: 'unknownLexiconSource', given: unknown, known });
  }
  return success(chooseSources(whole.value, lexiconSources));
}

async function readLexicon(
  path: string,
  context: CommandContext,
): Promise<Result<StemLexicon, CliError>> {
  const value = await readAlignmentJson(path, context);
  if (!value.ok) return value;
  const lexicon = decodeLexicon(value.value);
  return lexicon.ok ? lexicon : failure({ code: 'lexicon', path, error: lexicon.error });
}
