import { useEffect, useMemo, useState } from 'react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Project } from '../../../shared/project/project.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { isField } from '../../components/scope-keys.ts';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Status } from '../../components/status-slot.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useCommands, useSession, useTalda } from '../../session/talda.ts';
import { DocumentSide } from './document-side.tsx';
import type { ImportActs } from './import/use-import.ts';
import styles from './library-page.module.css';
import { libraryRows, type LibraryRow } from './library-rows.ts';
import { MarkedBar, ResumeBar } from './library-bars.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useTextsActs } from './texts-acts.ts';
import { TextsGrid } from './texts-grid.tsx';
import { TextsHeader } from './texts-header.tsx';
import { useLibraryFacts } from './use-library-facts.ts';
import { useRowMenu } from './use-row-menu.ts';
import { useTextHits } from './use-text-hits.ts';
import { useTextsView } from './use-texts-view.ts';
import { VariablesPage } from './variables/variables-page.tsx';
import { WorkSide } from './work-side.tsx';

type LibraryPageProps = {
  readonly project: Project;
  readonly imports: ImportActs;
  readonly onPaste: () => void;
};

/** Shorter texts are pasted into fields; a longer one begins an import. */
const shortestPasted = 200;

/** Works and documents, what is known of the chosen one, and the table of variables. */
export function LibraryPage({ project, imports, onPaste }: LibraryPageProps) {
  const { t, language, format } = useWords('texts');
  const talda = useTalda();
  const acts = useTextsActs();
  const { view: kept, update } = useTextsView();
  const { documentId } = useSession();
  const facts = useLibraryFacts(project);
  const hits = useTextHits(project, kept.query);
  const [renamed, setRenamed] = useState<LibraryRow | null>(null);
  const [moved, setMoved] = useState<readonly DocumentId[]>([]);
  const rows = useMemo(
    () =>
      libraryRows(
        project,
        kept,
        { words: facts.words, coded: facts.coded, hits: hits?.counts ?? null },
        { language, compare: format.compare },
      ),
    [project, kept, facts, hits, language, format],
  );
  const chosen =
    rows.find(({ id }) => id === kept.chosenId) ??
    rows.find(({ id }) => id === documentId) ??
    rows.find(({ kind }) => kind === 'document');
  const view = { ...kept, chosenId: chosen?.id ?? null };
  const marked = view.markedIds.filter((id) => project.documents.some((own) => own.id === id));
  useCommands({
    find: () => document.querySelector<HTMLInputElement>('[data-find="texts"]')?.focus(),
  });
  useEffect(() => {
    const onPasted = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const files = [...(event.clipboardData?.files ?? [])];
      if (isField(event.target) || view.mode !== 'list') return;
      if (files.length > 0) {
        event.preventDefault();
        void imports.addDropped(files);
      } else if (text.trim().length >= shortestPasted) {
        event.preventDefault();
        void imports.addText(text);
      }
    };
    window.addEventListener('paste', onPasted);
    return () => window.removeEventListener('paste', onPasted);
  }, [imports, view.mode]);

  const read = (id: DocumentId): void => {
    const start = hits?.starts.get(id);
    if (start === undefined) acts.read(id);
    else {
      const span = { start, end: start + (hits?.query.length ?? 0) };
      talda.session.dispatch({ kind: 'goTo', documentId: id, span });
    }
  };
  const remove = (row: LibraryRow): void => {
    const isOfMarked = row.kind === 'document' && marked.includes(row.id);
    const ids =
      row.kind === 'work'
        ? project.documents.filter(({ workId }) => workId === row.id).map(({ id }) => id)
        : isOfMarked
          ? marked
          : [row.id];
    const place = rows.indexOf(row);
    const next = rows.slice(place + 1).find(({ id }) => id !== row.id) ?? rows[place - 1];
    acts.remove(ids);
    update({
      markedIds: marked.filter((id) => !ids.includes(id)),
      chosenId: next?.id ?? null,
    });
  };
  const menuOf = useRowMenu({
    marked,
    onUpdate: update,
    onRead: read,
    onRename: setRenamed,
    onMove: setMoved,
    onRemove: remove,
    onPick: (purpose) => void imports.pick(purpose),
  });
  const words = [...facts.words.values()].reduce((sum, count) => sum + count, 0);
  const passages = project.documents.reduce((sum, own) => sum + facts.of(own).passages.length, 0);
  const side =
    chosen === undefined ? null : chosen.kind === 'document' ? (
      <DocumentSide
        key={chosen.id}
        document={chosen.document}
        facts={facts.of(chosen.document)}
        acts={{ ...acts, read, remove: () => remove(chosen) }}
        onNewEdition={(document) =>
          void imports.pick({ workId: document.workId, replacesDocumentId: document.id })
        }
      />
    ) : (
      <WorkSide
        key={chosen.id}
        work={chosen.work}
        documents={chosen.documents}
        acts={{ ...acts, remove: () => remove(chosen) }}
        onAddVersion={(work) => void imports.pick({ workId: work.id })}
      />
    );
  const isEmpty = project.documents.length === 0;
  return (
    <ScreenLayout
      screen="texts"
      name={t('title')}
      {...(isEmpty || view.mode === 'variables'
        ? {}
        : {
            right: {
              name: t('facts'),
              width: 304,
              content: side ?? <p className={styles.choose}>{t('chooseText')}</p>,
            },
          })}
    >
      {isEmpty ? (
        <>
          <h1 className="visually-hidden">{t('title')}</h1>
          {imports.canResume && <ResumeBar onResume={imports.desk.resume} />}
          <EmptyState
            title={t('empty.title')}
            action={
              <div className={styles.ways}>
                <Button look="primary" keys="importTexts" onClick={() => void imports.pick()}>
                  {t('import')}
                </Button>
                <Button onClick={onPaste}>{t('paste')}</Button>
              </div>
            }
          >
            <p>{t('empty.what')}</p>
            <p>{t('empty.how')}</p>
          </EmptyState>
        </>
      ) : (
        <>
          {imports.canResume && <ResumeBar onResume={imports.desk.resume} />}
          <TextsHeader
            project={project}
            view={view}
            onUpdate={update}
            onImport={() => void imports.pick()}
            onPaste={onPaste}
          />
          {view.mode === 'variables' ? (
            <VariablesPage
              project={project}
              documents={rows.flatMap((row) => (row.kind === 'work' ? row.documents : []))}
            />
          ) : (
            <>
              {marked.length > 0 && (
                <MarkedBar
                  count={marked.length}
                  onMove={() => setMoved(marked)}
                  onRemove={() => {
                    acts.remove(marked);
                    update({ markedIds: [] });
                  }}
                  onUnmark={() => update({ markedIds: [] })}
                />
              )}
              {rows.length === 0 ? (
                <EmptyState
                  title={t('nothingFound')}
                  action={
                    <Button
                      onClick={() => update({ query: '', languages: [], kinds: [], variables: [] })}
                    >
                      {t('showAll')}
                    </Button>
                  }
                >
                  <p>{t('tryOther')}</p>
                </EmptyState>
              ) : (
                <TextsGrid
                  rows={rows}
                  facts={facts}
                  hits={hits?.counts ?? null}
                  view={view}
                  onUpdate={update}
                  onRead={read}
                  onRename={setRenamed}
                  onRemove={remove}
                  menuOf={menuOf}
                />
              )}
            </>
          )}
        </>
      )}
      <Status hint={isEmpty ? undefined : t(`hint.${view.mode}`)}>
        <strong>{t('documents', { count: project.documents.length })}</strong>
        {words > 0 && <span>{t('wordsInAll', { count: words })}</span>}
        <span>{t('passagesInAll', { count: passages })}</span>
      </Status>
      <RenameDialog row={renamed} acts={acts} onClose={() => setRenamed(null)} />
      <MoveDialog ids={moved} project={project} acts={acts} onClose={() => setMoved([])} />
    </ScreenLayout>
  );
}
