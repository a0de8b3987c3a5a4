import type { ImportChoices } from '../../../../shared/import/prepare-import.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useStore, useTalda } from '../../../session/talda.ts';
import { useWatched } from '../../../session/watched.ts';
import { shellErrorSentence } from '../../../i18n/error-sentences.ts';
import { importDesk, type FileToRead, type ImportDesk, type ImportPurpose } from './import-desk.ts';
import type { ImportFile, ImportRun } from './import-run.ts';
import { isAlignedFile } from './is-aligned-file.ts';

export type ImportActs = {
  readonly run: ImportRun | null;
  readonly desk: ImportDesk;
  /** Asks for files in a dialog. */
  readonly pick: (purpose?: ImportPurpose) => Promise<void>;
  readonly addDropped: (files: readonly File[]) => Promise<void>;
  /** Text from the clipboard, as a file of its own. */
  readonly addText: (text: string) => Promise<void>;
  readonly goOn: () => Promise<void>;
  /** Reads the file again with other choices. */
  readonly readAgain: (file: ImportFile, choices: Partial<ImportChoices>) => Promise<void>;
  /** Puts the import aside; says how to take it up again. */
  readonly cancel: () => void;
  readonly canResume: boolean;
};

/** Files that are dropped are read here, so their size is limited here, in bytes. */
const largestDropped = 256 * 2 ** 20;

/** The import of the open project and the ways into it. */
export function useImport(): ImportActs {
  const talda = useTalda();
  const desk = importDesk(talda, useStore());
  const run = useWatched(desk);
  const cancelled = useWatched(desk.cancelled);
  const { t, format } = useWords('import');
  const add = (files: readonly FileToRead[], purpose?: ImportPurpose): Promise<void> => {
    const [first] = files;
    const title =
      files.length === 1
        ? t('readingOne', { name: first?.fileName })
        : t('reading', { count: files.length });
    return desk.add(files, title, purpose);
  };
  return {
    run,
    desk,
    pick: async (purpose) => {
      const picked = await talda.bridge.pickFiles('texts');
      if (!picked.ok) {
        talda.messages.reportError(shellErrorSentence(picked.error));
        return;
      }
      if (picked.value === null) return;
      const files = picked.value.map(({ fileName, handle }): FileToRead => ({
        fileName,
        read: () => talda.bridge.readPickedFile(handle),
      }));
      await add(files, purpose);
    },
    addDropped: (files) =>
      add(files.map((file) => ({ fileName: file.name, read: () => readDropped(file) }))),
    addText: (text) => {
      const fileName = t('pastedName', {
        date: format.date(talda.now()),
        time: format.time(talda.now()).replace(':', '.'),
      });
      const written = new TextEncoder().encode(text);
      // XML begins with its first character, whatever space was copied along.
      const bytes = isAlignedFile({ fileName, bytes: written })
        ? new TextEncoder().encode(text.trim())
        : written;
      const read: FileToRead['read'] = () => Promise.resolve({ ok: true, value: bytes });
      return add([{ fileName, read }]);
    },
    goOn: () => desk.goOn(t('reading', { count: run?.files.length ?? 0 })),
    readAgain: (file, choices) =>
      desk.read(file.id, choices, t('readingOne', { name: file.fileName })),
    cancel: () => {
      desk.cancel();
      talda.messages.announce(t('cancelled'));
    },
    canResume: cancelled !== null,
  };
}

async function readDropped(file: File): ReturnType<FileToRead['read']> {
  if (file.size > largestDropped) {
    const error = { code: 'tooLarge', name: file.name, allowed: largestDropped } as const;
    return { ok: false, error };
  }
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    // A folder, or a file that is gone or may not be read: the browser tells by the error's name only.
    const reason = error instanceof Error ? error.name : '';
    return { ok: false, error: { code: 'fileFailed', name: file.name, reason } };
  }
}
