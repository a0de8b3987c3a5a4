import { useState } from 'react';
import { DialogWindow } from '../../../components/dialog-window.tsx';
import { TextArea } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './import.module.css';

type PasteDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onText: (text: string) => void;
};

/** Text from the clipboard, or written here, on its way into an import. */
export function PasteDialog({ isOpen, onClose, onText }: PasteDialogProps) {
  const { t } = useWords('import');
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  return (
    <DialogWindow
      isOpen={isOpen}
      size="wide"
      title={t('pasteTitle')}
      onClose={onClose}
      act={{
        label: t('pasteGoOn'),
        isOff: isEmpty,
        onAct: () => {
          onText(text);
          setText('');
          onClose();
        },
      }}
    >
      <div className={styles.paste}>
        <TextArea
          label={t('pasteLabel')}
          hint={isEmpty ? t('pasteHint') : undefined}
          rows={12}
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </DialogWindow>
  );
}
