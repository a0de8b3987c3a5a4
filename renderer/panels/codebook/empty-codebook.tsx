import { BookOpen, FileInput, Plus } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { Naming } from './concepts-side.tsx';
import styles from './empty-codebook.module.css';
import { NewConceptField } from './new-concept-field.tsx';
import { readStarterCodebook } from './starter-codebook.ts';
import type { CodebookFiles } from './use-codebook-files.ts';

type EmptyCodebookProps = {
  readonly files: CodebookFiles;
  /** Goes on in the tree when the first concept has its name. */
  readonly naming: Naming | null;
  readonly onNaming: (naming: Naming | null) => void;
};

/** What a codebook is, and the three ways to begin one. */
export function EmptyCodebook({ files, naming, onNaming }: EmptyCodebookProps) {
  const { t } = useWords('codebook');
  const count = readStarterCodebook().concepts.length;
  return (
    <>
      <h1 className="visually-hidden">{t('title')}</h1>
      <EmptyState
        title={t('empty.title')}
        action={
          <div className={styles.acts}>
            <Button look="primary" icon={BookOpen} onClick={() => void files.takeStarter()}>
              {t('empty.starter', { count })}
            </Button>
            <Button icon={Plus} onClick={() => onNaming({ besideId: null, where: 'after' })}>
              {t('new.title')}
            </Button>
            <Button icon={FileInput} onClick={() => void files.pick()}>
              {t('files.import')}
            </Button>
          </div>
        }
      >
        <p>{t('empty.text')}</p>
        <p>{t('empty.starterText')}</p>
        {naming !== null && (
          <div className={styles.naming}>
            <NewConceptField
              besideId={null}
              where="after"
              onWhere={() => undefined}
              onClose={() => onNaming(null)}
            />
          </div>
        )}
      </EmptyState>
    </>
  );
}
