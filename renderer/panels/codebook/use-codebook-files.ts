import { FileInput, FileJson, Table2 } from 'lucide-react';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Codebook } from '../../../shared/codebook/codebook.ts';
import { compareCodebooks } from '../../../shared/codebook/combine-codebooks.ts';
import { addConcepts } from '../../../shared/project/codebook-changes.ts';
import { replaceCodebookWhole } from '../../../shared/project/compose-changes.ts';
import type { MenuEntry } from '../../components/menu.tsx';
import { patternErrorSentence, shellErrorSentence } from '../../i18n/error-sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { numbersForNew } from '../../session/number-new-concepts.ts';
import { useSnapshot, useStore, useTalda } from '../../session/talda.ts';
import { readCodebookFile, writeCodebookFile, type CodebookFileError } from './codebook-files.ts';
import { readStarterCodebook } from './starter-codebook.ts';

/** A codebook that was read from a file and waits for a decision. */
export type ReadCodebook = { readonly fileName: string; readonly codebook: Codebook };

export type CodebookFiles = {
  readonly pick: () => Promise<void>;
  readonly write: (kind: 'csv' | 'json') => Promise<void>;
  /** Puts the codebook, made of the present one and a file, in place of the present one. */
  readonly take: (made: Codebook, how: 'merge' | 'replace', fileName: string) => Promise<void>;
  readonly takeStarter: () => Promise<void>;
  readonly entries: readonly MenuEntry[];
};

/** Codebook in and out as files, and the one that comes with the program. */
export function useCodebookFiles(onRead: (read: ReadCodebook) => void): CodebookFiles {
  const talda = useTalda();
  const store = useStore();
  const { project } = useSnapshot();
  const { t, language } = useWords('codebook');
  /** `row 4, indicators_ru` in the words of the interface; columns and JSON keys are named as in the file. */
  const placeOf = (path: string): string => {
    const [, row, column] = /^row (\d+)(?:, (.+))?$/.exec(path) ?? [];
    if (row === undefined) return path;
    return column === undefined
      ? t('fileRow', { row: Number(row) })
      : t('fileCell', { row: Number(row), column });
  };
  const sentenceOf = (error: CodebookFileError): string =>
    error.code === 'badPattern'
      ? t('fileError.badPattern', {
          path: placeOf(error.path),
          reason: patternErrorSentence(error.reason),
        })
      : t(`fileError.${error.code}`, { path: placeOf(error.path) });

  const pick = async (): Promise<void> => {
    const picked = await talda.bridge.pickFiles('codebook');
    if (!picked.ok) {
      talda.messages.reportError(shellErrorSentence(picked.error));
      return;
    }
    const file = picked.value?.[0];
    if (file === undefined) return;
    const bytes = await talda.bridge.readPickedFile(file.handle);
    if (!bytes.ok) {
      talda.messages.reportError(shellErrorSentence(bytes.error));
      return;
    }
    const read = readCodebookFile(bytes.value, store.snapshot().project.codebook.id);
    if (!read.ok) {
      const what = t('fileError.title', { name: file.fileName });
      talda.messages.reportError(`${what} ${sentenceOf(read.error)}`);
    } else onRead({ fileName: file.fileName, codebook: read.value });
  };

  const write = async (kind: 'csv' | 'json'): Promise<void> => {
    const { project: latest } = store.snapshot();
    const bytes = writeCodebookFile(latest.codebook, kind, language);
    const suggestedName = `${latest.name} – ${t('title')}.${kind}`;
    const saved = await talda.bridge.saveFile({ kind, suggestedName, bytes });
    if (!saved.ok) talda.messages.reportError(shellErrorSentence(saved.error));
    else if (saved.value !== null) {
      talda.messages.announce(t('exported', { name: saved.value.fileName }));
    }
  };

  const take: CodebookFiles['take'] = async (made, how, fileName) => {
    const { added, changed, removed } = compareCodebooks(store.snapshot().project.codebook, made);
    if (how === 'replace') {
      const kept = await store.backUp('bulk');
      if (!kept.ok) talda.messages.reportError(shellErrorSentence(kept.error));
    }
    await store.commit((latest) => replaceCodebookWhole(latest, made), {
      key: `codebook.${how === 'merge' ? 'import' : 'replace'}`,
      values: { name: fileName },
    });
    giveNumbers(added.map(({ id }) => id));
    talda.messages.announceUndoable(
      t('done.imported', {
        added: added.length,
        changed: changed.length,
        removed: removed.length,
      }),
    );
  };

  /** New concepts get the keys that are free. */
  const giveNumbers = (ids: readonly ConceptId[]): void => {
    const { concepts } = store.snapshot().project.codebook;
    const { numberedConceptIds } = talda.session.get();
    for (const given of numbersForNew(numberedConceptIds, concepts, ids)) {
      talda.session.dispatch({ kind: 'numberConcept', ...given });
    }
  };

  const takeStarter = async (): Promise<void> => {
    const starter = readStarterCodebook();
    let added: readonly ConceptId[] = [];
    await store.commit(
      (latest) => {
        const known = new Set(latest.codebook.concepts.map(({ id }) => id));
        const fresh = starter.concepts.filter(({ id }) => !known.has(id));
        added = fresh.map(({ id }) => id);
        return addConcepts(fresh);
      },
      { key: 'codebook.starter', values: {} },
    );
    const count = added.length;
    giveNumbers(added);
    talda.messages.announceUndoable(t('done.starter', { count }));
  };

  const hasConcepts = project.codebook.concepts.length > 0;
  const nothing = hasConcepts ? {} : { reasonOff: t('files.nothing') };
  return {
    pick,
    write,
    take,
    takeStarter,
    entries: [
      { id: 'import', label: t('files.import'), icon: FileInput, onSelect: () => void pick() },
      {
        id: 'csv',
        label: t('files.csv'),
        icon: Table2,
        onSelect: () => void write('csv'),
        ...nothing,
      },
      {
        id: 'json',
        label: t('files.json'),
        icon: FileJson,
        onSelect: () => void write('json'),
        ...nothing,
      },
    ],
  };
}
