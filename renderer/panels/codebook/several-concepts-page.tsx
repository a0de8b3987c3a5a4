import { Archive, ArchiveRestore, FolderInput, Merge, Trash2 } from 'lucide-react';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { Button } from '../../components/button.tsx';
import { ConceptChip } from '../../components/concept-chip.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { acceptedCounts, conceptLooks } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import page from './concept-page.module.css';
import styles from './several-concepts-page.module.css';
import { useConceptActs } from './use-concept-acts.ts';

type SeveralConceptsPageProps = {
  readonly concepts: readonly Concept[];
  readonly onMerge: () => void;
  readonly onMove: () => void;
  readonly onUnselect: () => void;
};

/** Several concepts at once: what they are, and what can be done to all of them. */
export function SeveralConceptsPage(props: SeveralConceptsPageProps) {
  const { concepts, onMerge, onMove, onUnselect } = props;
  const { t, language, format } = useWords('codebook');
  const { project } = useSnapshot();
  const acts = useConceptActs();
  const looks = conceptLooks(project.codebook, language);
  const counts = acceptedCounts(project.annotations);
  const ids = concepts.map(({ id }) => id);
  const passages = ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  const areRetired = concepts.every(({ isRetired }) => isRetired);
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        <header className={page.head}>
          <h1 className={page.name}>
            <span>{t('several.title', { count: concepts.length })}</span>
          </h1>
          <p className={page.facts}>
            {t('acceptedPassages', { count: passages, shown: format.number(passages) })}
          </p>
        </header>
        <ul className={styles.list}>
          {concepts.map(({ id, isRetired }) => {
            const look = looks.get(id);
            return (
              <li key={id} className={styles.item}>
                {look !== undefined && <ConceptChip look={look} isRetired={isRetired} />}
                <span className={styles.count}>{format.number(counts.get(id) ?? 0)}</span>
              </li>
            );
          })}
        </ul>
        <div className={styles.acts}>
          <Button icon={Merge} onClick={onMerge}>
            {t('menu.merge')}
          </Button>
          <Button icon={FolderInput} onClick={onMove}>
            {t('menu.move')}
          </Button>
          <Button
            icon={areRetired ? ArchiveRestore : Archive}
            onClick={() => {
              onUnselect();
              void acts.retire(ids, !areRetired);
            }}
          >
            {t(areRetired ? 'menu.bringBack' : 'menu.retire')}
          </Button>
          <Button
            look="danger"
            icon={Trash2}
            keys="removeConcept"
            onClick={() => {
              onUnselect();
              void acts.remove(ids);
            }}
          >
            {t('menu.remove')}
          </Button>
        </div>
        <p className={styles.hint}>{t('several.hint')}</p>
      </div>
    </div>
  );
}
