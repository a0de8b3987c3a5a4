import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CoderId } from '../../shared/base/identifiers.ts';
import { addCoder, removeCoder, renameCoder } from '../../shared/project/coder-changes.ts';
import { Button, IconButton } from '../components/button.tsx';
import { DialogWindow } from '../components/dialog-window.tsx';
import { CheckBox, TextField } from '../components/fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useSession, useSnapshot, useStore, useTalda } from '../session/talda.ts';
import styles from './coders-dialog.module.css';

type CodersDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Who codes now, who is there, whose codes show. */
export function CodersDialog({ isOpen, onClose }: CodersDialogProps) {
  const { t, format } = useWords('coders');
  const talda = useTalda();
  const store = useStore();
  const { project } = useSnapshot();
  const { coderId, isBlind } = useSession();
  const [newName, setNewName] = useState('');
  const counts = new Map<CoderId, number>();
  for (const annotation of project.annotations) {
    counts.set(annotation.coderId, (counts.get(annotation.coderId) ?? 0) + 1);
  }
  const add = async (): Promise<void> => {
    const name = newName.trim();
    if (name === '') return;
    const id: CoderId = `coder_${talda.newId()}`;
    setNewName('');
    await store.commit(() => addCoder(id, name), { key: 'addCoder', values: { name } });
    talda.session.dispatch({ kind: 'switchCoder', coderId: id });
  };
  const remove = async (id: CoderId, name: string): Promise<void> => {
    const other = project.coders.find((coder) => coder.id !== id);
    if (other === undefined) return;
    if (coderId === id) talda.session.dispatch({ kind: 'switchCoder', coderId: other.id });
    await store.commit((latest) => removeCoder(latest, id), {
      key: 'removeCoder',
      values: { name },
    });
    talda.messages.announceUndoable(t('removed', { name }));
  };
  return (
    <DialogWindow isOpen={isOpen} onClose={onClose} title={t('title')}>
      <p className={styles.text}>{t('text')}</p>
      <div className={styles.list} role="radiogroup" aria-label={t('title')}>
        {project.coders.map(({ id, name }) => (
          <div key={id} className={styles.coder}>
            <input
              type="radio"
              name="coder"
              aria-label={t('codesAs', { name })}
              checked={id === coderId}
              onChange={() => talda.session.dispatch({ kind: 'switchCoder', coderId: id })}
            />
            <CoderName id={id} name={name} />
            <span className={styles.count}>
              {t('passages', {
                count: counts.get(id) ?? 0,
                number: format.number(counts.get(id) ?? 0),
              })}
            </span>
            {project.coders.length > 1 && (
              <IconButton
                icon={Trash2}
                name={t('remove', { name })}
                onClick={() => void remove(id, name)}
              />
            )}
          </div>
        ))}
      </div>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={t('newName')}
          value={newName}
          maxLength={80}
          onChange={(event) => setNewName(event.target.value)}
        />
        <Button icon={Plus} type="submit">
          {t('add')}
        </Button>
      </form>
      <CheckBox
        label={t('blind')}
        checked={isBlind}
        onChange={(event) =>
          talda.session.dispatch({ kind: 'setBlind', isBlind: event.target.checked })
        }
      />
    </DialogWindow>
  );
}

function CoderName({ id, name }: { readonly id: CoderId; readonly name: string }) {
  const { t } = useWords('coders');
  const store = useStore();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    const wanted = typed?.trim() ?? '';
    setTyped(null);
    if (wanted === '') return;
    void store.commit((latest) => renameCoder(latest, id, wanted), {
      key: 'renameCoder',
      values: { name: wanted },
    });
  };
  return (
    <TextField
      label={t('name')}
      isLabelHidden
      value={typed ?? name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.code === 'Enter') commit();
      }}
    />
  );
}
