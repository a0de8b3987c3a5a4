import type { CommandName, OptionName } from './cli-options.ts';
import { commandOptions, commonOptions } from './cli-options.ts';
import type { ReadOptions } from './read-options.ts';
import type { UsageError } from './usage-error.ts';

/** Carries a usage error out of the parsing of one command; caught by `parseArguments` alone. */
export class UsageFailure extends Error {
  readonly error: UsageError;

  constructor(error: UsageError) {
    super(error.code);
    this.error = error;
  }
}

export function refuse(error: UsageError): never {
  throw new UsageFailure(error);
}

/** The options given, as the values they stand for. Every reader refuses what it cannot read. */
export type OptionValues = {
  readonly has: (name: OptionName) => boolean;
  readonly text: (name: OptionName) => string | null;
  readonly list: (name: OptionName) => readonly string[];
  readonly choice: <Choice extends string>(
    name: OptionName,
    allowed: readonly Choice[],
  ) => Choice | null;
  /** Several values, each given by an option of its own or separated by commas. */
  readonly choices: <Choice extends string>(
    name: OptionName,
    allowed: readonly Choice[],
  ) => readonly Choice[];
  readonly date: (name: OptionName) => string | null;
  /** A whole number from 1. */
  readonly count: (name: OptionName) => number | null;
  /** A whole number from 0. */
  readonly whole: (name: OptionName) => number | null;
  /** A number with or without decimals that the test lets through. */
  readonly decimal: (name: OptionName, isAllowed: (value: number) => boolean) => number | null;
};

export function optionValues({ values }: ReadOptions): OptionValues {
  const list = (name: OptionName): readonly string[] => values.get(name) ?? [];
  const text = (name: OptionName): string | null => list(name)[0] ?? null;
  const choose = <Choice extends string>(
    name: OptionName,
    given: string,
    allowed: readonly Choice[],
  ): Choice => {
    const chosen = allowed.find((choice) => choice.toLowerCase() === given.toLowerCase());
    if (chosen !== undefined) return chosen;
    return refuse({ code: 'invalidValue', option: `--${name}`, given, allowed });
  };
  return {
    has: (name) => values.has(name),
    text,
    list,
    choice: (name, allowed) => {
      const given = list(name);
      if (given.length > 1) refuse({ code: 'repeatedOption', option: `--${name}` });
      return given[0] === undefined ? null : choose(name, given[0], allowed);
    },
    choices: (name, allowed) =>
      list(name)
        .flatMap((given) => given.split(','))
        .map((given) => choose(name, given.trim(), allowed)),
    date: (name) => {
      const given = text(name);
      if (given === null || isCalendarDate(given)) return given;
      return refuse({ code: 'invalidDate', option: `--${name}`, given });
    },
    count: (name) => {
      const given = text(name);
      if (given === null) return null;
      if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
      return refuse({ code: 'invalidNumber', option: `--${name}`, given });
    },
    whole: (name) => {
      const given = text(name);
      if (given === null) return null;
      if (/^\d{1,9}$/.test(given)) return Number(given);
      return refuse({ code: 'invalidDecimal', option: `--${name}`, given });
    },
    decimal: (name, isAllowed) => {
      const given = text(name);
      if (given === null) return null;
      // A decimal comma is what people type in Kazakh and Russian.
      const value = /^\d{1,9}([.,]\d{1,12})?$/.test(given) ? Number(given.replace(',', '.')) : NaN;
      if (isAllowed(value)) return value;
      return refuse({ code: 'invalidDecimal', option: `--${name}`, given });
    },
  };
}

/** Refuses an option that the command does not know. */
export function checkAllowed(command: CommandName, { values }: ReadOptions): void {
  const allowed: readonly OptionName[] = [...commonOptions, ...commandOptions[command]];
  for (const name of values.keys()) {
    if (!allowed.includes(name)) refuse({ code: 'foreignOption', option: `--${name}`, command });
  }
}

/** `2023-01-01`; a day that is in no calendar (`2023-02-30`) is none. */
function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
