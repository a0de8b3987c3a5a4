import { editPart } from '../../../../shared/import/edit-prepared-import.ts';
import type { ImportedFile } from '../../../../shared/import/import-document.ts';
import type { PreparedImport } from '../../../../shared/import/prepare-import.ts';
import { CheckBox } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { structureOf } from '../document-facts.ts';
import type { Duplicates } from './duplicates.ts';
import type { ImportFile } from './import-run.ts';
import styles from './import.module.css';
import { countSentencesOf, countWordsOf } from './outcome-facts.ts';
import { TitleArea } from './title-area.tsx';
import type { ImportActs } from './use-import.ts';

type ImportOutcomeProps = {
  readonly acts: ImportActs;
  readonly file: ImportFile;
  /** `null` until it was worked out for the first time. */
  readonly outcome: ImportedFile | null;
  /** The parts whose titles can be corrected. */
  readonly parts: PreparedImport['parts'];
  readonly duplicates: Duplicates;
};

/** The documents to be, with their structure; those that are there already can be taken all the same. */
export function ImportOutcome({ acts, file, outcome, parts, duplicates }: ImportOutcomeProps) {
  const { t, format } = useWords('import');
  const texts = useWords('texts');
  const common = useWords('common');
  const own = duplicates.get(file.id);
  if (outcome === null) return <p className={styles.small}>{t('workingOut')}</p>;
  // While an outcome is worked out anew, its documents may be those of other parts.
  const isOfTheseParts = parts.length === outcome.documents.length;
  return (
    <ul className={styles.documents}>
      {outcome.documents.map((document, index) => {
        const { textHash, language, role, title } = document;
        const part = isOfTheseParts ? parts[index] : undefined;
        const duplicate = own?.get(textHash);
        const isTaken = file.takenDuplicates.includes(textHash);
        const segments = outcome.segments.filter(({ documentId }) => documentId === document.id);
        const structure = structureOf(segments)
          .filter(({ kind }) => kind !== 'note' && kind !== 'tableRow')
          .map(({ kind, count }) => texts.t(`parts.${kind}`, { count }));
        if (structure.length === 0) {
          structure.push(texts.t('parts.sentence', { count: countSentencesOf(document) }));
        }
        const words = t('words', { count: countWordsOf(document, outcome.segments) });
        return (
          <li key={`${file.id} ${index}`} data-out={duplicate !== undefined && !isTaken}>
            <span className={styles.code} aria-hidden>
              {language}
            </span>
            <div>
              <p className={styles.role}>
                {common.t(`role.${role}`)}
                <span className="visually-hidden">{common.t(`language.${language}`)}</span>
              </p>
              {part === undefined || duplicate !== undefined ? (
                <p className={`source-text ${styles.documentTitle}`} lang={language}>
                  {title}
                </p>
              ) : (
                <TitleArea
                  key={part.title}
                  label={t('partTitle')}
                  isLabelHidden
                  lang={language}
                  rows={1}
                  // What the document is called while the part has no title of its own.
                  placeholder={title}
                  first={part.title}
                  onTitle={(text) =>
                    acts.desk.edit(file.id, (own) => editPart(own, index, { title: text }))
                  }
                />
              )}
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
