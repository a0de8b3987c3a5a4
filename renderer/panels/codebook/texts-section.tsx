import type { Concept } from '../../../shared/codebook/codebook.ts';
import { languages } from '../../../shared/language/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useCodebookView } from './codebook-view.ts';
import { DraftArea } from './draft-fields.tsx';
import styles from './language-grid.module.css';
import { PageSection } from './page-section.tsx';
import { useConceptActs } from './use-concept-acts.ts';

const fields = ['definition', 'inclusion', 'exclusion'] as const;

/** Definition and rules, in one language or in all of them side by side. */
export function TextsSection({ concept }: { readonly concept: Concept }) {
  const { t } = useWords('codebook');
  const [view] = useCodebookView();
  const { edit } = useConceptActs();
  const shown = view.language === 'all' ? languages : [view.language];
  return (
    <PageSection title={t('texts')}>
      <div className={styles.rows}>
        {fields.map((field) => (
          <div key={field} className={styles.grid}>
            {shown.map((language) => (
              <DraftArea
                key={language}
                label={t(`${field}.${language}`)}
                lang={language}
                value={concept[field][language]}
                placeholder={t(`${field}.hint`)}
                onCommit={(text) =>
                  void edit(concept.id, field, (latest) => ({
                    [field]: { ...latest[field], [language]: text },
                  }))
                }
              />
            ))}
          </div>
        ))}
      </div>
    </PageSection>
  );
}
