import type { ProjectId } from '../../../shared/base/identifiers.ts';
import { createSource } from '../../session/watched.ts';
import type { FindQuery } from '../../worker/core-client.ts';

export const findKinds = [
  'text',
  'lemma',
  'root',
  'phrase',
  'wildcard',
] as const satisfies readonly FindQuery['by'][];
export type FindKind = (typeof findKinds)[number];

/** What is looked for. It stays while other screens are shown. */
export type FindState = {
  readonly projectId: ProjectId | null;
  readonly pattern: string;
  readonly by: FindKind;
  /** The list of hits in all texts stands in place of the outline. */
  readonly isEverywhere: boolean;
};

export const findSource = createSource<FindState>({
  projectId: null,
  pattern: '',
  by: 'text',
  isEverywhere: false,
});

/** The state for the project that is open: of another one only the kind of finding stays. */
export function findStateOf(state: FindState, projectId: ProjectId): FindState {
  return state.projectId === projectId
    ? state
    : { ...state, projectId, pattern: '', isEverywhere: false };
}
