import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { isField } from '../../../components/scope-keys.ts';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import { Status } from '../../../components/status-slot.tsx';
import { useDrawers } from '../../../components/side-panels.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useCommands, useSnapshot, useStore, useTalda } from '../../../session/talda.ts';
import { textsView } from '../texts-view.ts';
import { AlignedPreview } from './aligned-preview.tsx';
import { findDuplicates, wantedDocuments } from './duplicates.ts';
import { ImportButtons } from './import-buttons.tsx';
import { ImportFailed } from './import-failed.tsx';
import { ImportPreview } from './import-preview.tsx';
import type { TakenIn } from './import-desk.ts';
import type { ImportRun } from './import-run.ts';
import { ImportSource } from './import-source.tsx';
import { ImportTaking } from './import-taking.tsx';
import styles from './import.module.css';
import type { ImportActs } from './use-import.ts';

type ImportPageProps = { readonly acts: ImportActs; readonly run: ImportRun };

/** The import: files at the left, the parts of one in the middle, what the project will receive at the right. */
export function ImportPage({ acts, run }: ImportPageProps) {
  const { t } = useWords('import');
  const talda = useTalda();
  const store = useStore();
  const { project } = useSnapshot();
  const { desk } = acts;
  const duplicates = findDuplicates(run, project.documents);
  const count = run.files.reduce((sum, file) => sum + wantedDocuments(file, duplicates).length, 0);
  const file = run.files.find(({ id }) => id === run.chosenId) ?? run.files[0];
  const takeIn = async (): Promise<void> => {
    if (count === 0) return;
    const taken = await desk.takeIn(t('carrying'));
    if (taken === null) talda.messages.announce(t('carryingStopped'));
    if (taken === null || taken.documents === 0) return;
    const { documents } = store.snapshot().project;
    const first = documents[documents.length - taken.documents];
    const view = textsView(project.id);
    view.set({ ...view.get(), chosenId: first?.id ?? null });
    talda.messages.announceUndoable(sentence(taken));
  };
  const sentence = ({ documents, alignments }: TakenIn): string => {
    switch (alignments.kind) {
      case 'none':
        return t('takenIn', { count: documents });
      case 'left':
        return t('takenInLeft', { count: documents });
      case 'carried': {
        const { kept, toCheck } = alignments;
        return t('takenInCarried', { count: documents, kept, toCheck });
      }
    }
  };
  useCommands(
    file?.state.kind !== 'ready'
      ? {}
      : {
          undo: () => desk.step(file.id, 'back'),
          redo: () => desk.step(file.id, 'forward'),
        },
  );
  useEscape(acts.cancel);
  // The last button must not hide in a drawer.
  const isNarrow = useDrawers()('right');
  if (file === undefined) return null;
  const buttons = (
    <ImportButtons run={run} count={count} onCancel={acts.cancel} onTakeIn={() => void takeIn()} />
  );
  return (
    <ScreenLayout
      screen="import"
      name={t('page')}
      left={{
        name: t('files'),
        width: 258,
        content: <ImportSource acts={acts} run={run} file={file} duplicates={duplicates} />,
      }}
      right={{
        name: t('willBe'),
        width: 304,
        content: (
          <ImportTaking
            acts={acts}
            run={run}
            file={file}
            duplicates={duplicates}
            buttons={buttons}
          />
        ),
      }}
    >
      {file.state.kind === 'ready' ? (
        <ImportPreview
          key={file.id}
          file={file}
          state={file.state}
          desk={desk}
          onTakeIn={() => void takeIn()}
        />
      ) : file.state.kind === 'aligned' ? (
        <AlignedPreview key={file.id} outcome={file.state.outcome} />
      ) : (
        <>
          <h1 className="visually-hidden">{t('page')}</h1>
          <ImportFailed file={file} acts={acts} />
        </>
      )}
      {isNarrow && (
        <div className={styles.bar}>
          <Button
            size="small"
            keys="toggleLeft"
            onClick={() => talda.commands.carryOut('toggleLeft')}
          >
            {t('files')}
          </Button>
          <Button
            size="small"
            keys="toggleRight"
            onClick={() => talda.commands.carryOut('toggleRight')}
          >
            {t('willBe')}
          </Button>
          <span className={styles.barSpace} />
          {buttons}
        </div>
      )}
      <Status hint={file.state.kind === 'aligned' ? undefined : t('hint')}>
        <strong>{t('page')}</strong>
        {file.state.kind !== 'aligned' && <span>{t('check')}</span>}
      </Status>
    </ScreenLayout>
  );
}

/** Esc puts the import aside, unless it closes something above it or belongs to a field. */
function useEscape(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.code !== 'Escape' || isField(event.target)) return;
      // What floats above closes itself by the same key, later on its way.
      if (document.querySelector('[role=menu], [role=listbox], [role=dialog]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
