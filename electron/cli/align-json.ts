import { failure, success, type Result } from '../../shared/base/result.ts';
import { decodeBytes } from '../../shared/text/decode-bytes.ts';
import type { CliError } from './cli-error.ts';
import type { CommandContext } from './command-context.ts';
import { readUserFile } from './user-files.ts';

/** A larger file is refused before it is parsed. */
const mostBytes = 400_000_000;

/** The JSON value in a file of the user. */
export async function readAlignmentJson(
  path: string,
  context: CommandContext,
): Promise<Result<unknown, CliError>> {
  const bytes = await readUserFile(path, context);
  if (!bytes.ok) return bytes;
  const notJson = failure({
    code: 'segments',
    path,
    error: { code: 'notJson', path: '' },
  } as const);
  if (bytes.value.length > mostBytes) {
    return failure({ code: 'segments', path, error: { code: 'tooMany', path: '' } });
  }
  const decoded = decodeBytes(bytes.value, 'detect');
  if (!decoded.ok) return notJson;
  try {
    const value: unknown = JSON.parse(decoded.value.text);
    return success(value);
  } catch (error) {
    if (error instanceof SyntaxError) return notJson;
    throw error;
  }
}
