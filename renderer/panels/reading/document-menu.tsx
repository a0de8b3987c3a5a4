import type { Document } from '../../../shared/document/document.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import { MenuButton, type MenuEntry } from '../../components/menu.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { segmentsByDocument, workTitle } from '../../session/project-views.ts';
import { useTalda } from '../../session/talda.ts';
import styles from './docbar.module.css';
import { useOpenText } from './open-text.ts';
import { samePlace } from './place-path.ts';
import { useReadingDesk } from './reading-desk.ts';
import { useDocumentTag } from './use-document-tag.ts';
import { worksWithDocuments } from './works-with-documents.ts';

/** Another text to read. Between language versions and editions of a work the article stays. */
export function DocumentMenu({ isTagShown }: { readonly isTagShown: boolean }) {
  const { t, language } = useWords('reading');
  const talda = useTalda();
  const desk = useReadingDesk();
  const tagOf = useDocumentTag();
  const { project, document, segments } = useOpenText();
  const open = (other: Document): void => {
    if (other.id === document.id) return;
    const offset = desk.place.get();
    const place =
      other.workId === document.workId
        ? samePlace(segments, offset, segmentsByDocument(project.segments).get(other.id) ?? [])
        : null;
    talda.session.dispatch({ kind: 'readAt', documentId: document.id, offset });
    if (place === null) talda.session.dispatch({ kind: 'openDocument', documentId: other.id });
    else {
      const span = { start: place.start, end: place.start };
      talda.session.dispatch({ kind: 'goTo', documentId: other.id, span });
    }
  };
  const entries: readonly MenuEntry[] = worksWithDocuments(project).flatMap(
    ({ work, documents }) => [
      {
        kind: 'heading',
        id: work.id,
        label: nameIn(work.title, language) || (documents[0]?.title ?? ''),
      },
      ...documents.map((other) => ({
        id: other.id,
        label: tagOf(other),
        isChecked: other.id === document.id,
        onSelect: () => open(other),
      })),
    ],
  );
  const title = workTitle(project, document, language);
  return (
    <div className={styles.switcher}>
      <MenuButton
        look="quiet"
        label={<span className={styles.title}>{title}</span>}
        name={t('docbar.document', { title })}
        entries={entries}
      />
      {isTagShown && <span className={styles.tag}>{tagOf(document, 'short')}</span>}
    </div>
  );
}
