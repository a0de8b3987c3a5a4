import { BookOpen, FileInput, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './empty-codebook.module.css';
import { NewConceptField } from './new-concept-field.tsx';
import { readStarterCodebook } from './starter-codebook.ts';
import type { CodebookFiles } from './use-codebook-files.ts';

/** What a codebook is, and the three ways to begin one. */
export function EmptyCodebook({ files }: { readonly files: CodebookFiles }) {
  const { t } = useWords('codebook');
  const [isNaming, setNaming] = useState(false);
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
            <Button icon={Plus} onClick={() => setNaming(true)}>
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
        {isNaming && (
          <div className={styles.naming}>
            <NewConceptField
              besideId={null}
              where="after"
              onWhere={() => undefined}
              onClose={() => setNaming(false)}
            />
          </div>
        )}
      </EmptyState>
    </>
  );
}
