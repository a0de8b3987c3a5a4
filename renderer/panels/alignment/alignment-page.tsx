import {
  ArrowRightLeft,
  CheckCheck,
  Download,
  RefreshCw,
  Trash2,
  TriangleAlert,
  X,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Switch } from '../../components/choices.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { SideOpener } from '../../components/side-toggle.tsx';
import { Status } from '../../components/status-slot.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useCommands, useSnapshot, useTalda } from '../../session/talda.ts';
import { segmentCount } from '../../../shared/alignment/alignment.ts';
import type { Span } from '../../../shared/text/span.ts';
import styles from './alignment.module.css';
import { AlignmentGrid } from './alignment-grid.tsx';
import { alignmentViewOf, showTable } from './alignment-view.ts';
import { findDrift } from './drift.ts';
import { certaintyOf } from './row-facts.ts';
import { placeOfRow } from '../../session/row-places.ts';
import { useAlign } from './use-align.ts';
import { useAlignmentExport } from './use-alignment-export.ts';
import { ProjectMenu } from './project-menu.tsx';
import { useProjectCodes, type ProjectionResult } from './use-project-codes.ts';
import { useNames } from './use-names.ts';
import type { ShownTable } from './use-table.ts';

/** One alignment: what it is and how far it is checked, what can be done with all of it, its rows. */
export function AlignmentPage({ table }: { readonly table: ShownTable }) {
  const { alignment, facts, sections, view, row } = table;
  const { t, format } = useWords('alignment');
  const { t: common } = useWords('common');
  const talda = useTalda();
  const { project } = useSnapshot();
  const names = useNames();
  const acts = useAlign();
  const source = alignmentViewOf(project.id);
  const name = names.ofAlignment(alignment);
  const drift = useMemo(() => findDrift(alignment), [alignment]);
  const { beads, id } = alignment;
  const sure = useMemo(
    () => beads.flatMap((bead, index) => (certaintyOf(bead) === 'high' ? [index] : [])),
    [beads],
  );
  const articles = sections.filter(({ kind }) => kind === 'article').map(({ key }) => key);
  const isAllFolded = articles.length > 0 && articles.every((key) => view.folded.has(key));
  const realign = (): void => void acts.realign(alignment, name);
  const projectCodes = useProjectCodes(alignment);
  const [result, setResult] = useState<ProjectionResult | null>(null);
  const others = table.documents.flatMap((_, version) =>
    version === table.source ? [] : [version],
  );
  const carryOver = async (to: readonly number[], rows: Span | null): Promise<void> => {
    setResult(await projectCodes({ from: table.source, to, rows }));
  };
  const exports = useAlignmentExport(alignment, table.documents, name);
  useCommands({
    realignRows: realign,
    exportAlignment: exports.saveTmx,
    projectCodes: () => void carryOver(others, null),
  });
  const hasConfirmed = facts.counts.confirmed > 0;
  return (
    <>
      <header className={styles.pageHead}>
        <SideOpener screen="alignment" side="left" name={t('openSide')} />
        <div className={styles.pageTitle}>
          <h2 className={styles.pageName}>{name}</h2>
          <p className={styles.pageCounts}>
            <span>
              {t('rows', { count: beads.length })}
              <span className={styles.sentences}>
                {t('sentences', {
                  numbers: alignment.texts
                    .map((text) => format.number(segmentCount(text)))
                    .join(' + '),
                })}
              </span>
            </span>
            {hasConfirmed && (
              <span className={styles.confirmed}>
                {t('confirmedCount', { count: facts.counts.confirmed })}
              </span>
            )}
            {facts.counts.unsure > 0 && (
              <span className={styles.doubt}>
                {t('unsureCount', { count: facts.counts.unsure })}
              </span>
            )}
          </p>
        </div>
        {articles.length > 0 && (
          <Switch
            label={t('level')}
            value={isAllFolded ? 'articles' : 'sentences'}
            options={[
              { value: 'articles', label: t('levels.articles') },
              { value: 'sentences', label: t('levels.sentences') },
            ]}
            onChange={(level) =>
              showTable(source, id, { folded: new Set(level === 'articles' ? articles : []) })
            }
          />
        )}
        <ProjectMenu
          documents={table.documents}
          source={table.source}
          onSource={(sourceId) => showTable(source, id, { sourceId })}
          onProject={(to) => void carryOver(to, null)}
        />
        <MenuButton label={t('export')} icon={Download} entries={exports.entries} />
        <MenuButton
          label={t('more')}
          look="quiet"
          entries={[
            {
              ...{ id: 'confirm', icon: CheckCheck },
              label: t('confirmSure', { count: sure.length }),
              onSelect: () => void acts.confirmRows(id, sure),
              ...(sure.length === 0 ? { reasonOff: t('noneSure') } : {}),
            },
            {
              ...{ id: 'realign', icon: RefreshCw },
              label: t(hasConfirmed ? 'realignBetween' : 'realignAll'),
              onSelect: realign,
            },
            { kind: 'line', id: 'line' },
            {
              ...{ id: 'remove', icon: Trash2, isDangerous: true },
              label: t('remove'),
              onSelect: () => void acts.remove(id, name),
            },
          ]}
        />
      </header>
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
