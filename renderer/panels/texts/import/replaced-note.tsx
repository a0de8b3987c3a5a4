import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import type { ImportRun } from './import-run.ts';
import styles from './import.module.css';

/** What becomes of the alignments of the text that is replaced, where it has any. */
export function ReplacedNote({ run }: { readonly run: ImportRun }) {
  const { t } = useWords('import');
  const { documents, alignments } = useSnapshot().project;
  const replaced = documents.find(({ id }) => id === run.replacesDocumentId);
  const isAligned = alignments.some(({ texts }) =>
    texts.some(({ documentId }) => documentId === replaced?.id),
  );
  if (replaced === undefined || !isAligned) return null;
  return <p className={styles.small}>{t('replaced', { name: replaced.title })}</p>;
}
