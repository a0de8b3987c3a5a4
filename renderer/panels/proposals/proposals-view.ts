import type { AnnotationOrigin, AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId, ProjectId } from '../../../shared/base/identifiers.ts';
import { createSource, type Source } from '../../session/watched.ts';
import type { GroupId, Grouping } from './proposal-groups.ts';

/** What is seen of the proposals; it stays while other screens are shown. */
export type ProposalsView = {
  readonly grouping: Grouping;
  /** What waits, or what was decided. */
  readonly status: AnnotationStatus;
  /** How they came about; `null`: in any way. */
  readonly origin: AnnotationOrigin | null;
  readonly groupId: GroupId | null;
  readonly currentId: AnnotationId | null;
  /** Where the current one stands in its list: who goes on from there needs it once it is gone. */
  readonly currentIndex: number;
};

const atFirst: ProposalsView = {
  grouping: 'concept',
  status: 'proposed',
  origin: null,
  groupId: null,
  currentId: null,
  currentIndex: 0,
};

const views = new Map<ProjectId, Source<ProposalsView>>();

export function proposalsViewOf(projectId: ProjectId): Source<ProposalsView> {
  const known = views.get(projectId);
  if (known !== undefined) return known;
  const view = createSource(atFirst);
  views.set(projectId, view);
  return view;
}
