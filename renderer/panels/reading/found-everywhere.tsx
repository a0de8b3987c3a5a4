import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Document } from '../../../shared/document/document.ts';
import type { Span } from '../../../shared/text/span.ts';
import { PassageText } from '../../components/passage-text.tsx';
import { shortPlace } from '../../components/passage-context.ts';
import { patternErrorSentence } from '../../i18n/error-sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { segmentsByDocument, workTitle } from '../../session/project-views.ts';
import { useTalda } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import styles from './found-everywhere.module.css';
import { useOpenText } from './open-text.ts';
import {
  type FoundEverywhere as FoundState,
  type FoundInDocument,
  foundScroll,
  foundSource,
} from './find-everywhere.ts';
import { useDocumentTag } from './use-document-tag.ts';
import type { Find } from './use-find.ts';
import { useJump } from './use-jump.ts';
import { useSidePanels } from './use-side-panels.ts';

type Row =
  | { readonly kind: 'document'; readonly document: Document; readonly count: number }
  | { readonly kind: 'hit'; readonly document: Document; readonly span: Span };

/** Hits in all texts of the project, text by text, in place of the outline. */
export function FoundEverywhere({ find }: { readonly find: Find }) {
  const { t, language, format } = useWords('reading');
  const tagOf = useDocumentTag();
  const jump = useJump();
  const { leaveDrawer } = useSidePanels();
  const { project } = useOpenText();
  const { pattern } = find;
  const { found, isDone, trouble } = useFoundEverywhere(find, t('find.job', { pattern }));
  const rows: readonly Row[] = found.flatMap(({ document, hits }) => [
    { kind: 'document', document, count: hits.length } as const,
    ...hits.map((span) => ({ kind: 'hit', document, span }) as const),
  ]);
  const total = found.reduce((sum, { hits }) => sum + hits.length, 0);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'document' ? 48 : 92),
    overscan: 6,
    initialRect: { width: 240, height: 800 },
    initialOffset: () => foundScroll.top,
  });
  const segments = segmentsByDocument(project.segments);
  return (
    <>
      <p className={styles.summary} role="status">
        {trouble ??
          (pattern.trim() === ''
            ? t('find.type')
            : total === 0 && isDone
              ? t('find.none')
              : t('find.inTexts', { count: total, texts: format.number(found.length) }))}
      </p>
      <div
        ref={scroller}
        className={styles.list}
        onScroll={(event) => {
          foundScroll.top = event.currentTarget.scrollTop;
        }}
      >
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'document' ? (
                  <h3 className={styles.document}>
                    {workTitle(project, row.document, language)}
                    <span className={styles.tag}>
                      {`${tagOf(row.document)} · ${format.number(row.count)}`}
                    </span>
                  </h3>
                ) : (
                  <button
                    type="button"
                    className={styles.hit}
                    onClick={() => {
                      leaveDrawer('left');
                      jump(row.span, row.document.id);
                    }}
                  >
                    <span className={styles.place} lang={row.document.language}>
                      {shortPlace(segments.get(row.document.id) ?? [], row.span.start)}
                    </span>
                    <PassageText document={row.document} span={row.span} reach={48} />
                  </button>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** How long the typing rests before the texts are searched, in milliseconds. */
const restingTime = 250;

/** Searches all texts, one after the other, and gives what has been found so far. */
function useFoundEverywhere({ pattern: typed, by }: Find, title: string): FoundState {
  const talda = useTalda();
  const { project } = useOpenText();
  const { documents } = project;
  const pattern = typed.trim();
  const latest = useRef({ project, title });
  useEffect(() => {
    latest.current = { project, title };
  });
  const state = useWatched(foundSource);
  useEffect(() => {
    const known = foundSource.get();
    const isKnown = known.documents === documents && known.pattern === pattern && known.by === by;
    if (isKnown && known.isDone) return undefined;
    const search = { documents, pattern, by };
    foundScroll.top = 0;
    foundSource.set({ ...search, found: [], isDone: pattern === '', trouble: null });
    if (pattern === '') return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      void talda.jobs.run(latest.current.title, async ({ signal, onProgress }) => {
        const isStopped = (): boolean => controller.signal.aborted || signal.aborted;
        const query = { pattern, by, isCaseSensitive: false };
        const found: FoundInDocument[] = [];
        for (const [index, document] of documents.entries()) {
          if (isStopped()) return;
          const { project: now } = latest.current;
          const result = await talda.core.find(now, document.id, query, { signal });
          if (isStopped()) return;
          onProgress({ done: index + 1, total: documents.length });
          if (!result.ok) {
            const trouble = patternErrorSentence(result.error);
            foundSource.set({ ...search, found: [], isDone: true, trouble });
            return;
          }
          if (result.value.length === 0) continue;
          found.push({ document, hits: result.value });
          foundSource.set({ ...search, found: [...found], isDone: false, trouble: null });
        }
        foundSource.set({ ...search, found, isDone: true, trouble: null });
      });
    }, restingTime);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [talda, documents, pattern, by]);
  return state;
}
