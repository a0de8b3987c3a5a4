import { Check, CircleAlert, Search } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { KeyCaps } from '../components/key-caps.tsx';
import { MenuButton } from '../components/menu.tsx';
import { useWords } from '../i18n/use-words.ts';
import { screens } from '../session/session-state.ts';
import { isCoderShown, openProposals } from '../session/project-views.ts';
import { useSession, useSnapshot, useStore, useTalda } from '../session/talda.ts';
import styles from './header.module.css';

/** Mark, project menu, tabs, saved state, the field that finds or does anything. */
export function Header() {
  const { t, format } = useWords('frame');
  const talda = useTalda();
  const session = useSession();
  const { screen } = session;
  const { project } = useSnapshot();
  const waiting = openProposals(project.annotations).filter(({ coderId }) =>
    isCoderShown(session, coderId),
  ).length;
  const run = (command: Parameters<typeof talda.commands.carryOut>[0]) => () => {
    talda.commands.carryOut(command);
  };
  return (
    <header className={styles.header} data-landmark="header" tabIndex={-1}>
      <span className={styles.mark} lang="kk">
        {t('mark')}
      </span>
      <MenuButton
        look="quiet"
        label={<span className={styles.projectName}>{project.name}</span>}
        name={t('projectMenu', { name: project.name })}
        entries={[
          { id: 'rename', label: t('renameProject'), onSelect: run('renameProject') },
          { id: 'save', label: t('saveNow'), keys: 'saveNow', onSelect: run('saveNow') },
          { id: 'copy', label: t('saveCopy'), keys: 'saveCopy', onSelect: run('saveCopy') },
          { id: 'backups', label: t('restoreBackup'), onSelect: run('restoreBackup') },
          { id: 'coders', label: t('coders'), onSelect: run('coders') },
          { id: 'history', label: t('history'), onSelect: run('history') },
          { kind: 'line', id: 'line1' },
          { id: 'settings', label: t('settings'), keys: 'settings', onSelect: run('settings') },
          { id: 'keys', label: t('keys'), keys: 'keys', onSelect: run('keys') },
          { kind: 'line', id: 'line2' },
          { id: 'close', label: t('closeProject'), onSelect: run('closeProject') },
        ]}
      />
      <nav className={styles.tabs} aria-label={t('screens')}>
        {screens.map((own) => (
          <button
            key={own}
            type="button"
            className={styles.tab}
            aria-current={own === screen ? 'page' : undefined}
            onClick={() => talda.session.dispatch({ kind: 'showScreen', screen: own })}
          >
            {t(`screen.${own}`)}
            {own === 'proposals' && waiting > 0 && (
              <span className={styles.count}>{format.number(waiting)}</span>
            )}
          </button>
        ))}
      </nav>
      <SaveState />
      <button type="button" className={styles.command} onClick={run('palette')}>
        <Search size={15} strokeWidth={1.75} aria-hidden />
        <span className={styles.commandWords}>{t('findOrDo')}</span>
        <KeyCaps keys="palette" />
      </button>
    </header>
  );
}

function SaveState() {
  const { t, format } = useWords('frame');
  const store = useStore();
  const { save } = useSnapshot();
  switch (save.kind) {
    case 'saved':
      return (
        <span className={styles.saved}>
          <Check size={14} strokeWidth={1.75} aria-hidden />
          <span>
            {save.at === null ? t('saved') : t('savedAt', { time: format.time(save.at) })}
          </span>
        </span>
      );
    case 'saving':
    case 'waiting':
      return <span className={styles.saved}>{t(save.kind)}</span>;
    case 'failed':
      return (
        <span className={styles.failed} role="alert">
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
          <span>{t('notSaved')}</span>
          <Button size="small" onClick={() => void store.save()}>
            {t('retry')}
          </Button>
        </span>
      );
  }
}
