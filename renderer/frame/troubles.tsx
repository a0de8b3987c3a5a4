import { CircleAlert, X } from 'lucide-react';
import { IconButton } from '../components/button.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useTalda } from '../session/talda.ts';
import { useWatched } from '../session/watched.ts';
import styles from './troubles.module.css';

/** What failed and waits to be read. */
export function Troubles() {
  const { t } = useWords('common');
  const { messages } = useTalda();
  const { troubles } = useWatched(messages);
  if (troubles.length === 0) return null;
  return (
    <section className={styles.troubles} aria-label={t('troubles')}>
      {troubles.map(({ id, message, details }) => (
        <div key={id} className={styles.trouble}>
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          <div className={styles.words}>
            <p>{message}</p>
            {details !== null && (
              <details>
                <summary>{t('details')}</summary>
                <p>{details}</p>
              </details>
            )}
          </div>
          <IconButton icon={X} name={t('close')} onClick={() => messages.dismiss(id)} />
        </div>
      ))}
    </section>
  );
}
