import { useEffect, useState } from 'react';
import type { AnalysisError, AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import { needsAnnotations } from '../../../shared/analysis/needs-annotations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import type { ComputedTable } from '../../worker/core-client.ts';

export type TableState = {
  /** The last table that could be computed, while a newer one is on its way or failed. */
  readonly table: ComputedTable | null;
  /** The request that `table` answers. */
  readonly request: AnalysisRequest | null;
  readonly error: AnalysisError | null;
  readonly isComputing: boolean;
};

/** Changes settle for so long before they are computed, in milliseconds. */
const settling = 120;

/** The table of the request, computed anew when the request or the project changes. */
export function useTable(request: AnalysisRequest): TableState {
  const { t } = useWords('analysis');
  const talda = useTalda();
  const { project } = useSnapshot();
  const [state, setState] = useState<TableState>({
    table: null,
    request: null,
    error: null,
    isComputing: true,
  });
  const { documents, segments, codebook, coders, wordForms, stopWords, alignments } = project;
  // Words do not change with coding: their tables stay while codes come and go.
  const annotations = needsAnnotations(request) ? project.annotations : null;
  useEffect(() => {
    const controller = new AbortController();
    setState((last) => ({ ...last, isComputing: true }));
    const timer = setTimeout(() => {
      const work = talda.jobs.run(t('computing'), (options) =>
        talda.core.analyse(project, request, {
          ...options,
          signal: AbortSignal.any([options.signal, controller.signal]),
        }),
      );
      void work.then(
        (answer) => {
          if (controller.signal.aborted) return;
          if (answer === null) setState((last) => ({ ...last, isComputing: false }));
          else if (answer.ok) {
            setState({ table: answer.value, request, error: null, isComputing: false });
          } else setState((last) => ({ ...last, error: answer.error, isComputing: false }));
        },
        (error: unknown) => {
          if (!controller.signal.aborted) throw error;
        },
      );
    }, settling);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // What the numbers are made of; names and saved requests are not among it.
  }, [
    ...[talda, request, t, documents, segments, annotations, codebook],
    ...[coders, wordForms, stopWords, alignments],
  ]);
  return state;
}
