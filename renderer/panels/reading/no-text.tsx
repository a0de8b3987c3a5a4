import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import styles from './no-text.module.css';
import { useDocumentTag } from './use-document-tag.ts';
import { worksWithDocuments } from './works-with-documents.ts';

/** The screen while no text is open: the texts to choose from, or the way to the first one. */
export function NoText() {
  const { t, language } = useWords('reading');
  const talda = useTalda();
  const tagOf = useDocumentTag();
  const { project } = useSnapshot();
  const works = worksWithDocuments(project);
  const toTexts = (): void => talda.session.dispatch({ kind: 'showScreen', screen: 'texts' });
  if (works.length === 0) {
    return (
      <ScreenLayout screen="reading" name={t('page.name')}>
        <h1 className="visually-hidden">{t('page.name')}</h1>
        <EmptyState
          title={t('empty.noTexts')}
          action={
            <Button look="primary" onClick={toTexts}>
              {t('empty.toTexts')}
            </Button>
          }
        >
          <p>{t('empty.noTextsWhy')}</p>
        </EmptyState>
      </ScreenLayout>
    );
  }
  return (
    <ScreenLayout screen="reading" name={t('page.name')}>
      <h1 className="visually-hidden">{t('page.name')}</h1>
      <div className={styles.scroller}>
        <h1 className="visually-hidden">{t('page.name')}</h1>
        <EmptyState title={t('empty.choose')}>
          <p>{t('empty.chooseWhy')}</p>
          <ul className={styles.works}>
            {works.map(({ work, documents }) => (
              <li key={work.id}>
                <h3 className={styles.work}>
                  {nameIn(work.title, language) || (documents[0]?.title ?? '')}
                </h3>
                <ul className={styles.documents}>
                  {documents.map((document) => (
                    <li key={document.id}>
                      <Button
                        onClick={() =>
                          talda.session.dispatch({ kind: 'openDocument', documentId: document.id })
                        }
                      >
                        {tagOf(document)}
                      </Button>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </EmptyState>
      </div>
    </ScreenLayout>
  );
}
