import { ArrowRightLeft, TriangleAlert, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Status } from '../../components/status-slot.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useCommands, useSnapshot, useTalda } from '../../session/talda.ts';
import type { Span } from '../../../shared/text/span.ts';
import styles from './alignment.module.css';
import { AlignmentGrid } from './alignment-grid.tsx';
import { AlignmentHead } from './alignment-head.tsx';
import { alignmentViewOf, showTable } from './alignment-view.ts';
import { findDrift } from './drift.ts';
import { placeOfRow } from '../../session/row-places.ts';
import { useProjectCodes, type ProjectionResult } from './use-project-codes.ts';
import { useLatest } from './use-latest.ts';
import { useNames } from './use-names.ts';
import type { ShownTable } from './use-table.ts';

/** One alignment: what it is and how far it is checked, what can be done with all of it, its rows. */
export function AlignmentPage({ table }: { readonly table: ShownTable }) {
  const { alignment, documents, facts, sections, view, row } = table;
  const { t, format } = useWords('alignment');
  const { t: common } = useWords('common');
  const talda = useTalda();
  const { project } = useSnapshot();
  const names = useNames();
  const source = alignmentViewOf(project.id);
  const name = names.ofAlignment(alignment);
  const drift = useMemo(() => findDrift(alignment), [alignment]);
  const { beads, id } = alignment;
  const projectCodes = useProjectCodes(alignment);
  const [result, setResult] = useState<ProjectionResult | null>(null);
  const others = documents.flatMap((_, version) => (version === table.source ? [] : [version]));
  const carryOver = async (to: readonly number[], rows: Span | null): Promise<void> => {
    setResult(await projectCodes({ from: table.source, to, rows }));
  };
  useCommands({ projectCodes: () => void carryOver(others, null) });
  const projectTo = useLatest((to: readonly number[]) => void carryOver(to, null));
  return (
    <>
      <AlignmentHead
        {...{ alignment, documents, facts, sections, name }}
        folded={view.folded}
        source={table.source}
        onProject={projectTo}
      />
      {result !== null && result.proposed > 0 && (
        <div className={styles.news}>
          <ArrowRightLeft size={16} strokeWidth={1.75} aria-hidden />
          <p>{t('projected', { count: result.proposed, missing: result.missing })}</p>
          <Button
            size="small"
            onClick={() =>
              talda.session.dispatch({
                kind: 'wish',
                wish: { screen: 'proposals', origin: 'projection' },
              })
            }
          >
            {t('showProposals')}
          </Button>
          <IconButton icon={X} name={common('close')} onClick={() => setResult(null)} />
        </div>
      )}
      {drift !== null && (
        <div className={styles.banner} role="status">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          <p>
            {t('drift', {
              start: format.number(drift.start + 1),
              end: format.number(drift.end),
            })}
          </p>
          <Button
            size="small"
            onClick={() =>
              showTable(source, id, {
                filter: 'all',
                folded: new Set(),
                place: {
                  ...{ row: placeOfRow(alignment, drift.start), sectionKey: null },
                  ...{ version: view.place.version, caret: null },
                },
              })
            }
          >
            {t('goToRow', { row: format.number(drift.start + 1) })}
          </Button>
        </div>
      )}
      {table.items.length === 0 ? (
        <div className={styles.noRows}>
          <p>{t('noRows')}</p>
          <Button onClick={() => showTable(source, id, { filter: 'all' })}>{t('showAll')}</Button>
        </div>
      ) : (
        <AlignmentGrid
          name={t('tableOf', { name })}
          table={table}
          onProjectRow={(own) => void carryOver(others, { start: own, end: own + 1 })}
        />
      )}
      <Status hint={t('hint')}>
        <b>{t('place', { row: format.number(row + 1), count: beads.length })}</b>
        <span>{t(`filter.${view.filter}`)}</span>
      </Status>
    </>
  );
}
