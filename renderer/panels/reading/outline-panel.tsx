import { useEffect, useMemo, useState } from 'react';
import type { SegmentId } from '../../../shared/base/identifiers.ts';
import { Tree } from '../../components/tree.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useWatched } from '../../session/watched.ts';
import { useOpenText } from './open-text.ts';
import {
  codeProfiles,
  nodeAt,
  outlineNodes,
  outlineRows,
  type OutlineRow,
  type ProfileBar,
  rowOf,
} from './outline.ts';
import styles from './outline-panel.module.css';
import { partName } from './part-names.ts';
import { useReadingDesk } from './reading-desk.ts';
import { useJump } from './use-jump.ts';
import { useSidePanels } from './use-side-panels.ts';

/** The parts of the text as a tree; the current one is marked, a profile of codes stands beside. */
export function OutlinePanel() {
  const { t, format } = useWords('reading');
  const { document, segments, shown, project, looks, nameOf } = useOpenText();
  const place = useSettledPlace();
  const jump = useJump();
  const { leaveDrawer } = useSidePanels();
  const [toggled, setToggled] = useState<ReadonlyMap<SegmentId, boolean>>(new Map());
  const nodes = useMemo(() => outlineNodes(segments), [segments]);
  const current = useMemo(() => nodeAt(nodes, place), [nodes, place]);
  const rows = useMemo(() => outlineRows(nodes, current, toggled), [nodes, current, toggled]);
  const { concepts } = project.codebook;
  const profiles = useMemo(
    () =>
      codeProfiles(
        nodes,
        shown,
        concepts.map(({ id }) => id),
      ),
    [nodes, shown, concepts],
  );
  const highest = Math.max(1, ...[...profiles.values()].flat().map(({ count }) => count));
  if (nodes.length === 0) return <p className={styles.none}>{t('outline.none')}</p>;

  const name = (row: OutlineRow) => {
    const { label, heading } = row.segment;
    const own = partName(row.segment, nameOf) ?? '';
    const rest = label !== null && heading !== null ? heading : null;
    return { own, rest };
  };
  const description = (bars: readonly ProfileBar[]): string =>
    bars
      .map(({ conceptId, count }) => `${looks.get(conceptId)?.name ?? ''} ${format.number(count)}`)
      .join(', ');
  return (
    <Tree
      name={t('outline.name')}
      rows={rows}
      chosenId={rowOf(nodes, rows, current)}
      rowHeight={26}
      onAct={(act) => {
        const row = 'id' in act ? rows.find(({ id }) => id === act.id) : undefined;
        if (row === undefined) return;
        if (act.kind === 'toggle') setToggled(new Map(toggled).set(row.id, act.isOpen));
        if (act.kind === 'choose') leaveDrawer('left');
        jump({ start: row.segment.span.start, end: row.segment.span.start });
      }}
      drawRow={(row) => {
        const { own, rest } = name(row);
        const bars = profiles.get(row.id) ?? [];
        return (
          <span className={styles.row} data-kind={row.segment.kind}>
            <span className={styles.name} lang={document.language}>
              {own}
              {rest !== null && <span className={styles.heading}>{`. ${rest}`}</span>}
            </span>
            {bars.length > 0 && (
              <span className={styles.profile} role="img" aria-label={description(bars)}>
                {bars.slice(0, 9).map(({ conceptId, count }) => (
                  <span
                    key={conceptId}
                    className={styles.bar}
                    data-colour={looks.get(conceptId)?.colourOrder}
                    style={{ height: Math.round(3 + (count / highest) * 9) }}
                  />
                ))}
              </span>
            )}
          </span>
        );
      }}
    />
  );
}

/** How long the page rests before the outline follows, in milliseconds. */
const restingTime = 120;

/** The place once the page has come to rest: the outline does not run along. */
function useSettledPlace(): number {
  const place = useWatched(useReadingDesk().place);
  const [settled, setSettled] = useState(place);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(place), restingTime);
    return () => clearTimeout(timer);
  }, [place]);
  return settled;
}
