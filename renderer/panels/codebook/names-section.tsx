import { useState } from 'react';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { languages, type Language } from '../../../shared/language/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import { isNameTaken } from './concept-names.ts';
import { DraftField } from './draft-fields.tsx';
import styles from './language-grid.module.css';
import { PageSection } from './page-section.tsx';
import { useConceptActs } from './use-concept-acts.ts';

/** The names in three languages, with the short ones for the margin. */
export function NamesSection({ concept }: { readonly concept: Concept }) {
  const { t } = useWords('codebook');
  return (
    <PageSection title={t('names')}>
      <div className={styles.grid}>
        {languages.map((language) => (
          <div key={language} className={styles.cell}>
            <NameField concept={concept} language={language} />
            <ShortNameField concept={concept} language={language} />
          </div>
        ))}
      </div>
    </PageSection>
  );
}

type OneLanguage = { readonly concept: Concept; readonly language: Language };

function NameField({ concept, language }: OneLanguage) {
  const { t } = useWords('codebook');
  const { project } = useSnapshot();
  const { rename } = useConceptActs();
  const [isRefused, setRefused] = useState(false);
  const { concepts } = project.codebook;
  const isLastName = languages.every((own) => own === language || concept.name[own] === '');
  return (
    <DraftField
      label={t(`name.${language}`)}
      lang={language}
      maxLength={120}
      value={concept.name[language]}
      warningOf={(name) =>
        isNameTaken(concepts, name, language, concept.id)
          ? t('nameTaken')
          : isRefused || (isLastName && name.trim() === '')
            ? t('nameNeeded')
            : null
      }
      onCommit={(name) => {
        setRefused(isLastName && name === '');
        if (!isLastName || name !== '') void rename(concept.id, name, language);
      }}
    />
  );
}

function ShortNameField({ concept, language }: OneLanguage) {
  const { t } = useWords('codebook');
  const { project } = useSnapshot();
  const { edit } = useConceptActs();
  const made = conceptLooks(project.codebook, language).get(concept.id)?.shortName ?? '';
  return (
    <DraftField
      label={t(`shortName.${language}`)}
      lang={language}
      maxLength={8}
      placeholder={concept.shortName[language] === '' ? made : ''}
      value={concept.shortName[language]}
      onCommit={(text) =>
        void edit(concept.id, 'shortName', ({ shortName }) => ({
          shortName: { ...shortName, [language]: text },
        }))
      }
    />
  );
}
