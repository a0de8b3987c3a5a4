import { useState } from 'react';
import { DialogWindow } from '../components/dialog-window.tsx';
import { TextField } from '../components/fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useSnapshot, useStore } from '../session/talda.ts';

type RenameDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Renames the project; its folder keeps its name. */
export function RenameDialog(props: RenameDialogProps) {
  return props.isOpen ? <OpenRenameDialog {...props} /> : null;
}

function OpenRenameDialog({ isOpen, onClose }: RenameDialogProps) {
  const { t } = useWords('frame');
  const common = useWords('common');
  const store = useStore();
  const { project } = useSnapshot();
  const [name, setName] = useState(project.name);
  const rename = (): void => {
    onClose();
    const wanted = name.trim();
    if (wanted === '') return;
    void store.commit(
      (latest) => (latest.name === wanted ? null : { kind: 'renameProject', name: wanted }),
      { key: 'renameProject', values: { name: wanted } },
    );
  };
  return (
    <DialogWindow
      isOpen={isOpen}
      onClose={onClose}
      title={t('renameProject')}
      act={{ label: common.t('rename'), onAct: rename }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField
          label={t('projectName')}
          value={name}
          maxLength={120}
          data-autofocus="true"
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </DialogWindow>
  );
}
