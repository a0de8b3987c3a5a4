import { CheckBox } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { structureOf } from '../document-facts.ts';
import type { Duplicates } from './duplicates.ts';
import type { ImportFile } from './import-run.ts';
import styles from './import.module.css';
import { countWordsOf } from './outcome-facts.ts';
import type { ImportActs } from './use-import.ts';

type ImportOutcomeProps = {
  readonly acts: ImportActs;
  readonly file: ImportFile;
  readonly state: Extract<ImportFile['state'], { kind: 'ready' }>;
  readonly duplicates: Duplicates;
};

/** The documents to be, with their structure; those that are there already can be taken all the same. */
export function ImportOutcome({ acts, file, state, duplicates }: ImportOutcomeProps) {
  const { t, format } = useWords('import');
  const texts = useWords('texts');
  const common = useWords('common');
  const { outcome } = state;
  const own = duplicates.get(file.id);
  if (outcome === null) return <p className={styles.small}>{t('workingOut')}</p>;
  return (
    <ul className={styles.documents}>
      {outcome.documents.map((document) => {
        const { textHash, language, role, title } = document;
        const duplicate = own?.get(textHash);
        const isTaken = file.takenDuplicates.includes(textHash);
        const segments = outcome.segments.filter(({ documentId }) => documentId === document.id);
        const structure = structureOf(segments)
          .filter(({ kind }) => kind !== 'note' && kind !== 'tableRow')
          .map(({ kind, count }) => texts.t(`parts.${kind}`, { count }));
        const words = t('words', { count: countWordsOf(document, outcome.segments) });
        return (
          <li key={document.id} data-out={duplicate !== undefined && !isTaken}>
            <span className={styles.code} aria-hidden>
              {language}
            </span>
            <div>
              <p className={styles.role}>
                {common.t(`role.${role}`)}
                <span className="visually-hidden">{common.t(`language.${language}`)}</span>
              </p>
              <p className={`source-text ${styles.documentTitle}`} lang={language}>
                {title}
              </p>
              <p className={styles.small}>{[words, ...structure].join(', ')}</p>
              {duplicate !== undefined && (
                <>
                  <p className={styles.there}>
                    {duplicate.kind === 'project'
                      ? t('alreadyThere', {
                          name: duplicate.document.title,
                          date: format.date(duplicate.document.source.importedAt),
                        })
                      : t('alreadyInFile', { name: duplicate.fileName })}
                  </p>
                  <CheckBox
                    label={t('takeAllTheSame')}
                    checked={isTaken}
                    onChange={() =>
                      acts.desk.update(file.id, {
                        takenDuplicates: isTaken
                          ? file.takenDuplicates.filter((hash) => hash !== textHash)
                          : [...file.takenDuplicates, textHash],
                      })
                    }
                  />
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
