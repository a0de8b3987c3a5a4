import type { DocumentId, ProjectId, WorkId } from '../../../shared/base/identifiers.ts';
import type { WorkKind } from '../../../shared/document/document.ts';
import type { Language } from '../../../shared/language/language.ts';
import { createSource, type Source } from '../../session/watched.ts';

export const sortKeys = ['added', 'title', 'language', 'edition', 'words', 'coded'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What is shown of the texts, and how. Empty lists of a filter let everything through. */
export type TextsView = {
  readonly mode: 'list' | 'variables';
  readonly query: string;
  readonly languages: readonly Language[];
  readonly kinds: readonly WorkKind[];
  /** Values of variables, as `name` and `value`. */
  readonly variables: readonly { readonly name: string; readonly value: string }[];
  readonly sorting: SortKey;
  readonly isDescending: boolean;
  readonly closedWorkIds: readonly WorkId[];
  /** The row that has the focus: of a work or a document. */
  readonly chosenId: WorkId | DocumentId | null;
  readonly markedIds: readonly DocumentId[];
};

const firstView: TextsView = {
  mode: 'list',
  query: '',
  languages: [],
  kinds: [],
  variables: [],
  sorting: 'added',
  isDescending: false,
  closedWorkIds: [],
  chosenId: null,
  markedIds: [],
};

const views = new Map<ProjectId, Source<TextsView>>();

/** The view of a project's texts; it lasts as long as the window. */
export function textsView(projectId: ProjectId): Source<TextsView> {
  const known = views.get(projectId);
  if (known !== undefined) return known;
  const view = createSource(firstView);
  views.set(projectId, view);
  return view;
}
