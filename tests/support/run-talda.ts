import { runCli } from '../../electron/cli/run-cli.ts';
import { countingIds } from '../../shared/base/identifiers.ts';

export type TaldaRun = {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The output as the JSON value it is. */
  readonly json: unknown;
};

export type Talda = (...words: readonly string[]) => Promise<TaldaRun>;

/** The command line in a folder, run inside the test with ids that count up and a clock that stands. */
export function taldaIn(cwd: string, env: { readonly [name: string]: string } = {}): Talda {
  const ids = countingIds();
  return async (...words) => {
    let stdout = '';
    let stderr = '';
    const code = await runCli(words, {
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
      cwd,
      env,
      now: () => '2026-01-02T03:04:05.000Z',
      ids,
    });
    return {
      code,
      stdout,
      stderr,
      get json(): unknown {
        return JSON.parse(stdout);
      },
    };
  };
}
