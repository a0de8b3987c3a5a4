/** What the program was started for. */
export type ProgramArguments =
  /** To run one command of the command line without a window. */
  | { readonly kind: 'headless'; readonly command: readonly string[] }
  /** To open these files or folders, if they are any that it opens. */
  | { readonly kind: 'window'; readonly paths: readonly string[] };

/**
 * Reads the arguments of the process. Not packaged, the first one after the program is the folder of
 * the application. Switches are Chromium's own and mean nothing here.
 */
export function programArguments(argv: readonly string[], isPackaged: boolean): ProgramArguments {
  const given = argv.slice(isPackaged ? 1 : 2);
  const headless = given.indexOf('--headless');
  if (headless >= 0) return { kind: 'headless', command: given.slice(headless + 1) };
  return { kind: 'window', paths: given.filter((argument) => !argument.startsWith('-')) };
}
