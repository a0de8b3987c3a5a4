import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { TextField } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { languages } from '../../../shared/language/language.ts';
import type { LibraryRow } from './library-rows.ts';
import type { TextsActs } from './texts-acts.ts';
import styles from './dialog-form.module.css';

type RenameDialogProps = {
  readonly row: LibraryRow | null;
  readonly acts: TextsActs;
  readonly onClose: () => void;
};

/** The title of a document, or the titles of a work in the three languages. */
export function RenameDialog({ row, acts, onClose }: RenameDialogProps) {
  const { t } = useWords('texts');
  return (
    <DialogWindow
      isOpen={row !== null}
      title={row?.kind === 'work' ? t('renameWork') : t('renameDocument')}
      onClose={onClose}
    >
      {row !== null && <Fields key={row.id} row={row} acts={acts} onClose={onClose} />}
    </DialogWindow>
  );
}

function Fields({ row, acts, onClose }: RenameDialogProps & { readonly row: LibraryRow }) {
  const { t, language: shown } = useWords('texts');
  const common = useWords('common');
  const { title: present } = row.kind === 'work' ? row.work : row.document;
  const [titles, setTitles] = useState(() => {
    if (typeof present !== 'string') return present;
    const own = row.kind === 'document' ? row.document.language : shown;
    return { kk: '', ru: '', en: '', [own]: present };
  });
  const shownLanguages = row.kind === 'work' ? languages : [row.document.language];
  const isEmpty = shownLanguages.every((own) => titles[own].trim() === '');
  const save = (): void => {
    if (isEmpty) return;
    if (row.kind === 'work') {
      acts.renameWork(row.work, {
        kk: titles.kk.trim(),
        ru: titles.ru.trim(),
        en: titles.en.trim(),
      });
    } else acts.edit(row.document, { title: titles[row.document.language].trim() });
    onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {shownLanguages.map((own, place) => (
        <TextField
          key={own}
          lang={own}
          autoFocus={row.kind === 'work' ? own === shown : place === 0}
          label={
            row.kind === 'work'
              ? t('titleIn', { name: common.t(`language.${own}`) })
              : t('fact.title')
          }
          value={titles[own]}
          hint={isEmpty && place === 0 ? t('needsTitle') : undefined}
          isWrong={isEmpty}
          onChange={(event) => setTitles({ ...titles, [own]: event.target.value })}
        />
      ))}
      <p>
        <Button type="submit" look="primary" disabled={isEmpty}>
          {common.t('save')}
        </Button>
      </p>
    </form>
  );
}
