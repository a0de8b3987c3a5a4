import { useState } from 'react';
import { useSnapshot } from '../../session/talda.ts';
import { ImportPage } from './import/import-page.tsx';
import { PasteDialog } from './import/paste-dialog.tsx';
import { useImport } from './import/use-import.ts';
import { LibraryPage } from './library-page.tsx';

/** The texts of the project: the library, or an import while one is under way. */
export function TextsScreen() {
  const { project } = useSnapshot();
  const acts = useImport();
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      {acts.run === null ? (
        <LibraryPage project={project} imports={acts} onPaste={() => setPasting(true)} />
      ) : (
        <ImportPage acts={acts} run={acts.run} />
      )}
      <PasteDialog
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onText={(text) => void acts.addText(text)}
      />
    </>
  );
}
