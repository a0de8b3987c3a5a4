import { BookOpen, Layers, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Document } from '../../../shared/document/document.ts';
import { Button } from '../../components/button.tsx';
import { ConceptChip } from '../../components/concept-chip.tsx';
import { PanelSection } from '../../components/panel-parts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks } from '../../session/project-views.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import { mostFrequent } from './document-facts.ts';
import { DocumentForm } from './document-form.tsx';
import styles from './side.module.css';
import type { TextsActs } from './texts-acts.ts';
import type { DocumentFacts } from './use-library-facts.ts';

type DocumentSideProps = {
  readonly document: Document;
  readonly facts: DocumentFacts;
  readonly acts: TextsActs;
  readonly onNewEdition: (document: Document) => void;
};

/** What is known of the chosen document, and what can be done with it. */
export function DocumentSide({ document, facts, acts, onNewEdition }: DocumentSideProps) {
  const { t, format } = useWords('texts');
  const common = useWords('common');
  const [isEditing, setEditing] = useState(false);
  const { source, language, role, editionDate } = document;
  const structure = facts.structure
    .map(({ kind, count }) => t(`parts.${kind}`, { count }))
    .join(', ');
  const rows: readonly (readonly [string, string])[] = [
    [t('fact.language'), common.t(`language.${language}`)],
    ...(editionDate === null ? [] : [[t('fact.edition'), format.date(editionDate)] as const]),
    ...(role === 'whole' ? [] : [[t('fact.role'), common.t(`role.${role}`)] as const]),
    [t('fact.file'), source.fileName],
    [t('fact.imported'), `${format.date(source.importedAt)}, ${format.time(source.importedAt)}`],
    ...(structure === '' ? [] : [[t('fact.structure'), structure] as const]),
    [t('fact.characters'), format.number(document.text.length)],
    ...Object.entries(document.identifiers).map(
      ([scheme, value]) => [scheme.toUpperCase(), value] as const,
    ),
    ...(document.keywords.length === 0
      ? []
      : [[t('fact.keywords'), document.keywords.join(', ')] as const]),
    ...Object.entries(document.variables).map(([name, value]) => [name, value] as const),
    [t('fact.hash'), document.textHash.slice(0, 12)],
  ];
  return (
    <div className={styles.side}>
      <h2 className={`source-text ${styles.title}`} lang={language}>
        {document.title}
      </h2>
      <div className={styles.acts}>
        <Button
          look="primary"
          icon={BookOpen}
          keys={{ code: 'Enter' }}
          onClick={() => acts.read(document.id)}
        >
          {t('read')}
        </Button>
      </div>
      {isEditing ? (
        <DocumentForm
          key={document.id}
          document={document}
          acts={acts}
          onDone={() => setEditing(false)}
        />
      ) : (
        <>
          <dl className={styles.facts}>
            {rows.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className={styles.acts}>
            <Button size="small" onClick={() => setEditing(true)}>
              {t('editFacts')}
            </Button>
          </div>
        </>
      )}
      {facts.missing !== null && facts.missing.length > 0 && (
        <PanelSection title={t('lacks')}>
          <p className={styles.text}>
            {t('lacksLong', { count: facts.missing.length, list: facts.missing.join(', ') })}
          </p>
        </PanelSection>
      )}
      <Frequent document={document} facts={facts} />
      <div className={`${styles.acts} ${styles.last}`}>
        <Button icon={Layers} onClick={() => onNewEdition(document)}>
          {t('newEdition')}
        </Button>
        <Button icon={Trash2} keys={{ code: 'Delete' }} onClick={() => acts.remove([document.id])}>
          {common.t('delete')}
        </Button>
      </div>
    </div>
  );
}

const mostShown = 6;

/** The concepts that stand here most often; each opens its first passage. */
function Frequent({ document, facts }: Pick<DocumentSideProps, 'document' | 'facts'>) {
  const { t, language, format } = useWords('texts');
  const talda = useTalda();
  const { codebook } = useSnapshot().project;
  const looks = conceptLooks(codebook, language);
  const frequent = mostFrequent(facts.passages, mostShown);
  return (
    <PanelSection title={t('frequent')}>
      {frequent.length === 0 ? (
        <p className={styles.text}>{t('noCodes')}</p>
      ) : (
        <ul className={styles.concepts}>
          {frequent.map(({ conceptId, count }) => {
            const look = looks.get(conceptId);
            const first = facts.passages.find((passage) => passage.conceptId === conceptId);
            if (look === undefined || first === undefined) return null;
            return (
              <li key={conceptId}>
                <button
                  type="button"
                  title={t('firstPassage', { name: look.name, count })}
                  onClick={() =>
                    talda.session.dispatch({
                      kind: 'goTo',
                      documentId: document.id,
                      span: first.anchor.span,
                    })
                  }
                >
                  <ConceptChip look={look} />
                  <span>{format.number(count)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </PanelSection>
  );
}
