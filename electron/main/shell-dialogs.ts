import type { FilePurpose, SaveKind } from '../../shared/bridge/bridge-api.ts';

/** The dialogs of the system, as the handlers see them. `null`: closed without choosing. */
export type ShellDialogs = {
  /** Absolute paths, none when closed. */
  readonly pickFiles: (purpose: FilePurpose) => Promise<readonly string[] | null>;
  readonly pickFolder: () => Promise<string | null>;
  readonly pickNewFolder: (suggestedPath: string) => Promise<string | null>;
  readonly pickSavePath: (suggestedName: string, kind: SaveKind) => Promise<string | null>;
};
