import { useState } from 'react';
import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import { appended } from '../../../shared/project/list-edits.ts';
import { Button } from '../../components/button.tsx';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { TextField } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useStore, useTalda } from '../../session/talda.ts';

type SaveRequestDialogProps = {
  readonly isOpen: boolean;
  readonly request: AnalysisRequest;
  readonly suggestedName: string;
  readonly onClose: () => void;
};

/** Keeps the request under a name in the project. */
export function SaveRequestDialog({
  isOpen,
  request,
  suggestedName,
  onClose,
}: SaveRequestDialogProps) {
  const { t } = useWords('analysis');
  const common = useWords('common');
  const talda = useTalda();
  const store = useStore();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? suggestedName;
  const save = async (): Promise<void> => {
    if (name.trim() === '') return;
    onClose();
    setTyped(null);
    const saved = { id: `req_${talda.newId()}`, name: name.trim(), request } as const;
    await store.commit(() => ({ kind: 'addSavedRequests', requests: appended([saved]) }), {
      key: 'saveRequest',
      values: { name: saved.name },
    });
    talda.messages.announceUndoable(t('savedAs', { name: saved.name }));
  };
  return (
    <DialogWindow
      isOpen={isOpen}
      onClose={onClose}
      title={t('keepTitle')}
      buttons={
        <>
          <Button onClick={onClose}>{common.t('cancel')}</Button>
          <Button look="primary" onClick={() => void save()}>
            {common.t('save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('requestName')}
          hint={t('requestHint')}
          value={name}
          maxLength={120}
          data-autofocus="true"
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </DialogWindow>
  );
}
