import * as v from 'valibot';
import type { CoderId, ConceptId, DocumentId, ProjectId } from '../../shared/base/identifiers.ts';
import type { Project } from '../../shared/project/project.ts';
import { screens, type SessionState } from './session-state.ts';

const prefixed = <Id extends string>(prefix: string): v.GenericSchema<Id> =>
  v.custom<Id>((value) => typeof value === 'string' && value.startsWith(prefix));
const conceptId = prefixed<ConceptId>('con_');

const keptSchema = v.object({
  screen: v.picklist(screens),
  documentId: v.nullable(prefixed<DocumentId>('doc_')),
  places: v.record(v.string(), v.number()),
  coderId: prefixed<CoderId>('coder_'),
  numberedConceptIds: v.array(v.nullable(conceptId)),
  recentConceptIds: v.array(conceptId),
});

/** The session of a project that has just been opened: the first coder codes, texts are shown. */
export function startSession(project: Project, kept: Partial<SessionState> | null): SessionState {
  const documents = new Set<string>(project.documents.map(({ id }) => id));
  const concepts = new Set<string>(project.codebook.concepts.map(({ id }) => id));
  const coders = new Set<string>(project.coders.map(({ id }) => id));
  const firstCoder: CoderId = project.coders[0]?.id ?? 'coder_none';
  const firstNine = project.codebook.concepts
    .filter(({ id, isRetired }) => !isRetired && !isGroup(project, id))
    .slice(0, 9)
    .map(({ id }) => id);
  const numbered = (kept?.numberedConceptIds ?? []).map((id) =>
    id !== null && concepts.has(id) ? id : null,
  );
  return {
    screen: 'texts',
    places: {},
    isBlind: false,
    ...kept,
    documentId:
      kept?.documentId !== undefined && documents.has(kept.documentId ?? '')
        ? kept.documentId
        : null,
    destination: null,
    trail: [],
    wish: null,
    coderId: kept?.coderId !== undefined && coders.has(kept.coderId) ? kept.coderId : firstCoder,
    shownCoderIds: null,
    conceptId: null,
    annotationId: null,
    numberedConceptIds: numbered.some((id) => id !== null) ? numbered : firstNine,
    recentConceptIds: (kept?.recentConceptIds ?? []).filter((id) => concepts.has(id)),
  };
}

function isGroup(project: Project, id: string): boolean {
  return project.codebook.concepts.some(({ parentId }) => parentId === id);
}

const keyOf = (projectId: ProjectId): string => `talda.session.${projectId}`;

/** What was open and chosen when the project was last put away; `null` when nothing is remembered. */
export function recallSession(
  storage: Storage,
  projectId: ProjectId,
): Partial<SessionState> | null {
  const text = storage.getItem(keyOf(projectId));
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? keptParts(kept) : null;
  } catch {
    // Written by another version or cut off: the session is a convenience, it starts anew.
    return null;
  }
}

export function rememberSession(
  storage: Storage,
  projectId: ProjectId,
  session: SessionState,
): void {
  const { screen, documentId, places, coderId, numberedConceptIds, recentConceptIds } = session;
  const kept = { screen, documentId, places, coderId, numberedConceptIds, recentConceptIds };
  storage.setItem(keyOf(projectId), JSON.stringify(kept));
}

function keptParts(kept: object): Partial<SessionState> | null {
  const parsed = v.safeParse(keptSchema, kept);
  return parsed.success ? parsed.output : null;
}
