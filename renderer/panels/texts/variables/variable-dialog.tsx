import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { DialogWindow } from '../../../components/dialog-window.tsx';
import { TextField } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from '../dialog-form.module.css';

type VariableDialogProps = {
  /** The present name, empty for a new variable; `null`: closed. */
  readonly name: string | null;
  readonly taken: readonly string[];
  readonly onName: (before: string, name: string) => void;
  readonly onClose: () => void;
};

/** The name of a variable. */
export function VariableDialog({ name, taken, onName, onClose }: VariableDialogProps) {
  const { t } = useWords('texts');
  return (
    <DialogWindow
      isOpen={name !== null}
      title={name === '' ? t('variable.new') : t('variable.rename')}
      onClose={onClose}
    >
      {name !== null && (
        <Fields key={name} name={name} taken={taken} onName={onName} onClose={onClose} />
      )}
    </DialogWindow>
  );
}

function Fields(props: VariableDialogProps & { readonly name: string }) {
  const { name, taken, onName, onClose } = props;
  const { t } = useWords('texts');
  const common = useWords('common');
  const [text, setText] = useState(name);
  const wanted = text.trim();
  const isTaken = wanted !== name && taken.includes(wanted);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === '' || isTaken) return;
        if (wanted !== name) onName(name, wanted);
        onClose();
      }}
    >
      <TextField
        label={t('variable.name')}
        autoFocus
        value={text}
        isWrong={isTaken}
        hint={isTaken ? t('variable.taken') : t('variable.nameHint')}
        onChange={(event) => setText(event.target.value)}
      />
      <p>
        <Button type="submit" look="primary" disabled={wanted === '' || isTaken}>
          {name === '' ? common.t('add') : common.t('save')}
        </Button>
      </p>
    </form>
  );
}
