import { useEffect, useState } from 'react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Project } from '../../../shared/project/project.ts';
import { useTalda } from '../../session/talda.ts';

/** Shorter words stand nearly everywhere. */
const shortest = 3;
/** Time after the last letter typed, in milliseconds. */
const pause = 250;

export type TextHits = {
  readonly query: string;
  readonly counts: ReadonlyMap<DocumentId, number>;
  /** Where the first one stands. */
  readonly starts: ReadonlyMap<DocumentId, number>;
};

/** In which documents the words stand, found as the reading screen finds them; `null` while nothing is asked for. */
export function useTextHits(project: Project, query: string): TextHits | null {
  const { core } = useTalda();
  const [hits, setHits] = useState<TextHits | null>(null);
  const { documents } = project;
  const pattern = query.trim();
  useEffect(() => {
    if (pattern.length < shortest) {
      setHits(null);
      return undefined;
    }
    const controller = new AbortController();
    const find = async (): Promise<void> => {
      const counts = new Map<DocumentId, number>();
      const starts = new Map<DocumentId, number>();
      for (const { id } of documents) {
        const asked = { pattern, by: 'text', isCaseSensitive: false } as const;
        const found = await core.find(project, id, asked, { signal: controller.signal });
        const [first] = found.ok ? found.value : [];
        if (!found.ok || first === undefined) continue;
        counts.set(id, found.value.length);
        starts.set(id, first.start);
      }
      setHits({ query: pattern, counts, starts });
    };
    const timer = setTimeout(() => {
      find().catch((error: unknown) => {
        if (!controller.signal.aborted) throw error;
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // Texts only: codes may change meanwhile.
  }, [core, documents, pattern]);
  return hits;
}
