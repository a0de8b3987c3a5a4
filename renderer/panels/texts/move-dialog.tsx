import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import type { Project } from '../../../shared/project/project.ts';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { SearchField } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './move-dialog.module.css';
import type { TextsActs } from './texts-acts.ts';
import { WorkIcon } from './work-icon.tsx';

type MoveDialogProps = {
  readonly ids: readonly DocumentId[];
  readonly project: Project;
  readonly acts: TextsActs;
  readonly onClose: () => void;
};

/** The work that documents are to belong to: another one, or one of their own. */
export function MoveDialog({ ids, project, acts, onClose }: MoveDialogProps) {
  const { t, language } = useWords('texts');
  const common = useWords('common');
  const [query, setQuery] = useState('');
  const typed = query.trim().toLowerCase();
  const works = project.works.filter(({ title }) =>
    Object.values(title).some((own) => own.toLowerCase().includes(typed)),
  );
  const close = (): void => {
    setQuery('');
    onClose();
  };
  return (
    <DialogWindow
      isOpen={ids.length > 0}
      title={t('moveTitle', { count: ids.length })}
      onClose={close}
    >
      <SearchField
        label={t('findWork')}
        clearName={common.t('clear')}
        autoFocus
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onClear={() => setQuery('')}
      />
      <ul className={styles.works}>
        <li>
          <button
            type="button"
            onClick={() => {
              acts.makeOwnWork(ids);
              close();
            }}
          >
            <FilePlus2 size={17} strokeWidth={1.75} aria-hidden />
            <span>{t('ownWork')}</span>
          </button>
        </li>
        {works.map((work) => (
          <li key={work.id}>
            <button
              type="button"
              onClick={() => {
                acts.moveTo(ids, work);
                close();
              }}
            >
              <WorkIcon kind={work.kind} />
              <span className="source-text">{nameIn(work.title, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </DialogWindow>
  );
}
