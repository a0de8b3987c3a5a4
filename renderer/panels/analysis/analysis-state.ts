import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import { createSource, type Source } from '../../session/watched.ts';
import { firstMethods, methodOf, type Method } from './methods.ts';

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
  /** The tables in the list: those that are always there, and those that were opened. */
  readonly listed: readonly Method[];
  /** Requests that were changed; the others stand as they start. */
  readonly requests: ReadonlyMap<Method, AnalysisRequest>;
  readonly looks: ReadonlyMap<Method, TableLook>;
  /** Whether the question is asked what one wants to know. */
  readonly isAsking: boolean;
};

export const plainLook: TableLook = { sorting: null, measures: null, chartMeasure: null };

const states = new Map<string, Source<AnalysisState>>();

/** What the analyst last asked in this project; lives as long as the window. */
export function analysisState(projectId: string): Source<AnalysisState> {
  const known = states.get(projectId);
  if (known !== undefined) return known;
  const source = createSource<AnalysisState>({
    method: 'frequencies',
    listed: firstMethods,
    requests: new Map(),
    looks: new Map(),
    isAsking: false,
  });
  states.set(projectId, source);
  return source;
}

/** Opens the choice of tables when the screen is shown. */
export function askForTable(projectId: string): void {
  const source = analysisState(projectId);
  source.set({ ...source.get(), isAsking: true });
}

/** Puts a table on the screen. */
export function openTable(projectId: string, method: Method): void {
  const source = analysisState(projectId);
  source.set(withMethod(source.get(), method));
}

/** The state with this table on the screen; it joins the list when it was not there. */
export function withMethod(state: AnalysisState, method: Method): AnalysisState {
  const listed = state.listed.includes(method) ? state.listed : [...state.listed, method];
  return { ...state, method, listed };
}

/** The state with the request in the place of its table. */
export function withRequest(state: AnalysisState, request: AnalysisRequest): AnalysisState {
  // The forms of a word have no place of their own.
  if (request.kind === 'lemmaForms') return state;
  return { ...state, requests: new Map(state.requests).set(methodOf(request), request) };
}
