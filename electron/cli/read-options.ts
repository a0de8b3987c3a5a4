import { parseArgs } from 'node:util';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { isOptionName, nearestName, optionTypes, type OptionName } from './cli-options.ts';
import type { UsageError } from './usage-error.ts';

/** A command line taken apart, before anyone asks what it means. */
export type ReadOptions = {
  readonly words: readonly string[];
  /** The values of each option given; a flag has none. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
};

/** Separates words from options. Anything after `--` is a word. */
export function readOptions(argv: readonly string[]): Result<ReadOptions, UsageError> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: parserOptions(),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOptionName(name)) {
      const nearest = nearestName(name, Object.keys(optionTypes));
      return failure({
        code: 'unknownOption',
        given: rawName,
        nearest: nearest === null ? null : `--${nearest}`,
      });
    }
    const option = `--${name}`;
    const given = values.get(name) ?? [];
    values.set(name, given);
    if (optionTypes[name] === 'flag') {
      if (value !== undefined) return failure({ code: 'unexpectedValue', option });
      continue;
    }
    // `--language --work x`: the next option was taken for the value.
    if (value === undefined || value === '' || (inlineValue === false && value.startsWith('-'))) {
      return failure({ code: 'missingValue', option });
    }
    if (optionTypes[name] === 'text' && given.length > 0) {
      return failure({ code: 'repeatedOption', option });
    }
    given.push(value);
  }
  return success({ words, values });
}

type ParserOption = { type: 'string' | 'boolean'; short?: string; multiple: boolean };

function parserOptions(): { [name: string]: ParserOption } {
  const options: { [name: string]: ParserOption } = {};
  for (const [name, type] of Object.entries(optionTypes)) {
    options[name] = { type: type === 'flag' ? 'boolean' : 'string', multiple: true };
  }
  return {
    ...options,
    help: { type: 'boolean', short: 'h', multiple: true },
    version: { type: 'boolean', short: 'v', multiple: true },
    output: { type: 'string', short: 'o', multiple: true },
    project: { type: 'string', short: 'p', multiple: true },
  };
}
