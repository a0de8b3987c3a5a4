import type { IdSource } from '../../shared/base/identifiers.ts';

export type TextSink = { readonly write: (text: string) => unknown };

/** All that the command line touches besides files, so that tests can run it inside themselves. */
export type CliIo = {
  readonly stdout: TextSink;
  readonly stderr: TextSink & { readonly isTTY?: boolean };
  /** Absolute path of the folder that relative paths start from. */
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly ids: IdSource;
};
