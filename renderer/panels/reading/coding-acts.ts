import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId, ConceptId, DocumentId } from '../../../shared/base/identifiers.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { firstFreeColour } from '../../../shared/codebook/concept-colours.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import type { Language } from '../../../shared/language/language.ts';
import type { Change } from '../../../shared/project/change.ts';
import { createConcept } from '../../../shared/project/codebook-changes.ts';
import {
  changeBounds,
  codePassage,
  changeConcept,
  removeAnnotations,
  setNote,
  setStatus,
} from '../../../shared/project/coding-changes.ts';
import { applyChange } from '../../../shared/project/project-changes.ts';
import type { Project } from '../../../shared/project/project.ts';
import type { Span } from '../../../shared/text/span.ts';
import { numbersForNew } from '../../session/number-new-concepts.ts';
import { isCoderShown } from '../../session/project-views.ts';
import type { Talda } from '../../session/talda.ts';
import type { ProjectStore } from '../../store/project-store.ts';
import { conceptNamed } from './rank-concepts.ts';

type ActsNeeds = {
  readonly talda: Pick<Talda, 'session' | 'messages' | 'now' | 'newId'>;
  readonly store: Pick<ProjectStore, 'snapshot' | 'commit'>;
  readonly documentId: DocumentId;
  readonly language: Language;
  /** Words of namespace `reading`. */
  readonly t: (key: string, values?: object) => string;
};

/** What a reader does to codes. Each act is one step of undo, with its title, and is said aloud. */
export type CodingActs = {
  /** Codes the passage; answers with the annotation that stands there now. */
  readonly code: (span: Span, conceptId: ConceptId) => Promise<AnnotationId | null>;
  /** Codes the passage, or takes the code back when the coder has given it to just these words. */
  readonly toggle: (span: Span, conceptId: ConceptId) => Promise<void>;
  /** Makes a concept of that name (or takes the one that has it) and codes the passage with it. */
  readonly codeAsNew: (span: Span, name: string) => Promise<AnnotationId | null>;
  readonly remove: (annotation: Annotation) => Promise<void>;
  readonly decide: (annotation: Annotation, status: 'accepted' | 'rejected') => Promise<void>;
  readonly changeConcept: (annotation: Annotation, conceptId: ConceptId) => Promise<void>;
  readonly setNote: (annotation: Annotation, note: string) => Promise<void>;
  readonly moveBounds: (annotation: Annotation, span: Span) => Promise<void>;
};

const noTexts = { kk: '', ru: '', en: '' };

export function createCodingActs(needs: ActsNeeds): CodingActs {
  const { talda, store, documentId, language, t } = needs;
  const project = (): Project => store.snapshot().project;
  const nameOf = (id: ConceptId): string => {
    const concept = project().codebook.concepts.find((candidate) => candidate.id === id);
    return concept === undefined ? '' : nameIn(concept.name, language);
  };
  const choose = (annotationId: AnnotationId | null): void =>
    talda.session.dispatch({ kind: 'chooseAnnotation', annotationId });

  /** Commits and says what was done. `after` follows at once, so that the window is drawn once for both. */
  const act = async (
    key: string,
    name: string,
    make: (latest: Project) => Change | null,
    after: (isDone: boolean) => void = () => undefined,
  ): Promise<void> => {
    const isDone = await store.commit(make, { key: `reading.${key}`, values: { name } });
    if (isDone) talda.messages.announceUndoable(t(`done.${key}`, { name }));
    after(isDone);
  };

  const showOwnCodes = (): void => {
    const session = talda.session.get();
    if (isCoderShown(session, session.coderId)) return;
    const coderIds = [...(session.shownCoderIds ?? []), session.coderId];
    talda.session.dispatch({ kind: 'showCoders', coderIds });
  };

  const standing = (span: Span, conceptId: ConceptId): Annotation | undefined => {
    const { coderId } = talda.session.get();
    return project().annotations.find(
      (annotation) =>
        annotation.documentId === documentId &&
        annotation.conceptId === conceptId &&
        annotation.coderId === coderId &&
        annotation.anchor.span.start === span.start &&
        annotation.anchor.span.end === span.end,
    );
  };

  const coding = (span: Span, conceptId: ConceptId) => ({
    ...{ documentId, span, conceptId, coderId: talda.session.get().coderId },
    ...{ at: talda.now(), id: `ann_${talda.newId()}` as const },
  });

  const coded = (span: Span, conceptId: ConceptId): AnnotationId | null => {
    const id = standing(span, conceptId)?.id ?? null;
    showOwnCodes();
    talda.session.dispatch({ kind: 'usedConcept', conceptId });
    choose(id);
    return id;
  };

  const code: CodingActs['code'] = async (span, conceptId) => {
    const name = nameOf(conceptId);
    let id: AnnotationId | null = null;
    await act(
      'coded',
      name,
      (latest) => codePassage(latest, coding(span, conceptId)),
      (isDone) => {
        if (!isDone) talda.messages.announce(t('done.already', { name }));
        id = coded(span, conceptId);
      },
    );
    return id;
  };

  const decide: CodingActs['decide'] = async ({ id, conceptId }, status) => {
    await act(status, nameOf(conceptId), (latest) =>
      setStatus(latest, new Set([id]), status, talda.now()),
    );
  };

  const remove: CodingActs['remove'] = async (annotation) => {
    const { id, conceptId, status } = annotation;
    // A proposal that were removed would be found again: it is rejected.
    if (status === 'proposed') {
      await decide(annotation, 'rejected');
      return;
    }
    await act(
      'removed',
      nameOf(conceptId),
      (latest) => removeAnnotations(latest, new Set([id])),
      () => choose(null),
    );
  };

  return {
    code,
    remove,
    toggle: async (span, conceptId) => {
      const present = standing(span, conceptId);
      if (present?.status === 'accepted') await remove(present);
      else await code(span, conceptId);
    },
    codeAsNew: async (span, name) => {
      const { concepts } = project().codebook;
      const known = conceptNamed(concepts, name);
      if (known !== undefined) return code(span, known.id);
      const concept: Concept = {
        id: `con_${talda.newId()}`,
        parentId: null,
        name: { ...noTexts, [language]: name.trim() },
        shortName: noTexts,
        definition: noTexts,
        inclusion: noTexts,
        exclusion: noTexts,
        examples: [],
        color: firstFreeColour(concepts),
        indicators: [],
        isRetired: false,
      };
      let id: AnnotationId | null = null;
      const giveNumber = (): void => {
        const { numberedConceptIds } = talda.session.get();
        for (const given of numbersForNew(numberedConceptIds, project().codebook.concepts, [
          concept.id,
        ])) {
          talda.session.dispatch({ kind: 'numberConcept', ...given });
        }
      };
      await act(
        'codedAsNew',
        concept.name[language],
        (latest) => {
          const made = createConcept(latest, concept);
          const given = codePassage(applyChange(latest, made), coding(span, concept.id));
          return { kind: 'batch', changes: given === null ? [made] : [made, given] };
        },
        () => {
          giveNumber();
          id = coded(span, concept.id);
        },
      );
      return id;
    },
    decide,
    changeConcept: async ({ id }, conceptId) => {
      await act(
        'conceptChanged',
        nameOf(conceptId),
        (latest) =>
          changeConcept(
            latest,
            new Set([id]),
            conceptId,
            talda.now(),
            () => `ann_${talda.newId()}`,
          ),
        () => talda.session.dispatch({ kind: 'usedConcept', conceptId }),
      );
    },
    setNote: async ({ id, conceptId }, note) => {
      await act('noteSet', nameOf(conceptId), (latest) => setNote(latest, id, note, talda.now()));
    },
    moveBounds: async ({ id, conceptId }, span) => {
      await act('boundsMoved', nameOf(conceptId), (latest) =>
        changeBounds(latest, id, span, talda.now()),
      );
    },
  };
}
