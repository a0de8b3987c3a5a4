import { useRef, useState } from 'react';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Status } from '../../components/status-slot.tsx';
import { useFindProposals } from '../../components/find-proposals.ts';
import { useHiddenSides } from '../../components/side-panels.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useCommands, useSession, useSnapshot, useTalda } from '../../session/talda.ts';
import { ActDialog, type AskedAct } from './act-dialogs.tsx';
import { ConceptPage } from './concept-page.tsx';
import { ConceptsSide, type Naming } from './concepts-side.tsx';
import { EmptyCodebook } from './empty-codebook.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { MeaningSide } from './meaning-side.tsx';
import { presentPassages } from './passages-side.tsx';
import { SeveralConceptsPage } from './several-concepts-page.tsx';
import { useCodebookFiles, type ReadCodebook } from './use-codebook-files.ts';
import { useConceptMenu } from './concept-menu.ts';

const none: ReadonlySet<string> = new Set();

/** The codebook: its tree at the left, one concept in the middle, what it stands for at the right. */
export function CodebookScreen() {
  const { t, format } = useWords('codebook');
  const { project } = useSnapshot();
  const talda = useTalda();
  const session = useSession();
  const isHidden = useHiddenSides('codebook');
  const { concepts } = project.codebook;
  const concept = concepts.find(({ id }) => id === session.conceptId) ?? concepts[0];

  const [selectedConcepts, setSelectedConcepts] = useState(none);
  const [passages, setPassages] = useState<{ of: ConceptId | null; ids: ReadonlySet<string> }>({
    of: null,
    ids: none,
  });
  const [naming, setNaming] = useState<Naming | null>(null);
  const [renamingId, setRenamingId] = useState<ConceptId | null>(null);
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const [read, setRead] = useState<ReadCodebook | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const files = useCodebookFiles(setRead);
  const findProposals = useFindProposals();

  // Passages are chosen within one concept: another one begins with none.
  const selectedPassages = passages.of === concept?.id ? passages.ids : none;
  const selectPassages = (ids: ReadonlySet<string>): void =>
    setPassages({ of: concept?.id ?? null, ids });
  const selected = concepts.filter(({ id }) => selectedConcepts.has(id));
  const menuOf = useConceptMenu(
    {
      onRename: setRenamingId,
      onNew: (besideId, where) => setNaming({ besideId, where }),
      onMerge: (ids) => setAsked({ kind: 'merge', ids }),
      onMove: (ids) => setAsked({ kind: 'move', ids }),
      onSplit: (id) => setAsked({ kind: 'split', id }),
    },
    presentPassages(project.annotations, selectedPassages).size,
  );
  useCommands({
    ...(concept === undefined
      ? {}
      : {
          findProposals: () => void findProposals({ documentIds: null, conceptIds: [concept.id] }),
        }),
  });

  const importing = read !== null && (
    <ImportDialog
      read={read}
      onTake={(made, how) => void files.take(made, how, read.fileName)}
      onClose={() => setRead(null)}
    />
  );
  if (concept === undefined) {
    return (
      <ScreenLayout screen="codebook" name={t('title')}>
        <EmptyCodebook files={files} naming={naming} onNaming={setNaming} />
        {importing}
        <Status>{t('status.empty')}</Status>
      </ScreenLayout>
    );
  }

  const retired = concepts.filter(({ isRetired }) => isRetired).length;
  return (
    <ScreenLayout
      screen="codebook"
      name={t('page')}
      left={{
        name: t('title'),
        width: 300,
        content: (
          <ConceptsSide
            chosenId={concept.id}
            selectedIds={selectedConcepts}
            onSelect={setSelectedConcepts}
            naming={naming}
            onNaming={setNaming}
            renamingId={renamingId}
            onRenaming={setRenamingId}
            isAsking={asked !== null || read !== null}
            menuOf={menuOf}
            fileEntries={files.entries}
            onChosen={() => {
              if (isHidden('left')) talda.commands.carryOut('toggleLeft');
            }}
            onOpenPage={() => page.current?.querySelector<HTMLElement>('input')?.focus()}
          />
        ),
      }}
      right={{
        name: t('passages.title'),
        width: 356,
        content: (
          <MeaningSide
            concept={concept}
            selectedIds={selectedPassages}
            onSelect={selectPassages}
            onSplit={() => setAsked({ kind: 'split', id: concept.id })}
            onRecode={() => setAsked({ kind: 'recode', id: concept.id })}
          />
        ),
      }}
    >
      <div ref={page} style={{ display: 'contents' }}>
        {selected.length > 1 ? (
          <SeveralConceptsPage
            concepts={selected}
            onMerge={() => setAsked({ kind: 'merge', ids: selected.map(({ id }) => id) })}
            onMove={() => setAsked({ kind: 'move', ids: selected.map(({ id }) => id) })}
            onUnselect={() => setSelectedConcepts(none)}
          />
        ) : (
          <ConceptPage concept={concept} entries={menuOf([concept.id])} />
        )}
      </div>
      {asked !== null && (
        <ActDialog
          asked={asked}
          selectedPassages={selectedPassages}
          onClose={() => setAsked(null)}
          onDone={() => {
            setSelectedConcepts(none);
            selectPassages(none);
          }}
        />
      )}
      {importing}
      <Status hint={t('status.hint')}>
        {t(retired === 0 ? 'status.concepts' : 'status.withRetired', {
          count: concepts.length - retired,
          retired: format.number(retired),
        })}
      </Status>
    </ScreenLayout>
  );
}
