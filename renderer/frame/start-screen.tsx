import { ChevronRight, FolderOpen, Landmark, Newspaper, Plus, SunMoon, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RecentProject } from '../../shared/bridge/bridge-api.ts';
import { Button, IconButton } from '../components/button.tsx';
import { useWords } from '../i18n/use-words.ts';
import { openSample, type SampleName } from '../session/sample-project.ts';
import { useCommands, usePreferences, useTalda } from '../session/talda.ts';
import { useWatched } from '../session/watched.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { LiveRegions } from './live-regions.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { OpeningState } from './opening-state.tsx';
import styles from './start-screen.module.css';
import { StatusLine } from './status-line.tsx';
import { Troubles } from './troubles.tsx';
import { TryCoding } from './try-coding.tsx';

const steps = ['import', 'codebook', 'code', 'count'] as const;

/** No project is open: what the program is for, a clause to try, recent and sample projects. */
export function StartScreen() {
  const { t, format } = useWords('start');
  const talda = useTalda();
  const { theme, hasStarted } = usePreferences();
  const state = useWatched(talda.desk.state);
  const [isNaming, setNaming] = useState(false);
  const [recent, setRecent] = useState<readonly RecentProject[]>([]);
  useCommands({
    newProject: () => setNaming(true),
    importTexts: () => void talda.desk.pickFolder(),
  });
  useEffect(() => {
    void talda.bridge.recentProjects().then(setRecent);
  }, [talda, state]);
  const forget = (project: RecentProject): void => {
    setRecent(recent.filter(({ handle }) => handle !== project.handle));
    void talda.bridge.forgetRecent(project.handle);
  };
  const startSample = (name: SampleName) => () => void openSample(talda, name, t);
  return (
    <div className={styles.start}>
      <header className={styles.header} data-landmark="header" tabIndex={-1}>
        <span className={styles.mark} lang="kk">
          {t('mark')}
        </span>
        <LanguageSwitch label={t('language')} />
        <IconButton
          icon={SunMoon}
          name={t('switchTheme')}
          onClick={() => talda.preferences.update({ theme: theme === 'dark' ? 'light' : 'dark' })}
        />
      </header>
      <Troubles />
      <main className={styles.page} data-landmark="page" tabIndex={-1}>
        <OpeningState />
        <div className={styles.columns}>
          <section className={styles.about}>
            <h1 className={styles.title}>{t('title')}</h1>
            <p className={styles.lead}>{t('lead')}</p>
            {(!hasStarted || recent.length === 0) && (
              <ol className={styles.steps}>
                {steps.map((step, index) => (
                  <li key={step} className={styles.step}>
                    <span className={styles.number} aria-hidden>
                      {format.number(index + 1)}
                    </span>
                    <div>
                      <h2 className={styles.stepTitle}>{t(`step.${step}.title`)}</h2>
                      <p className={styles.stepText}>{t(`step.${step}.text`)}</p>
                    </div>
                  </li>
                ))}
              </ol>
            )}
            <div className={styles.buttons}>
              <Button look="primary" icon={Plus} keys="newProject" onClick={() => setNaming(true)}>
                {t('newProject')}
              </Button>
              <Button icon={FolderOpen} onClick={() => void talda.desk.pickFolder()}>
                {t('openProject')}
              </Button>
              <Button onClick={() => void talda.desk.pickArchive()}>{t('openArchive')}</Button>
            </div>
            {recent.length > 0 && (
              <section className={styles.list}>
                <h2 className={styles.listTitle}>{t('recent')}</h2>
                <ul>
                  {recent.map((project) => (
                    <li key={project.handle} className={styles.recent}>
                      <button
                        type="button"
                        className={styles.item}
                        onClick={() => void talda.desk.openFolder(project)}
                      >
                        <span className={styles.itemWords}>
                          <b>{project.projectName === '' ? project.name : project.projectName}</b>
                          <small>
                            {project.isThere
                              ? t('recentPlace', {
                                  place: project.location,
                                  time: format.moment(project.openedAt, talda.now()),
                                })
                              : t('recentGone', { place: project.location })}
                          </small>
                        </span>
                        <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
                      </button>
                      <IconButton
                        icon={X}
                        name={t('forget', { name: project.projectName })}
                        onClick={() => forget(project)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </section>
          <section className={styles.trial} aria-label={t('tryTitle')}>
            <TryCoding />
            <h2 className={styles.listTitle}>{t('samples')}</h2>
            <button type="button" className={styles.item} onClick={startSample('law')}>
              <Landmark size={17} strokeWidth={1.75} aria-hidden />
              <span className={styles.itemWords}>
                <span>{t('sample.law.title')}</span>
                <small>{t('sample.law.text')}</small>
              </span>
              <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
            </button>
            <button type="button" className={styles.item} onClick={startSample('article')}>
              <Newspaper size={17} strokeWidth={1.75} aria-hidden />
              <span className={styles.itemWords}>
                <span>{t('sample.article.title')}</span>
                <small>{t('sample.article.text')}</small>
              </span>
              <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
            </button>
          </section>
        </div>
      </main>
      <StatusLine onLeft={noPlace} onRight={noPlace} />
      <LiveRegions />
      <NewProjectDialog isOpen={isNaming} onClose={() => setNaming(false)} />
    </div>
  );
}

/** The start screen says nothing in the status line. */
function noPlace(): void {
  return;
}
