import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Span } from '../../../shared/text/span.ts';
import { listStep } from '../../components/list-step.ts';
import { shortPlace } from '../../components/passage-context.ts';
import { PassageText } from '../../components/passage-text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { documentsById, segmentsByDocument } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import styles from './passage-list.module.css';

export type ListedPassage = {
  readonly id: string;
  readonly documentId: DocumentId;
  readonly span: Span;
};

type PassageListProps<Passage extends ListedPassage> = {
  readonly name: string;
  readonly passages: readonly Passage[];
  readonly drawFacts?: (passage: Passage) => ReactNode;
  readonly onOpen: (passage: Passage) => void;
  /** Given where passages can be chosen: with Space, Ctrl+A or the box before them. */
  readonly selection?: {
    readonly ids: ReadonlySet<string>;
    readonly onChange: (ids: ReadonlySet<string>) => void;
  };
};

/** Longer passages are told by their beginning. */
const longest = 900;
/** How many passages a key for pages goes over. */
const pageRows = 5;

/** Passages in context, any number of them. Arrows walk, Enter or a click opens the text, Space chooses. */
export function PassageList<Passage extends ListedPassage>(props: PassageListProps<Passage>) {
  const { name, passages, drawFacts, onOpen, selection } = props;
  const { t } = useWords('codebook');
  const { project } = useSnapshot();
  const [current, setCurrent] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const documents = documentsById(project.documents);
  const segments = segmentsByDocument(project.segments);
  const virtualizer = useVirtualizer({
    count: passages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 118,
    getItemKey: (index) => passages[index]?.id ?? index,
    overscan: 6,
    initialRect: { width: 320, height: 700 },
  });
  const at = Math.min(current, passages.length - 1);
  const toggle = (passage: Passage): void => {
    const ids = new Set(selection?.ids);
    if (!ids.delete(passage.id)) ids.add(passage.id);
    selection?.onChange(ids);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const passage = passages[at];
    const hasControl = event.ctrlKey || event.metaKey;
    if (event.altKey || (hasControl && event.code !== 'KeyA')) return;
    const next = listStep(event.code, at, passages.length, pageRows);
    if (next !== null) {
      setCurrent(next);
      virtualizer.scrollToIndex(next);
    } else if (event.code === 'Enter' && passage !== undefined) onOpen(passage);
    else if (event.code === 'Space' && passage !== undefined && selection !== undefined) {
      toggle(passage);
    } else if (event.code === 'KeyA' && hasControl && selection !== undefined) {
      selection.onChange(new Set(passages.map((own) => own.id)));
    } else if (event.code === 'Escape' && (selection?.ids.size ?? 0) > 0) {
      selection?.onChange(new Set());
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      aria-label={name}
      aria-multiselectable={selection === undefined ? undefined : true}
      tabIndex={0}
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div
        className={styles.all}
        role="presentation"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const passage = passages[item.index];
          const document = passage && documents.get(passage.documentId);
          if (passage === undefined || document === undefined) return null;
          const isChosen = selection?.ids.has(passage.id) === true;
          const { start, end } = passage.span;
          const isLong = end - start > longest;
          return (
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className={styles.passage}
              role="option"
              aria-selected={isChosen}
              data-current={item.index === at}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => {
                setCurrent(item.index);
                onOpen(passage);
              }}
            >
              <p className={styles.place}>
                {selection !== undefined && (
                  <span
                    className={styles.box}
                    data-checked={isChosen}
                    onClick={(event) => {
                      event.stopPropagation();
                      setCurrent(item.index);
                      toggle(passage);
                    }}
                    aria-hidden
                  >
                    <span className={styles.check} />
                  </span>
                )}
                <span className={styles.where}>
                  <b lang={document.language}>
                    {shortPlace(segments.get(document.id) ?? [], start)}
                  </b>{' '}
                  <span lang={document.language}>{document.title}</span>{' '}
                  <span className={styles.language}>{document.language}</span>
                </span>
              </p>
              <PassageText
                document={document}
                span={isLong ? { start, end: start + longest } : passage.span}
                reach={isLong ? 0 : 80}
              />
              {isLong && (
                <p className={styles.long}>{t('passages.long', { count: end - start })}</p>
              )}
              {drawFacts !== undefined && <p className={styles.facts}>{drawFacts(passage)}</p>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
