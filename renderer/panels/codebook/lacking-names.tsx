import { languages } from '../../../shared/language/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import { useCodebookView } from './codebook-view.ts';
import { lackingNames } from './concept-names.ts';
import styles from './lacking-names.module.css';

/** How many concepts lack a name in a language; a click shows them. */
export function LackingNames() {
  const { t, format } = useWords('codebook');
  const { project } = useSnapshot();
  const [view, update] = useCodebookView();
  const counts = languages
    .map((own) => ({
      own,
      count: project.codebook.concepts.filter((concept) => lackingNames(concept).includes(own))
        .length,
    }))
    .filter(({ own, count }) => count > 0 || own === view.lacking);
  if (counts.length === 0) return null;
  return (
    <div className={styles.line}>
      <span>{t('lackingLine')}</span>
      {counts.map(({ own, count }) => (
        <button
          key={own}
          type="button"
          className={styles.button}
          aria-pressed={view.lacking === own}
          aria-label={t(`lacking.${own}`, { count })}
          title={t(`lackingIn.${own}`)}
          onClick={() => update({ lacking: view.lacking === own ? null : own })}
        >
          {own} {format.number(count)}
        </button>
      ))}
    </div>
  );
}
