import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { EvidenceSpan } from '../../../shared/analysis/analysis-table.ts';
import { Button } from '../../components/button.tsx';
import { shortPlace } from '../../components/passage-context.ts';
import { PassageText } from '../../components/passage-text.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { documentsById, segmentsByDocument } from '../../session/project-views.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import styles from './evidence-panel.module.css';

type EvidenceListProps = {
  readonly tableId: string;
  readonly row: number;
  readonly columnIndex: number;
  /** Rises with each wish to go on by key: the list takes the focus. */
  readonly focusWish: number;
  readonly onCount?: (count: number) => void;
  readonly onClose: () => void;
};

/** The passages behind a cell, in context. Arrows walk, Enter opens the text. */
export function EvidenceList(props: EvidenceListProps) {
  const { tableId, row, columnIndex, focusWish, onCount, onClose } = props;
  const { t } = useWords('analysis');
  const talda = useTalda();
  const { project } = useSnapshot();
  const [spans, setSpans] = useState<readonly EvidenceSpan[] | null>(null);
  const [current, setCurrent] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isWanted = true;
    setCurrent(0);
    void talda.core.evidence(tableId, row, columnIndex).then((found) => {
      if (!isWanted) return;
      setSpans(found);
      onCount?.(found.length);
    });
    return () => {
      isWanted = false;
    };
  }, [talda, tableId, row, columnIndex, onCount]);
  useEffect(() => {
    if (focusWish > 0) scroller.current?.focus();
  }, [focusWish]);
  const virtualizer = useVirtualizer({
    count: spans?.length ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => 120,
    overscan: 6,
    initialRect: { width: 312, height: 700 },
  });
  const open = ({ documentId, span }: EvidenceSpan): void =>
    talda.session.dispatch({ kind: 'goTo', documentId, span });
  const move = (step: number): void => {
    const next = Math.max(0, Math.min((spans?.length ?? 1) - 1, current + step));
    setCurrent(next);
    virtualizer.scrollToIndex(next);
  };
  const present = spans?.[current];
  return (
    <>
      <div
        ref={scroller}
        className={styles.list}
        role="listbox"
        aria-label={t('passages')}
        tabIndex={0}
        aria-activedescendant={present === undefined ? undefined : `evidence-${current}`}
        onKeyDown={(event) => {
          if (event.code === 'ArrowDown') move(1);
          else if (event.code === 'ArrowUp') move(-1);
          else if (event.code === 'Enter' && present !== undefined) open(present);
          else if (event.code === 'Escape') onClose();
          else return;
          event.preventDefault();
        }}
      >
        <div
          style={{ height: virtualizer.getTotalSize() }}
          className={styles.all}
          role="presentation"
        >
          {virtualizer.getVirtualItems().map((item) => {
            const span = spans?.[item.index];
            const document = span && documentsById(project.documents).get(span.documentId);
            if (span === undefined || document === undefined) return null;
            const segments = segmentsByDocument(project.segments).get(document.id) ?? [];
            return (
              <div
                key={item.key}
                id={`evidence-${item.index}`}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="option"
                aria-selected={item.index === current}
                className={styles.passage}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => setCurrent(item.index)}
                onDoubleClick={() => open(span)}
              >
                <p className={styles.place}>
                  <span lang={document.language}>{shortPlace(segments, span.span.start)}</span>{' '}
                  <small>
                    {document.title}, {document.language}
                  </small>
                </p>
                {span.span.end - span.span.start > 1200 ? (
                  <p className={styles.long}>
                    {t('longPassage', { count: span.span.end - span.span.start })}
                  </p>
                ) : (
                  <PassageText document={document} span={span.span} reach={90} />
                )}
              </div>
            );
          })}
        </div>
      </div>
      <div className={styles.buttons}>
        <Button
          aria-disabled={present === undefined}
          onClick={() => {
            if (present !== undefined) open(present);
          }}
        >
          {t('openInText')}
        </Button>
        <Button
          onClick={() => {
            const quotes = spans?.map(({ quote }) => quote) ?? [];
            void navigator.clipboard
              .writeText(quotes.join('\n\n'))
              .then(() => talda.messages.announce(t('quotesCopied', { count: quotes.length })));
          }}
        >
          {t('copyQuotes')}
        </Button>
      </div>
    </>
  );
}
