import type { RunningTalda } from '../../support/running-talda.ts';

/** The next dialogs for opening are answered with these paths; `null`: the user cancels. */
export async function answerOpenDialog(
  { evaluate }: RunningTalda,
  paths: readonly string[] | null,
): Promise<void> {
  await evaluate(({ dialog }, filePaths) => {
    const canceled = filePaths === null;
    dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: filePaths ?? [] });
  }, paths?.slice() ?? null);
}

/** The next dialogs for saving are answered with this path; `null`: the user cancels. */
export async function answerSaveDialog(
  { evaluate }: RunningTalda,
  path: string | null,
): Promise<void> {
  await evaluate(({ dialog }, filePath) => {
    const canceled = filePath === null;
    dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: filePath ?? '' });
  }, path);
}

/** The next message boxes are answered with the button of this number. */
export async function answerMessageBox(
  { evaluate }: RunningTalda,
  response: number,
): Promise<void> {
  await evaluate(({ dialog }, chosen) => {
    dialog.showMessageBox = () => Promise.resolve({ response: chosen, checkboxChecked: false });
  }, response);
}
