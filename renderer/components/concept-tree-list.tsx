import { useMemo, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { ConceptId } from '../../shared/base/identifiers.ts';
import type { Concept } from '../../shared/codebook/codebook.ts';
import { useWords } from '../i18n/use-words.ts';
import { acceptedCounts, conceptLooks } from '../session/project-views.ts';
import { useSession, useSnapshot } from '../session/talda.ts';
import { createSource, useWatched } from '../session/watched.ts';
import { ConceptSwatch } from './concept-chip.tsx';
import {
  conceptOver,
  droppedSpan,
  isSpanOver,
  startConceptDrag,
  type DraggedSpan,
} from './concept-drag.ts';
import { conceptRows, type ConceptRow } from './concept-rows.ts';
import styles from './concept-tree-list.module.css';
import { withSoftHyphens } from './soft-hyphens.ts';
import { Tree, type TreeProps } from './tree.tsx';
import type { TreeAct } from './tree-rows.ts';

/** Groups that the user closed, in all lists of this window. */
const closedGroups = createSource<ReadonlySet<string>>(new Set());

export type ConceptDropPlace = 'before' | 'into' | 'after';

type ConceptTreeListProps = {
  readonly name: string;
  readonly filter: string;
  readonly chosenId: ConceptId | null;
  readonly isRetiredShown?: boolean;
  readonly isWanted?: (concept: Concept) => boolean;
  /** Everything but opening and closing, which happens inside. */
  readonly onAct: (act: TreeAct & { readonly id: ConceptId }) => void;
  /** Keys that the tree itself does not know, with the row that has the focus. */
  readonly onOtherKey?: (event: KeyboardEvent, id: ConceptId | null) => void;
  readonly onContextMenu?: (id: ConceptId, place: { x: number; y: number }) => void;
  /** A passage of the page was dropped onto the concept. */
  readonly onDropSpan?: (id: ConceptId, span: DraggedSpan) => void;
  /** A concept was dropped onto or beside another; without it, concepts can only be dragged out. */
  readonly onDropConcept?: (dragged: ConceptId, onto: ConceptId, where: ConceptDropPlace) => void;
  readonly selection?: TreeProps<ConceptRow>['selection'];
  /** Stands in place of the name, as while it is renamed; `null`: the name. */
  readonly drawName?: (row: ConceptRow) => ReactNode;
  /** Stands after the name. */
  readonly drawTag?: (row: ConceptRow) => ReactNode;
  /** Stands there when no concept answers to the filter. */
  readonly empty?: ReactNode;
};

/**
 * The codebook as a tree: colour, name in the language of the interface, accepted passages, key.
 * Concepts can be dragged out (`concept-drag.ts`); passages can be dropped onto them.
 */
export function ConceptTreeList(props: ConceptTreeListProps) {
  const { name, filter, chosenId, isRetiredShown = false, isWanted, selection, empty } = props;
  const { t, language, format } = useWords('concepts');
  const { project } = useSnapshot();
  const { numberedConceptIds: numbered } = useSession();
  const closedIds = useWatched(closedGroups);
  const { codebook } = project;
  const looks = conceptLooks(codebook, language);
  const counts = acceptedCounts(project.annotations);
  const rows = useMemo(
    () =>
      conceptRows(codebook.concepts, {
        ...{ filter, closedIds, isRetiredShown, numbered },
        ...(isWanted === undefined ? {} : { isWanted }),
      }),
    [codebook.concepts, filter, closedIds, isRetiredShown, numbered, isWanted],
  );

  const drawRow = (row: ConceptRow): ReactNode => {
    const look = looks.get(row.id);
    const count = counts.get(row.id) ?? 0;
    if (look === undefined) return null;
    return (
      <>
        <ConceptSwatch look={look} />
        {props.drawName?.(row) ?? (
          <span
            className={styles.name}
            data-group={row.isOpen !== null}
            data-retired={row.concept.isRetired}
          >
            {withSoftHyphens(look.name)}
          </span>
        )}
        {row.concept.isRetired && <span className={styles.tag}>{t('retired')}</span>}
        {props.drawTag?.(row)}
        <span className={styles.count}>
          <span className="visually-hidden">{t('passages', { count })}</span>
          <span aria-hidden data-zero={count === 0}>
            {format.number(count)}
          </span>
        </span>
        {row.digit === null ? (
          <span className={styles.noKey} aria-hidden />
        ) : (
          <kbd className={styles.key}>
            <span className="visually-hidden">{t('key', { number: row.digit })}</span>
            <span aria-hidden>{row.digit}</span>
          </kbd>
        )}
      </>
    );
  };

  const accepts = (id: string, event: DragEvent): ConceptDropPlace | null => {
    if (isSpanOver(event)) return props.onDropSpan === undefined ? null : 'into';
    const dragged = conceptOver(event);
    if (dragged === null || dragged === id || props.onDropConcept === undefined) return null;
    return placeOver(event);
  };
  const drop = (id: string, where: ConceptDropPlace, event: DragEvent): void => {
    const row = rows.find((candidate) => candidate.id === id);
    if (row === undefined) return;
    const span = droppedSpan(event);
    const dragged = conceptOver(event);
    if (span !== null) props.onDropSpan?.(row.id, span);
    else if (dragged !== null) props.onDropConcept?.(dragged, row.id, where);
  };
  const rowOf = (id: string | null): ConceptRow | undefined => rows.find((row) => row.id === id);

  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <Tree
      name={name}
      rows={rows}
      chosenId={chosenId}
      {...(selection === undefined ? {} : { selection })}
      drawRow={drawRow}
      onAct={(act) => {
        const row = rowOf(act.id);
        if (row === undefined) return;
        if (act.kind === 'toggle') setClosed(act.id, !act.isOpen);
        else props.onAct({ ...act, id: row.id });
      }}
      onOtherKey={(event, id) => props.onOtherKey?.(event, rowOf(id)?.id ?? null)}
      {...(props.onContextMenu === undefined
        ? {}
        : {
            onContextMenu: (id: string, place: { x: number; y: number }) => {
              const row = rowOf(id);
              if (row !== undefined) props.onContextMenu?.(row.id, place);
            },
          })}
      drag={{
        onStart: (id, event) => {
          const row = rowOf(id);
          if (row !== undefined) startConceptDrag(event, row.id, looks.get(row.id)?.name ?? '');
        },
        accepts,
        onDrop: drop,
      }}
    />
  );
}

function setClosed(id: string, isClosed: boolean): void {
  const closed = new Set(closedGroups.get());
  if (isClosed) closed.add(id);
  else closed.delete(id);
  closedGroups.set(closed);
}

/** Opens the groups, as those above a concept that is to be seen. */
export function openGroups(ids: readonly ConceptId[]): void {
  const closed = new Set(closedGroups.get());
  if (!ids.some((id) => closed.has(id))) return;
  for (const id of ids) closed.delete(id);
  closedGroups.set(closed);
}

/** The upper and lower quarter of a row stand for the places beside it. */
function placeOver(event: DragEvent): ConceptDropPlace {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (event.clientY - box.top) / box.height;
  if (share < 0.28) return 'before';
  return share > 0.72 ? 'after' : 'into';
}
