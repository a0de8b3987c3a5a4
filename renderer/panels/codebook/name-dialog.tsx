import { useState } from 'react';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { TextField } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import { isNameTaken } from './concept-names.ts';

type NameDialogProps = {
  readonly title: string;
  readonly about: string;
  readonly actLabel: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks for the name of a concept that an act makes. */
export function NameDialog({ title, about, actLabel, onName, onClose }: NameDialogProps) {
  const { t, language } = useWords('codebook');
  const { project } = useSnapshot();
  const [name, setName] = useState('');
  const [isNameless, setNameless] = useState(false);
  const isTaken = isNameTaken(project.codebook.concepts, name, language, null);
  const finish = (): void => {
    const wanted = name.trim();
    setNameless(wanted === '');
    if (wanted === '') return;
    onClose();
    onName(wanted);
  };
  return (
    <DialogWindow isOpen title={title} onClose={onClose} act={{ label: actLabel, onAct: finish }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <p>{about}</p>
        <TextField
          data-autofocus
          label={t('new.name')}
          lang={language}
          maxLength={120}
          value={name}
          hint={isTaken ? t('nameTaken') : isNameless ? t('nameNeeded') : undefined}
          isWrong={isTaken || isNameless}
          onChange={(event) => {
            setName(event.target.value);
            setNameless(false);
          }}
        />
      </form>
    </DialogWindow>
  );
}
