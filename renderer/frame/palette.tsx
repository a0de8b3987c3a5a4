import { Dialog, DialogDismiss } from '@ariakit/react';
import { CornerDownRight, FileText, Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ProjectId } from '../../shared/base/identifiers.ts';
import { ConceptSwatch } from '../components/concept-chip.tsx';
import { KeyCaps } from '../components/key-caps.tsx';
import { SearchList } from '../components/search-list.tsx';
import { useWords } from '../i18n/use-words.ts';
import { openTable } from '../panels/analysis/analysis-state.ts';
import { wordsOfMethod } from '../panels/analysis/method-words.ts';
import { methods } from '../panels/analysis/methods.ts';
import type { CommandId } from '../session/commands.ts';
import { keyMap, type KeyedCommand } from '../session/key-map.ts';
import { conceptLooks } from '../session/project-views.ts';
import { useSession, useSnapshot, useTalda } from '../session/talda.ts';
import { useWatched } from '../session/watched.ts';
import { findEntries, type PaletteEntry } from './palette-entries.ts';
import styles from './palette.module.css';

type PaletteProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Finds articles, texts, codes and commands by a few letters. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const { t } = useWords('palette');
  const common = useWords('common');
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      unmountOnHide
      aria-label={t('title')}
      backdrop={<div className={styles.backdrop} />}
      className={styles.palette}
    >
      <PaletteList onClose={onClose} />
      <DialogDismiss className="visually-hidden">{common.t('close')}</DialogDismiss>
    </Dialog>
  );
}

const kinds = ['place', 'document', 'concept', 'table', 'command'] as const;

function PaletteList({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords('palette');
  const keyWords = useWords('keys');
  const analysis = useWords('analysis');
  const talda = useTalda();
  const { project } = useSnapshot();
  const { documentId } = useSession();
  const offered = useWatched(talda.commands);
  const [typed, setTyped] = useState('');
  const entries = useMemo(() => {
    const commands = [...offered]
      .filter((command) => command !== 'palette')
      .map((command) => ({ command, label: keyWords.t(`command.${command}`) }));
    const tables = methods.map((method) => ({
      method,
      label: analysis.t(`method.${method}`),
      hint: analysis.t(`question.${method}`),
      words: wordsOfMethod(method).join(' '),
    }));
    return findEntries(typed, { project, language, commands, tables, documentId });
  }, [typed, project, language, offered, keyWords, analysis, documentId]);
  const choose = (entry: PaletteEntry): void => {
    onClose();
    carryOut(entry, talda, project.id);
  };
  return (
    <>
      <SearchList
        label={t('placeholder')}
        typed={typed}
        onType={setTyped}
        groups={kinds.map((kind) => ({
          heading: t(`kind.${kind}`),
          items: entries.filter((entry) => entry.kind === kind),
        }))}
        nothing={t('nothing')}
        idOf={({ id }) => id}
        onChoose={choose}
        look="lines"
      >
        {(entry) => <EntryWords entry={entry} />}
      </SearchList>
      <p className={styles.foot}>{t('foot')}</p>
    </>
  );
}

function EntryWords({ entry }: { readonly entry: PaletteEntry }) {
  const { language } = useWords('palette');
  const { project } = useSnapshot();
  const { numberedConceptIds } = useSession();
  switch (entry.kind) {
    case 'place':
      return (
        <>
          <CornerDownRight size={15} strokeWidth={1.75} aria-hidden />
          <span className={`source-text ${styles.words}`} lang={entry.language}>
            <b>{entry.label}</b> {entry.heading}
          </span>
          <small className={styles.side}>
            {entry.documentTitle}, {entry.language}
          </small>
        </>
      );
    case 'document':
      return (
        <>
          <FileText size={15} strokeWidth={1.75} aria-hidden />
          <span className={`source-text ${styles.words}`} lang={entry.language}>
            {entry.label}
          </span>
          <small className={styles.side}>{entry.language}</small>
        </>
      );
    case 'concept': {
      const look = conceptLooks(project.codebook, language).get(entry.conceptId);
      const number = numberedConceptIds.indexOf(entry.conceptId) + 1;
      return (
        <>
          {look !== undefined && <ConceptSwatch look={look} />}
          <span className={styles.words}>
            {entry.label} <small>{entry.otherNames}</small>
          </span>
          {number > 0 && <KeyCaps keys={{ code: `Digit${number}` }} />}
        </>
      );
    }
    case 'table':
      return (
        <>
          <Table2 size={15} strokeWidth={1.75} aria-hidden />
          <span className={styles.words}>
            {entry.label} <small>{entry.hint}</small>
          </span>
        </>
      );
    case 'command':
      return (
        <>
          <span className={styles.words}>{entry.label}</span>
          {isKeyed(entry.command) && <KeyCaps keys={entry.command} />}
        </>
      );
  }
}

function isKeyed(command: CommandId): command is KeyedCommand {
  return command in keyMap;
}

function carryOut(
  entry: PaletteEntry,
  talda: ReturnType<typeof useTalda>,
  projectId: ProjectId,
): void {
  switch (entry.kind) {
    case 'place':
      talda.session.dispatch({ kind: 'goTo', documentId: entry.documentId, span: entry.span });
      break;
    case 'document':
      talda.session.dispatch({ kind: 'openDocument', documentId: entry.documentId });
      break;
    case 'concept':
      talda.session.dispatch({ kind: 'chooseConcept', conceptId: entry.conceptId });
      talda.session.dispatch({ kind: 'showScreen', screen: 'codebook' });
      break;
    case 'table':
      openTable(projectId, entry.method);
      talda.session.dispatch({ kind: 'showScreen', screen: 'analysis' });
      break;
    case 'command':
      talda.commands.carryOut(entry.command);
      break;
  }
}
