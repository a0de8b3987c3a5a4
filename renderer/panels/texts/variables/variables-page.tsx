import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Document } from '../../../../shared/document/document.ts';
import {
  removeVariable,
  renameVariable,
  setVariables,
  type VariableSetting,
} from '../../../../shared/project/library-changes.ts';
import type { Project } from '../../../../shared/project/project.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useStore, useTalda } from '../../../session/talda.ts';
import { createSource, useWatched, type Source } from '../../../session/watched.ts';
import { VariableDialog } from './variable-dialog.tsx';
import { variableNames } from './variable-table.ts';
import { VariablesGrid } from './variables-grid.tsx';
import styles from './variables.module.css';

type VariablesPageProps = {
  readonly project: Project;
  /** The documents that the filters let through, in the order of the list. */
  readonly documents: readonly Document[];
};

/** Variables that were added and that no document has a value of yet: a project cannot hold them. */
const addedNames = new Map<string, Source<readonly string[]>>();

function addedSource(projectId: string): Source<readonly string[]> {
  const known = addedNames.get(projectId) ?? createSource<readonly string[]>([]);
  addedNames.set(projectId, known);
  return known;
}

/** Documents and their variables, to be edited like a spreadsheet. */
export function VariablesPage({ project, documents }: VariablesPageProps) {
  const { t } = useWords('texts');
  const talda = useTalda();
  const store = useStore();
  const source = addedSource(project.id);
  const added = useWatched(source);
  /** The variable whose name is asked for; empty for a new one. */
  const [named, setNamed] = useState<string | null>(null);
  const names = useMemo(() => variableNames(project.documents, added), [project.documents, added]);
  const set = (settings: readonly VariableSetting[]): void => {
    const values = { count: settings.length };
    void store.commit((latest) => setVariables(latest, settings), { key: 'setVariables', values });
  };
  const remove = (name: string): void => {
    source.set(source.get().filter((own) => own !== name));
    const title = { key: 'removeVariable', values: { name } };
    void store
      .commit((latest) => removeVariable(latest, name), title)
      .then((isDone) => {
        if (isDone) talda.messages.announceUndoable(t('variable.removed', { name }));
      });
  };
  const giveName = (before: string, name: string): void => {
    if (before === '') {
      source.set([...source.get(), name]);
      return;
    }
    source.set(source.get().map((own) => (own === before ? name : own)));
    const title = { key: 'renameVariable', values: { name } };
    void store.commit((latest) => renameVariable(latest, before, name), title);
  };
  return (
    <>
      <div className={styles.tools}>
        <Button size="small" icon={Plus} onClick={() => setNamed('')}>
          {t('variable.add')}
        </Button>
        <span className={styles.hint}>{t('variable.what')}</span>
      </div>
      {names.length === 0 ? (
        <EmptyState title={t('variable.none')}>
          <p>{t('variable.noneWhat')}</p>
        </EmptyState>
      ) : (
        <VariablesGrid
          table={{ documents, names }}
          onSet={set}
          onRename={setNamed}
          onRemove={remove}
        />
      )}
      <VariableDialog name={named} taken={names} onName={giveName} onClose={() => setNamed(null)} />
    </>
  );
}
