import { useEffect, useState } from 'react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Indicator } from '../../../shared/codebook/codebook.ts';
import type { Span } from '../../../shared/text/span.ts';
import { segmentsByDocument } from '../../session/project-views.ts';
import { useSnapshot, useStore, useTalda } from '../../session/talda.ts';
import { indicatorKey } from './codebook-view.ts';

export type Hit = {
  readonly id: string;
  readonly documentId: DocumentId;
  readonly span: Span;
  readonly pattern: string;
};

/** So many hits are listed; the counts beside the indicators know all. */
export const mostHits = 2000;

export type FoundHits = { readonly hits: readonly Hit[]; readonly isDone: boolean };

/** The hits of the indicators in the texts of their languages, editorial notes aside, as they are found. */
export function useHits(indicators: readonly Indicator[]): FoundHits {
  const talda = useTalda();
  const store = useStore();
  const { documents, segments } = useSnapshot().project;
  const [found, setFound] = useState<FoundHits>({ hits: [], isDone: false });
  const key = indicators.map(indicatorKey).join('\n');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const search = async (): Promise<void> => {
      const { project } = store.snapshot();
      const bySegment = segmentsByDocument(project.segments);
      const hits: Hit[] = [];
      const seen = new Set<string>();
      for (const document of project.documents) {
        const notes = (bySegment.get(document.id) ?? []).filter(({ kind }) => kind === 'note');
        const inDocument: Hit[] = [];
        for (const { language, pattern, matching, isCaseSensitive } of indicators) {
          if (language !== document.language) continue;
          const query = { pattern, by: matching, isCaseSensitive };
          const spans = await talda.core.find(project, document.id, query, { signal });
          if (signal.aborted) return;
          for (const span of spans.ok ? spans.value : []) {
            const id = `${document.id} ${span.start}-${span.end}`;
            const isInNote = notes.some(
              (note) => note.span.start < span.end && span.start < note.span.end,
            );
            if (seen.has(id) || isInNote) continue;
            seen.add(id);
            inDocument.push({ id, documentId: document.id, span, pattern });
          }
        }
        inDocument.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
        hits.push(...inDocument);
        setFound({ hits: hits.slice(0, mostHits), isDone: false });
        if (hits.length >= mostHits) break;
      }
      setFound({ hits: hits.slice(0, mostHits), isDone: true });
    };
    setFound({ hits: [], isDone: false });
    search().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    return () => controller.abort();
  }, [talda, store, key, documents, segments]);
  return found;
}
