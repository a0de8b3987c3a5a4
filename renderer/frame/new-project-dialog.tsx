import { useState } from 'react';
import { DialogWindow } from '../components/dialog-window.tsx';
import { TextField } from '../components/fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { usePreferences, useTalda } from '../session/talda.ts';

type NewProjectDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Names a new project and its coder; the shell then asks where its folder shall be. */
export function NewProjectDialog({ isOpen, onClose }: NewProjectDialogProps) {
  const { t } = useWords('start');
  const talda = useTalda();
  const { coderName } = usePreferences();
  const [name, setName] = useState('');
  const create = (): void => {
    if (name.trim() === '') return;
    onClose();
    talda.preferences.update({ hasStarted: true });
    void talda.desk.create(name.trim());
    setName('');
  };
  return (
    <DialogWindow
      isOpen={isOpen}
      onClose={onClose}
      title={t('newTitle')}
      act={{ label: t('choosePlace'), isOff: name.trim() === '', onAct: create }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={name}
          maxLength={120}
          data-autofocus="true"
          onChange={(event) => setName(event.target.value)}
        />
      </form>
      <TextField
        label={t('coderName')}
        hint={t('coderNameHint')}
        value={coderName}
        onChange={(event) => talda.preferences.update({ coderName: event.target.value })}
      />
    </DialogWindow>
  );
}
