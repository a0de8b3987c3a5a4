import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { PanelHead } from '../../components/panel-parts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot, useStore, useTalda } from '../../session/talda.ts';
import type { SavedRequest } from '../../../shared/project/project.ts';
import { methodIcons } from './method-icons.ts';
import styles from './method-list.module.css';
import { methodOf, type Method } from './methods.ts';

type MethodListProps = {
  readonly method: Method;
  readonly listed: readonly Method[];
  readonly onAsk: () => void;
  readonly onChoose: (method: Method) => void;
  readonly onOpenSaved: (request: AnalysisRequest, method: Method) => void;
};

/** The way to all tables, those at hand with the questions that they answer, the requests kept by name. */
export function MethodList({ method, listed, onAsk, onChoose, onOpenSaved }: MethodListProps) {
  const { t } = useWords('analysis');
  const talda = useTalda();
  const store = useStore();
  const { project } = useSnapshot();
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => {
    void chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [method]);
  const remove = async ({ id, name }: SavedRequest): Promise<void> => {
    await store.commit(
      (latest) =>
        latest.savedRequests.some((saved) => saved.id === id)
          ? { kind: 'removeSavedRequests', ids: [id] }
          : null,
      { key: 'removeRequest', values: { name } },
    );
    talda.messages.announceUndoable(t('savedRemoved', { name }));
  };
  return (
    <>
      <PanelHead title={t('title')} />
      <div className={styles.ask}>
        <Button keys="chooseTable" onClick={onAsk}>
          {t('chooser.open')}
        </Button>
      </div>
      <div className={styles.lists}>
        <ul className={styles.list}>
          {listed.map((own) => {
            const Icon = methodIcons[own];
            return (
              <li key={own} ref={own === method ? chosen : undefined}>
                <button
                  type="button"
                  className={styles.item}
                  aria-current={own === method}
                  onClick={() => onChoose(own)}
                >
                  <Icon size={16} strokeWidth={1.75} aria-hidden />
                  <span>
                    {t(`method.${own}`)}
                    {own === method && (
                      <small className={styles.question}>{t(`question.${own}`)}</small>
                    )}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        <h3 className={styles.heading}>{t('saved')}</h3>
        {project.savedRequests.length === 0 && <p className={styles.none}>{t('noneSaved')}</p>}
        <ul className={styles.list}>
          {project.savedRequests.map((saved) => (
            <li key={saved.id} className={styles.saved}>
              <button
                type="button"
                className={styles.item}
                onClick={() => onOpenSaved(saved.request, methodOf(saved.request))}
              >
                {saved.name}
              </button>
              <IconButton
                icon={Trash2}
                name={t('removeSaved', { name: saved.name })}
                onClick={() => void remove(saved)}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
