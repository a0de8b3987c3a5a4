import { useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { shellErrorSentence } from '../i18n/error-sentences.ts';
import type { Screen } from '../session/session-state.ts';
import { useCommands, useSnapshot, useStore, useTalda } from '../session/talda.ts';
import { askForTable } from '../panels/analysis/analysis-state.ts';
import { BackupsDialog } from './backups-dialog.tsx';
import { CodersDialog } from './coders-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { Palette } from './palette.tsx';
import { RenameDialog } from './rename-dialog.tsx';

type OpenDialog = 'palette' | 'backups' | 'coders' | 'history' | 'rename' | 'new' | null;

/** Commands of the open project, and the dialogs that they open. */
export function FrameCommands() {
  const { t } = useWords('frame');
  const history = useWords('history');
  const talda = useTalda();
  const store = useStore();
  const { undoable, redoable, project } = useSnapshot();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = (): void => setDialog(null);
  const show = (screen: Screen) => () => talda.session.dispatch({ kind: 'showScreen', screen });
  const saveNow = async (): Promise<void> => {
    const saved = await store.save();
    if (!saved.ok) talda.messages.reportError(shellErrorSentence(saved.error));
    else talda.messages.announce(t('saved'));
  };
  const saveCopy = async (): Promise<void> => {
    const archive = await store.archive();
    if (!archive.ok) {
      talda.messages.reportError(shellErrorSentence(archive.error));
      return;
    }
    const suggestedName = `${project.name}.talda`;
    const saved = await talda.bridge.saveFile({
      kind: 'talda',
      suggestedName,
      bytes: archive.value,
    });
    if (!saved.ok) talda.messages.reportError(shellErrorSentence(saved.error));
    else if (saved.value !== null) {
      talda.messages.announce(t('copySaved', { name: saved.value.fileName }));
    }
  };
  const step = async (direction: 'undo' | 'redo'): Promise<void> => {
    const title = direction === 'undo' ? await store.undo() : await store.redo();
    const key = direction === 'undo' ? 'undone' : 'redone';
    const nothing = direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo';
    talda.messages.announce(
      title === null ? t(nothing) : t(key, { title: history.t(title.key, title.values) }),
    );
  };
  useCommands({
    palette: () => setDialog('palette'),
    restoreBackup: () => setDialog('backups'),
    coders: () => setDialog('coders'),
    history: () => setDialog('history'),
    renameProject: () => setDialog('rename'),
    newProject: () => setDialog('new'),
    undo: () => void step('undo'),
    redo: () => void step('redo'),
    saveNow: () => void saveNow(),
    saveCopy: () => void saveCopy(),
    closeProject: () => void talda.desk.close(),
    screenTexts: show('texts'),
    screenReading: show('reading'),
    screenCodebook: show('codebook'),
    screenProposals: show('proposals'),
    screenAlignment: show('alignment'),
    screenAnalysis: show('analysis'),
    chooseTable: () => {
      askForTable(project.id);
      show('analysis')();
    },
    goBack: () => talda.session.dispatch({ kind: 'goBack' }),
  });
  const [canUndo, canRedo] = [undoable.length > 0, redoable.length > 0];
  useEffect(() => {
    void talda.bridge.setMenuState({ isProjectOpen: true, canUndo, canRedo });
    return () => {
      void talda.bridge.setMenuState({ isProjectOpen: false, canUndo: false, canRedo: false });
    };
  }, [talda, canUndo, canRedo]);
  useEffect(() => {
    const handle = store.snapshot().folder.handle;
    void talda.bridge.nameProject(handle, project.name);
  }, [talda, store, project.name]);
  return (
    <>
      <Palette isOpen={dialog === 'palette'} onClose={close} />
      <BackupsDialog isOpen={dialog === 'backups'} onClose={close} />
      <CodersDialog isOpen={dialog === 'coders'} onClose={close} />
      <HistoryDialog isOpen={dialog === 'history'} onClose={close} />
      <RenameDialog isOpen={dialog === 'rename'} onClose={close} />
      <NewProjectDialog isOpen={dialog === 'new'} onClose={close} />
    </>
  );
}
