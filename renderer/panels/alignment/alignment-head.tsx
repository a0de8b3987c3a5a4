import { CheckCheck, Download, RefreshCw, Trash2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { segmentCount, type Alignment } from '../../../shared/alignment/alignment.ts';
import type { Document } from '../../../shared/document/document.ts';
import { Switch } from '../../components/choices.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { PageHead } from '../../components/panel-parts.tsx';
import { SideOpener } from '../../components/side-toggle.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useCommands, useSnapshot } from '../../session/talda.ts';
import styles from './alignment.module.css';
import { alignmentViewOf, showTable } from './alignment-view.ts';
import { ProjectMenu } from './project-menu.tsx';
import { certaintyOf, type RowFacts } from './row-facts.ts';
import type { RowSection } from './row-sections.ts';
import { foldedAt, levelShown, levelsIn } from './table-levels.ts';
import { useAlign } from './use-align.ts';
import { useAlignmentExport } from './use-alignment-export.ts';

type AlignmentHeadProps = {
  readonly alignment: Alignment;
  readonly documents: readonly Document[];
  readonly facts: RowFacts;
  readonly sections: readonly RowSection[];
  readonly folded: ReadonlySet<string>;
  readonly name: string;
  /** The version that codes are projected from. */
  readonly source: number;
  readonly onProject: (to: readonly number[]) => void;
};

/** What an alignment is, how far it is checked, and what can be done with all of it. */
export const AlignmentHead = memo(function AlignmentHead(props: AlignmentHeadProps) {
  const { alignment, documents, facts, sections, folded, name } = props;
  const { t, format } = useWords('alignment');
  const { project } = useSnapshot();
  const acts = useAlign();
  const source = alignmentViewOf(project.id);
  const { beads, id } = alignment;
  const sure = useMemo(
    () => beads.flatMap((bead, index) => (certaintyOf(bead) === 'high' ? [index] : [])),
    [beads],
  );
  const levels = useMemo(() => levelsIn(sections), [sections]);
  const level = useMemo(() => levelShown(sections, folded), [sections, folded]);
  const realign = (): void => void acts.realign(alignment, name);
  const exports = useAlignmentExport(alignment, documents, name);
  useCommands({ realignRows: realign, exportAlignment: exports.saveTmx });
  const hasConfirmed = facts.counts.confirmed > 0;
  return (
    <PageHead>
      <SideOpener screen="alignment" side="left" name={t('openSide')} />
      <div className={styles.pageTitle}>
        <h2>{name}</h2>
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
            <span className={styles.doubt}>{t('unsureCount', { count: facts.counts.unsure })}</span>
          )}
        </p>
      </div>
      {levels.length > 0 && (
        <Switch
          label={t('level')}
          value={level}
          options={levels.map((value) => ({ value, label: t(`levels.${value}`) }))}
          onChange={(own) => showTable(source, id, { folded: foldedAt(sections, own) })}
        />
      )}
      <ProjectMenu
        documents={documents}
        source={props.source}
        onSource={(sourceId) => showTable(source, id, { sourceId })}
        onProject={props.onProject}
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
    </PageHead>
  );
});
