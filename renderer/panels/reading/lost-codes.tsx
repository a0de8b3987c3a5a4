import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { IconButton } from '../../components/button.tsx';
import { ConceptChip } from '../../components/concept-chip.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { CodingActs } from './coding-acts.ts';
import styles from './lost-codes.module.css';
import { useOpenText } from './open-text.ts';
import { orphans } from './shown-annotations.ts';

/** Codes whose words are not in the text any more: they stand in a list and never vanish. */
export function LostCodes({ acts }: { readonly acts: CodingActs }) {
  const { t } = useWords('reading');
  const { project, document, looks } = useOpenText();
  const { annotations } = project;
  const lost = useMemo(() => orphans(annotations, document), [annotations, document]);
  if (lost.length === 0) return null;
  return (
    <details className={styles.lost}>
      <summary className={styles.title}>{t('under.lost', { count: lost.length })}</summary>
      <p className={styles.why}>{t('under.lostWhy')}</p>
      <ul className={styles.list}>
        {lost.map((annotation) => {
          const look = looks.get(annotation.conceptId);
          return (
            <li key={annotation.id} className={styles.row}>
              <div className={styles.words}>
                {look !== undefined && <ConceptChip look={look} />}
                <p className={`source-text ${styles.quote}`} lang={document.language}>
                  {annotation.anchor.quote.exact}
                </p>
              </div>
              <IconButton
                icon={Trash2}
                name={t('under.remove', { name: look?.name ?? '' })}
                onClick={() => void acts.remove(annotation)}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
