import type { Language } from '../../../shared/language/language.ts';
import { createSource, type Source } from '../../session/watched.ts';
import { startRequests, type Method, type Requests } from './analysis-requests.ts';

export type Sorting = { readonly columnKey: string; readonly isDescending: boolean };

/** What the screen shows of a table. */
export type TableLook = {
  readonly sorting: Sorting | null;
  /** Measures shown; `null`: the usual ones. */
  readonly measures: readonly string[] | null;
  /** The measure of the chart; `null`: the first one shown. */
  readonly chartMeasure: string | null;
};

export type AnalysisState = {
  readonly method: Method;
  readonly requests: Requests;
  readonly looks: { readonly [method in Method]: TableLook };
};

const plainLook: TableLook = { sorting: null, measures: null, chartMeasure: null };

const states = new Map<string, Source<AnalysisState>>();

/** What the analyst last asked in this project; lives as long as the window. */
export function analysisState(projectId: string, language: Language): Source<AnalysisState> {
  const known = states.get(projectId);
  if (known !== undefined) return known;
  const source = createSource<AnalysisState>({
    method: 'frequencies',
    requests: startRequests(language),
    looks: { frequencies: plainLook, matrix: plainLook, words: plainLook, concordance: plainLook },
  });
  states.set(projectId, source);
  return source;
}
