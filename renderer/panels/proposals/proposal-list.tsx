import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Annotation, AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId, ConceptId } from '../../../shared/base/identifiers.ts';
import { useScopeKeys } from '../../components/scope-keys.ts';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks, documentsById } from '../../session/project-views.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import { goOnFrom, moveByKey } from './going-on.ts';
import { ProposalActions } from './proposal-actions.tsx';
import type { Grouping } from './proposal-groups.ts';
import { ProposalRow } from './proposal-row.tsx';
import styles from './proposals.module.css';
import { useDecisions } from './use-decisions.ts';
import { useFiredIndicators } from './use-fired-indicators.ts';
import { moveEnd, type BoundsDraft, type PassageEnd } from './word-bounds.ts';

type ProposalListProps = {
  readonly name: string;
  readonly annotations: readonly Annotation[];
  readonly status: AnnotationStatus;
  readonly grouping: Grouping;
  readonly currentId: AnnotationId | null;
  readonly onGoTo: (id: AnnotationId | null) => void;
  readonly onNextGroup: (() => void) | null;
  /** Stands below the last one. */
  readonly end: ReactNode;
};

/** How long the rows below move up after a decision, in milliseconds. */
const foldTime = 200;

/** The proposals of a group; one is open. Only those in sight are drawn. */
export function ProposalList(props: ProposalListProps) {
  const { name, annotations, status, grouping, currentId, onGoTo, onNextGroup, end } = props;
  const talda = useTalda();
  const { project } = useSnapshot();
  const decisions = useDecisions();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  /** Decided on but still in the list, and decided on and gone from it. */
  const decided = useRef(new Set<AnnotationId>());
  const left = useRef(new Set<AnnotationId>());
  const nameOf = useConceptNames();
  const [draft, setDraft] = useState<BoundsDraft | null>(null);
  const [isPicking, setPicking] = useState(false);
  const [isSettling, setSettling] = useState(false);
  const [actions, setActions] = useState<HTMLDivElement | null>(null);
  const actionsHeight = useHeight(actions);
  const ids = useMemo(() => annotations.map(({ id }) => id), [annotations]);
  const index = currentId === null ? -1 : ids.indexOf(currentId);
  const current = annotations[index] ?? null;
  const document = documentsById(project.documents).get(current?.documentId ?? '');

  const virtualizer = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (row === index ? 200 : 96),
    getItemKey: (row) => ids[row] ?? row,
    overscan: 6,
    initialRect: { width: 800, height: 800 },
    paddingStart: 10,
    paddingEnd: 12,
  });
  const items = virtualizer.getVirtualItems();
  const inSight = useMemo(
    () => annotations.slice(items[0]?.index ?? 0, (items.at(-1)?.index ?? 0) + 1),
    [annotations, items],
  );
  const fired = useFiredIndicators(project, inSight);

  useEffect(() => {
    for (const id of decided.current) {
      if (ids.includes(id)) continue;
      decided.current.delete(id);
      left.current.add(id);
    }
    // What comes back by undo is where one was.
    const returned = ids.find((id) => left.current.has(id) && !decided.current.has(id));
    if (returned === undefined) return;
    left.current.delete(returned);
    onGoTo(returned);
  }, [ids]);
  useEffect(() => {
    setDraft(null);
    setPicking(false);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [currentId, index, virtualizer]);
  useEffect(() => {
    if (window.document.activeElement === window.document.body) list.current?.focus();
  }, []);
  useEffect(() => {
    if (!isSettling) return;
    const timer = setTimeout(() => setSettling(false), foldTime);
    return () => clearTimeout(timer);
  }, [isSettling]);

  /** Marks the current one as decided and goes on, so that the next key means the next one. */
  const goOn = (): AnnotationId | null => {
    if (currentId === null) return null;
    decided.current.add(currentId);
    setSettling(true);
    onGoTo(goOnFrom(ids, currentId, decided.current));
    list.current?.focus();
    return currentId;
  };
  const decide = (next: AnnotationStatus): void => {
    if (current === null || next === status) return;
    const id = goOn();
    if (id !== null) void decisions.decide([id], next, nameOf(current.conceptId));
  };
  const giveConcept = (conceptId: ConceptId): void => {
    const id = goOn();
    if (id !== null) void decisions.giveConcept(id, conceptId);
  };
  const finishBounds = (): void => {
    if (draft === null) return;
    const id = goOn();
    if (id !== null) void decisions.giveBounds(id, draft.span);
    setDraft(null);
  };
  const openInText = (): void => {
    if (current === null) return;
    const { documentId, anchor } = current;
    talda.session.dispatch({ kind: 'goTo', documentId, span: anchor.span });
  };
  const beginBounds = (): void => {
    if (current !== null) setDraft({ span: current.anchor.span, end: 'end' });
  };
  const move = (end: PassageEnd, step: -1 | 1): void => {
    if (draft === null || document === undefined) return;
    setDraft({ span: moveEnd(document.text, draft.span, end, step), end });
  };
  const scopeKeys = useScopeKeys('proposals', {
    accept: () => decide('accepted'),
    reject: () => decide('rejected'),
    changeProposedBounds: beginBounds,
    changeConcept: () => setPicking(true),
    ...(onNextGroup === null ? {} : { nextGroup: onNextGroup }),
  });
  const boundsKey = (code: string): boolean => {
    if (draft === null) return false;
    if (code === 'ArrowLeft') move(draft.end, -1);
    else if (code === 'ArrowRight') move(draft.end, 1);
    else if (code === 'Tab') setDraft({ ...draft, end: draft.end === 'end' ? 'start' : 'end' });
    else if (code === 'Enter' || code === 'NumpadEnter') finishBounds();
    else if (code === 'Escape') setDraft(null);
    else return false;
    return true;
  };
  const openItem = items.find((item) => item.index === index);
  return (
    <div ref={scroller} className={styles.scroller}>
      <div className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        <div
          ref={list}
          className={styles.list}
          role="listbox"
          aria-label={name}
          tabIndex={0}
          data-settling={isSettling}
          aria-activedescendant={currentId === null ? undefined : `${listId}-${currentId}`}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const { code } = event.nativeEvent;
            const target = moveByKey(ids, currentId, code);
            if (boundsKey(code)) event.preventDefault();
            else if (target !== null) {
              event.preventDefault();
              onGoTo(target);
            } else if (code === 'Enter' || code === 'NumpadEnter') openInText();
            else if (draft === null) scopeKeys(event);
          }}
        >
          {items.map((item) => {
            const annotation = annotations[item.index];
            if (annotation === undefined) return null;
            const isOpen = item.index === index;
            return (
              <div
                key={annotation.id}
                ref={virtualizer.measureElement}
                data-index={item.index}
                id={`${listId}-${annotation.id}`}
                className={styles.row}
                role="option"
                aria-selected={isOpen}
                aria-setsize={annotations.length}
                aria-posinset={item.index + 1}
                style={{
                  transform: `translateY(${item.start}px)`,
                  ...(isOpen ? { paddingBottom: actionsHeight + 30 } : {}),
                }}
                onClick={() => onGoTo(annotation.id)}
                onDoubleClick={openInText}
              >
                <ProposalRow
                  annotation={annotation}
                  isOpen={isOpen}
                  isFirst={annotations[item.index - 1]?.documentId !== annotation.documentId}
                  grouping={grouping}
                  fired={fired.get(annotation.id) ?? []}
                  span={isOpen && draft !== null ? draft.span : annotation.anchor.span}
                />
              </div>
            );
          })}
        </div>
        {current !== null && openItem !== undefined && (
          <div
            ref={setActions}
            className={styles.actions}
            data-settling={isSettling}
            style={{
              transform: `translateY(${openItem.end - actionsHeight - 16}px)`,
            }}
          >
            <ProposalActions
              status={status}
              draft={draft}
              conceptId={current.conceptId}
              isPicking={isPicking}
              onPicking={(isOpen) => {
                setPicking(isOpen);
                if (!isOpen) list.current?.focus();
              }}
              onDecide={decide}
              onConcept={giveConcept}
              onBounds={() => {
                beginBounds();
                list.current?.focus();
              }}
              onMove={move}
              onFinish={finishBounds}
              onLeave={() => {
                setDraft(null);
                list.current?.focus();
              }}
              onOpen={openInText}
            />
          </div>
        )}
      </div>
      <p className={styles.end}>{end}</p>
    </div>
  );
}

function useConceptNames(): (id: ConceptId) => string {
  const { language } = useWords('proposals');
  const { project } = useSnapshot();
  return (id) => conceptLooks(project.codebook, language).get(id)?.name ?? '';
}

/** The height of an element, which may change as its words wrap. */
function useHeight(element: HTMLElement | null): number {
  const [height, setHeight] = useState(32);
  useLayoutEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    setHeight(element.offsetHeight);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
