import { useEffect, useMemo, useState } from 'react';
import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { SideOpener } from '../../components/side-toggle.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useCommands, useSession, useSnapshot, useTalda } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import { AlignDialog } from './align-dialog.tsx';
import { alignableTexts, notAligned, type AlignableTexts } from './alignable-texts.ts';
import { AlignmentPage } from './alignment-page.tsx';
import { AlignmentSide } from './alignment-side.tsx';
import { alignmentViewOf, showTable, showWishedRow } from './alignment-view.ts';
import styles from './alignment.module.css';
import { placeOfRow } from '../../session/row-places.ts';
import type { RowFilter } from './row-facts.ts';
import { useAlign } from './use-align.ts';
import { useLatest } from './use-latest.ts';
import { isOfEditions, useTable, type ShownTable } from './use-table.ts';

/** Language versions and editions of a text side by side, row by row. */
export function AlignmentScreen() {
  const { project } = useSnapshot();
  const view = useWatched(alignmentViewOf(project.id));
  const { alignments } = project;
  useWish();
  const alignment = alignments.find(({ id }) => id === view.alignmentId) ?? alignments[0];
  return alignment === undefined ? (
    <Screen table={null} />
  ) : (
    <WithTable key={alignment.id} alignment={alignment} />
  );
}

/** Goes to the row that another screen has asked for. */
function useWish(): void {
  const talda = useTalda();
  const { project } = useSnapshot();
  const { wish } = useSession();
  useEffect(() => {
    if (wish?.screen !== 'alignment') return;
    const source = alignmentViewOf(project.id);
    showWishedRow(source, project.alignments, wish);
    talda.session.dispatch({ kind: 'wish', wish: null });
  }, [wish, project, talda]);
}

function WithTable({ alignment }: { readonly alignment: Alignment }) {
  return <Screen table={useTable(alignment)} />;
}

function Screen({ table }: { readonly table: ShownTable | null }) {
  const { t } = useWords('alignment');
  const { project } = useSnapshot();
  const acts = useAlign();
  const source = alignmentViewOf(project.id);
  const [asked, setAsked] = useState<AlignableTexts | null>(null);
  const { works, documents, alignments } = project;
  const groups = useMemo(() => alignableTexts({ works, documents }), [works, documents]);
  const [next] = useMemo(() => notAligned(groups, alignments), [groups, alignments]);
  const offered = next ?? groups[0];
  useCommands(offered === undefined ? {} : { alignTexts: () => setAsked(offered) });
  const show = useLatest(({ id }: Alignment) => showTable(source, id, {}));
  const filter = useLatest((own: RowFilter): void => {
    if (table === null) return;
    const { alignment, facts, row, view } = table;
    // One begins at the first row of the kind, unless one stands in such a row.
    const first = alignment.beads.findIndex((_, index) => facts.matches(index, own));
    const isThere = facts.matches(row, own) || first === -1;
    const place = isThere ? view.place : { ...view.place, row: placeOfRow(alignment, first) };
    showTable(source, alignment.id, {
      filter: own,
      place: { ...place, sectionKey: null, caret: null },
      isPlaceKept: false,
    });
  });
  return (
    <ScreenLayout
      screen="alignment"
      name={t('title')}
      left={{
        name: t('alignments'),
        width: 224,
        content: (
          <AlignmentSide
            shownId={table?.alignment.id ?? null}
            onShow={show}
            onAlign={setAsked}
            offered={offered}
            facts={table?.facts ?? null}
            filter={table?.view.filter ?? 'all'}
            isOfEditions={table !== null && isOfEditions(table.documents)}
            onFilter={filter}
          />
        ),
      }}
    >
      <h1 className="visually-hidden">{t('title')}</h1>
      {table === null ? (
        <NoAlignment next={next} onAlign={setAsked} />
      ) : (
        <AlignmentPage table={table} />
      )}
      <AlignDialog
        texts={asked}
        groups={groups}
        onClose={() => setAsked(null)}
        onAlign={(documentIds, name) => void acts.align(documentIds, name)}
      />
    </ScreenLayout>
  );
}

type NoAlignmentProps = {
  readonly next: AlignableTexts | undefined;
  readonly onAlign: (texts: AlignableTexts) => void;
};

function NoAlignment({ next, onAlign }: NoAlignmentProps) {
  const { t } = useWords('alignment');
  const talda = useTalda();
  const kind = next === undefined ? 'empty.noTexts' : 'empty.none';
  return (
    <>
      <div className={styles.emptyHead}>
        <SideOpener screen="alignment" side="left" name={t('openSide')} />
      </div>
      <EmptyState
        title={t(`${kind}.title`)}
        action={
          next === undefined ? (
            <Button
              look="primary"
              onClick={() => talda.session.dispatch({ kind: 'showScreen', screen: 'texts' })}
            >
              {t('empty.noTexts.act')}
            </Button>
          ) : (
            <Button look="primary" onClick={() => onAlign(next)}>
              {t('empty.none.act')}
            </Button>
          )
        }
      >
        <p>{t(`${kind}.text`)}</p>
      </EmptyState>
    </>
  );
}
