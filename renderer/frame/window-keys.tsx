import { useEffect, useState } from 'react';
import type { MenuCommand } from '../../shared/bridge/bridge-api.ts';
import { isField } from '../components/scope-keys.ts';
import { changesOfScale } from '../session/reading-scale.ts';
import { commandOfKey } from '../session/key-map.ts';
import { useCommands, useTalda, type Talda } from '../session/talda.ts';
import { moveBetweenLandmarks } from './landmarks.ts';
import { KeySheet } from './key-sheet.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

type OpenDialog = 'settings' | 'keys' | null;

/** Keys and menu commands that work with and without an open project. */
export function WindowKeys() {
  const talda = useTalda();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  useCommands({
    settings: () => setDialog('settings'),
    keys: () => setDialog('keys'),
    help: () => setDialog('keys'),
    about: () => setDialog('settings'),
    nextPanel: () => moveBetweenLandmarks(1),
    previousPanel: () => moveBetweenLandmarks(-1),
    openProject: () => void talda.desk.pickFolder(),
    openArchive: () => void talda.desk.pickArchive(),
    ...changesOfScale(talda.preferences),
  });
  useEffect(() => {
    const isMac = talda.environment.platform === 'macos';
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = commandOfKey(event, 'everywhere', isMac);
      // A field takes back its own typing.
      if ((command === 'undo' || command === 'redo') && isField(event.target)) return;
      if (command !== null && talda.commands.carryOut(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [talda]);
  useEffect(
    () =>
      talda.bridge.onShellEvent((event) => {
        switch (event.kind) {
          case 'menuCommand':
            carryOutMenuCommand(event.command, talda);
            break;
          case 'openFolder':
            void talda.desk.openFolder(event.folder);
            break;
          case 'openArchive':
            void talda.desk.openArchive(event.file);
            break;
          case 'beforeClose':
            leaveField();
            void talda.desk.close().then((isClosed) => {
              if (isClosed) void talda.bridge.readyToClose();
            });
            break;
        }
      }),
    [talda],
  );
  return (
    <>
      <SettingsDialog isOpen={dialog === 'settings'} onClose={() => setDialog(null)} />
      <KeySheet isOpen={dialog === 'keys'} onClose={() => setDialog(null)} />
    </>
  );
}

/** The menu's Undo belongs to the field that has the focus, else to the project. */
function carryOutMenuCommand(command: MenuCommand, talda: Talda): void {
  if ((command === 'undo' || command === 'redo') && isField(document.activeElement)) {
    document.execCommand(command);
    return;
  }
  talda.commands.carryOut(command);
}

/** Fields keep what was typed when they are left: a window that closes must leave them first. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
