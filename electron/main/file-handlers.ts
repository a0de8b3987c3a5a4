import { lstat, readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { failure, success } from '../../shared/base/result.ts';
import type { BridgeApi, PickedFile, SaveKind } from '../../shared/bridge/bridge-api.ts';
import { bridgeLimits } from '../../shared/bridge/bridge-validation.ts';
import { atomicWrite, errorCode } from '../files/atomic-write.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { catchingFileErrors } from '../files/shell-errors.ts';
import type { ShellServices } from './shell-services.ts';

type FileMethods = Pick<BridgeApi, 'pickFiles' | 'readPickedFile' | 'saveFile'>;

export function fileHandlers({ fileHandles, dialogs }: ShellServices): FileMethods {
  return {
    pickFiles: async (purpose) => {
      const paths = await dialogs.pickFiles(purpose);
      if (paths === null) return success(null);
      return await catchingFileErrors(paths[0] ?? '', async () => {
        const files: PickedFile[] = [];
        for (const path of paths) {
          const { size } = await stat(path);
          files.push({ handle: fileHandles.handleOf(path), fileName: basename(path), size });
        }
        return success(files);
      });
    },
    readPickedFile: async (handle) => {
      const path = fileHandles.pathOf(handle);
      if (path === null) return failure({ code: 'unknownHandle', name: '' });
      return await catchingFileErrors(path, async () => {
        const { size } = await stat(path);
        const allowed = bridgeLimits.fileSize;
        if (size > allowed) return failure({ code: 'tooLarge', name: basename(path), allowed });
        return success(new Uint8Array(await readFile(path)));
      });
    },
    saveFile: async ({ kind, suggestedName, bytes }) => {
      const name = safeFileName(suggestedName, `talda.${kind}`);
      const chosen = await dialogs.pickSavePath(name, kind);
      if (chosen === null) return success(null);
      return await catchingFileErrors(chosen, async () => {
        const path = await withEnding(chosen, kind);
        await atomicWrite(path, bytes);
        return success({ fileName: basename(path) });
      });
    },
  };
}

/**
 * Some systems give the name as it was typed. An ending is added unless that would be another file
 * that is there already: the user was not asked about that one.
 */
async function withEnding(path: string, kind: SaveKind): Promise<string> {
  if (extname(path) !== '') return path;
  const full = `${path}.${kind}`;
  try {
    await lstat(full);
    return path;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return full;
    throw error;
  }
}
