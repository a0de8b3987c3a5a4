import { FileInput, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import { workKinds, type Document, type Work } from '../../../shared/document/document.ts';
import { languages } from '../../../shared/language/language.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choices.tsx';
import { TextArea } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './side.module.css';
import type { TextsActs } from './texts-acts.ts';

type WorkSideProps = {
  readonly work: Work;
  readonly documents: readonly Document[];
  readonly acts: TextsActs;
  readonly onAddVersion: (work: Work) => void;
};

/** A work: its titles in three languages, its kind, its versions. */
export function WorkSide({ work, documents, acts, onAddVersion }: WorkSideProps) {
  const { t, language } = useWords('texts');
  const common = useWords('common');
  return (
    <div className={styles.side}>
      <h2 className={`source-text ${styles.title}`} lang={language}>
        {nameIn(work.title, language)}
      </h2>
      <WorkTitles key={work.id} work={work} acts={acts} />
      <div className={styles.form}>
        <Choice
          label={t('kind')}
          value={work.kind}
          options={workKinds.map((value) => ({ value, label: common.t(`workKind.${value}`) }))}
          onChange={(kind) => acts.setKind(work, kind)}
        />
        <p className={styles.hint}>{t('kindHint')}</p>
      </div>
      <div className={`${styles.acts} ${styles.last}`}>
        <Button icon={FileInput} onClick={() => onAddVersion(work)}>
          {t('addVersion')}
        </Button>
        <Button
          icon={Trash2}
          keys={{ code: 'Delete' }}
          onClick={() => acts.remove(documents.map(({ id }) => id))}
        >
          {t('removeWork', { count: documents.length })}
        </Button>
      </div>
    </div>
  );
}

function WorkTitles({ work, acts }: Pick<WorkSideProps, 'work' | 'acts'>) {
  const { t } = useWords('texts');
  const common = useWords('common');
  const [titles, setTitles] = useState(work.title);
  const isChanged = languages.some((own) => titles[own].trim() !== work.title[own]);
  const isEmpty = languages.every((own) => titles[own].trim() === '');
  return (
    <form
      className={styles.form}
      data-titles={work.id}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty || !isChanged) return;
        acts.renameWork(work, {
          kk: titles.kk.trim(),
          ru: titles.ru.trim(),
          en: titles.en.trim(),
        });
      }}
    >
      {languages.map((own) => (
        <TextArea
          key={own}
          lang={own}
          label={t('titleIn', { name: common.t(`language.${own}`) })}
          value={titles[own]}
          onChange={(event) =>
            setTitles({ ...titles, [own]: event.target.value.replaceAll('\n', ' ') })
          }
        />
      ))}
      {isChanged && (
        <div className={styles.acts}>
          <Button type="submit" look="primary" size="small" disabled={isEmpty}>
            {common.t('save')}
          </Button>
          <Button size="small" onClick={() => setTitles(work.title)}>
            {common.t('cancel')}
          </Button>
          {isEmpty && <p className={styles.hint}>{t('needsTitle')}</p>}
        </div>
      )}
    </form>
  );
}
