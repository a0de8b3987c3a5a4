import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { Document } from '../../../shared/document/document.ts';
import type { Span } from '../../../shared/text/span.ts';
import { PassageText } from '../../components/passage-text.tsx';
import { shortPlace } from '../../components/passage-context.ts';
import { patternErrorSentence } from '../../i18n/error-sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { segmentsByDocument, workTitle } from '../../session/project-views.ts';
import { useTalda } from '../../session/talda.ts';
import styles from './found-everywhere.module.css';
import { useOpenText } from './open-text.ts';
import { useDocumentTag } from './use-document-tag.ts';
import type { Find } from './use-find.ts';
import { useJump } from './use-jump.ts';

type FoundInDocument = { readonly document: Document; readonly hits: readonly Span[] };

type Row =
  | { readonly kind: 'document'; readonly document: Document; readonly count: number }
  | { readonly kind: 'hit'; readonly document: Document; readonly span: Span };

const restingTime = 250;

/** Hits in all texts of the project, text by text, in place of the outline. */
export function FoundEverywhere({ find }: { readonly find: Find }) {
  const { t, language, format } = useWords('reading');
  const talda = useTalda();
  const tagOf = useDocumentTag();
  const jump = useJump();
  const { project } = useOpenText();
  const { pattern, by } = find;
  const [found, setFound] = useState<readonly FoundInDocument[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const latest = useRef(project);
  useEffect(() => {
    latest.current = project;
  });
  const { documents } = project;
  const title = t('find.job', { pattern });
  useEffect(() => {
    setFound([]);
    setTrouble(null);
    setDone(false);
    if (pattern.trim() === '') return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      void talda.jobs.run(title, async ({ signal, onProgress }) => {
        const query = { pattern: pattern.trim(), by, isCaseSensitive: false };
        const all: FoundInDocument[] = [];
        for (const [index, document] of documents.entries()) {
          if (controller.signal.aborted || signal.aborted) return;
          const result = await talda.core.find(latest.current, document.id, query, { signal });
          if (controller.signal.aborted) return;
          onProgress({ done: index + 1, total: documents.length });
          if (!result.ok) {
            setTrouble(patternErrorSentence(result.error));
            return;
          }
          if (result.value.length > 0) {
            all.push({ document, hits: result.value });
            setFound([...all]);
          }
        }
        setDone(true);
      });
    }, restingTime);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [talda, documents, pattern, by, title]);

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
      <div ref={scroller} className={styles.list}>
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
                    onClick={() => jump(row.span, row.document.id)}
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
