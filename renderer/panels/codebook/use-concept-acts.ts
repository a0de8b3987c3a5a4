import type { AnnotationId, ConceptId } from '../../../shared/base/identifiers.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { ancestorsOf, nameIn } from '../../../shared/codebook/concept-tree.ts';
import { firstFreeColour } from '../../../shared/codebook/concept-colours.ts';
import type { Language } from '../../../shared/language/language.ts';
import {
  editConcept,
  mergeConcepts,
  removeConcepts,
  splitConcept,
  type ConceptPlace,
} from '../../../shared/project/codebook-changes.ts';
import { changeConcept } from '../../../shared/project/coding-changes.ts';
import {
  placeAfter,
  placeAfterStep,
  type PlaceStep,
} from '../../../shared/project/concept-place.ts';
import type { Project } from '../../../shared/project/project.ts';
import {
  countPassages,
  createConceptAt,
  moveConcepts,
  retireConcepts,
} from '../../../shared/project/several-concepts.ts';
import { openGroups } from '../../components/concept-tree-list.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { numbersForNew } from '../../session/number-new-concepts.ts';
import { useStore, useTalda } from '../../session/talda.ts';
import { freeName } from './concept-names.ts';
import { neighbourOf, newConcept } from './new-concept.ts';

/** What of a concept an edit is about: the key of its title in the history. */
export type EditedField =
  | 'name'
  | 'shortName'
  | 'definition'
  | 'inclusion'
  | 'exclusion'
  | 'examples'
  | 'color'
  | 'indicators';

export type ConceptActs = {
  readonly create: (name: string, place: ConceptPlace) => Promise<void>;
  readonly edit: (
    id: ConceptId,
    field: EditedField,
    make: (concept: Concept) => Partial<Omit<Concept, 'id' | 'parentId'>>,
  ) => Promise<void>;
  readonly rename: (id: ConceptId, name: string, language: Language) => Promise<void>;
  readonly move: (ids: readonly ConceptId[], place: ConceptPlace) => Promise<void>;
  readonly step: (
    ids: readonly ConceptId[],
    step: PlaceStep,
    isShown: (concept: Concept) => boolean,
  ) => Promise<void>;
  readonly remove: (ids: readonly ConceptId[]) => Promise<void>;
  readonly retire: (ids: readonly ConceptId[], isRetired: boolean) => Promise<void>;
  readonly duplicate: (id: ConceptId) => Promise<void>;
  readonly merge: (ids: readonly ConceptId[], targetId: ConceptId) => Promise<void>;
  readonly split: (
    id: ConceptId,
    name: string,
    passages: ReadonlySet<AnnotationId>,
  ) => Promise<void>;
  readonly recode: (passages: ReadonlySet<AnnotationId>, conceptId: ConceptId) => Promise<void>;
};

/** Everything that can be done to concepts; each act is one step of undo and says what it did. */
export function useConceptActs(): ConceptActs {
  const talda = useTalda();
  const store = useStore();
  const { t, language } = useWords('codebook');
  const choose = (conceptId: ConceptId | null): void =>
    talda.session.dispatch({ kind: 'chooseConcept', conceptId });
  const nameOf = (project: Project, id: ConceptId): string => {
    const concept = project.codebook.concepts.find((candidate) => candidate.id === id);
    return concept === undefined ? '' : nameIn(concept.name, language);
  };
  /** The name of one, or how many. */
  const titleOf = (
    key: string,
    ids: readonly ConceptId[],
  ): { key: string; values: { name: string; count: number } } => {
    const [only] = ids;
    const project = store.snapshot().project;
    return ids.length === 1 && only !== undefined
      ? { key: `codebook.${key}`, values: { name: nameOf(project, only), count: 1 } }
      : { key: `codebook.${key}Many`, values: { name: '', count: ids.length } };
  };
  const newId = (): ConceptId => `con_${talda.newId()}`;
  const newPassageId = (): AnnotationId => `ann_${talda.newId()}`;

  return {
    create: async (name, place) => {
      const id = newId();
      await store.commit(
        (project) =>
          createConceptAt(project, newConcept(project.codebook, id, name, language), place),
        { key: 'codebook.create', values: { name } },
      );
      if (place.parentId !== null) openGroups([place.parentId]);
      choose(id);
      giveNumber(id);
      talda.messages.announceUndoable(t('done.created', { name }));
    },

    edit: async (id, field, make) => {
      await store.commit(
        (project) => {
          const concept = project.codebook.concepts.find((candidate) => candidate.id === id);
          return concept === undefined ? null : editConcept(project, id, make(concept));
        },
        { key: `codebook.edit.${field}`, values: { name: nameOf(store.snapshot().project, id) } },
      );
    },

    rename: async (id, name, own) => {
      await store.commit(
        (project) => {
          const concept = project.codebook.concepts.find((candidate) => candidate.id === id);
          if (concept === undefined) return null;
          return editConcept(project, id, { name: { ...concept.name, [own]: name } });
        },
        { key: 'codebook.rename', values: { name } },
      );
    },

    move: async (ids, place) => {
      const isMoved = await store.commit(
        (project) => moveConcepts(project, ids, place),
        titleOf('move', ids),
      );
      if (!isMoved) return;
      const { project } = store.snapshot();
      if (place.parentId !== null) {
        openGroups([place.parentId, ...ancestorsOf(project.codebook.concepts, place.parentId)]);
      }
      sayMoved(titleOf('move', ids).values);
    },

    step: async (ids, step, isShown) => {
      const { concepts } = store.snapshot().project.codebook;
      const moving = new Set(ids);
      const ordered = concepts.filter(({ id }) => moving.has(id));
      const leader = step === 'down' ? ordered.at(-1) : ordered[0];
      if (leader === undefined) return;
      const place = placeAfterStep(concepts, leader.id, step, isShown);
      if (place === null) return;
      const title = titleOf('move', ids);
      const isMoved = await store.commit((project) => moveConcepts(project, ids, place), title);
      if (!isMoved) return;
      if (place.parentId !== null) openGroups([place.parentId]);
      sayMoved(title.values);
    },

    remove: async (ids) => {
      const title = titleOf('remove', ids);
      const { concepts } = store.snapshot().project.codebook;
      let passages = 0;
      const next = neighbourOf(concepts, new Set(ids));
      const isRemoved = await store.commit((project) => {
        const change = removeConcepts(project, ids);
        passages = change === null ? 0 : countPassages(change).removed;
        return change;
      }, title);
      if (!isRemoved) return;
      choose(next);
      talda.messages.announceUndoable(
        t(ids.length === 1 ? 'done.removed' : 'done.removedMany', { ...title.values, passages }),
      );
    },

    retire: async (ids, isRetired) => {
      const title = titleOf(isRetired ? 'retire' : 'bringBack', ids);
      const next = neighbourOf(store.snapshot().project.codebook.concepts, new Set(ids));
      const isChanged = await store.commit(
        (project) => retireConcepts(project, ids, isRetired),
        title,
      );
      if (!isChanged) return;
      if (isRetired && next !== null && ids.length > 1) choose(next);
      const key = `done.${isRetired ? 'retired' : 'broughtBack'}${ids.length === 1 ? '' : 'Many'}`;
      talda.messages.announceUndoable(t(key, title.values));
    },

    duplicate: async (id) => {
      const copyId = newId();
      await store.commit(
        (project) => {
          const { concepts } = project.codebook;
          const concept = concepts.find((candidate) => candidate.id === id);
          if (concept === undefined) return null;
          const copied = (own: Language): string =>
            concept.name[own] === '' ? '' : freeName(concepts, concept.name[own], own);
          const copy: Concept = {
            ...concept,
            id: copyId,
            name: { kk: copied('kk'), ru: copied('ru'), en: copied('en') },
            shortName: { kk: '', ru: '', en: '' },
            color: firstFreeColour(concepts),
            isRetired: false,
          };
          return createConceptAt(project, copy, placeAfter(concepts, id));
        },
        titleOf('duplicate', [id]),
      );
      choose(copyId);
      giveNumber(copyId);
      const { project } = store.snapshot();
      talda.messages.announceUndoable(t('done.created', { name: nameOf(project, copyId) }));
    },

    merge: async (ids, targetId) => {
      const sources = ids.filter((id) => id !== targetId);
      const name = nameOf(store.snapshot().project, targetId);
      let count = 0;
      const isMerged = await store.commit(
        (project) => {
          const change = mergeConcepts(project, sources, targetId, talda.now());
          count = change === null ? 0 : countPassages(change).recoded;
          return change;
        },
        { key: 'codebook.merge', values: { name, count: sources.length } },
      );
      if (!isMerged) return;
      handOverNumber(sources, targetId);
      choose(targetId);
      talda.messages.announceUndoable(t('done.merged', { name, count }));
    },

    split: async (id, name, passages) => {
      const splitId = newId();
      let count = 0;
      const isSplit = await store.commit(
        (project) => {
          const concept = newConcept(project.codebook, splitId, name, language);
          const change = splitConcept(project, id, concept, passages, talda.now(), newPassageId);
          count = change === null ? 0 : countPassages(change).recoded;
          return change;
        },
        { key: 'codebook.split', values: { name } },
      );
      if (!isSplit) return;
      choose(splitId);
      giveNumber(splitId);
      talda.messages.announceUndoable(t('done.split', { name, count }));
    },

    recode: async (passages, conceptId) => {
      const name = nameOf(store.snapshot().project, conceptId);
      let count = 0;
      const isRecoded = await store.commit(
        (project) => {
          const change = changeConcept(project, passages, conceptId, talda.now(), newPassageId);
          count = change === null ? 0 : countPassages(change).recoded;
          return change;
        },
        { key: 'codebook.recode', values: { name, count: passages.size } },
      );
      if (isRecoded) talda.messages.announceUndoable(t('done.recoded', { name, count }));
    },
  };

  function sayMoved(values: { readonly name: string; readonly count: number }): void {
    talda.messages.announceUndoable(
      t(values.count === 1 ? 'done.moved' : 'done.movedMany', values),
    );
  }

  /** A new concept gets the first free key. */
  function giveNumber(id: ConceptId): void {
    const { concepts } = store.snapshot().project.codebook;
    const { numberedConceptIds } = talda.session.get();
    for (const given of numbersForNew(numberedConceptIds, concepts, [id])) {
      talda.session.dispatch({ kind: 'numberConcept', ...given });
    }
  }

  /** The key of a merged concept goes to its target when that has none. */
  function handOverNumber(sources: readonly ConceptId[], targetId: ConceptId): void {
    const numbered = talda.session.get().numberedConceptIds;
    if (numbered.includes(targetId)) return;
    const place = numbered.findIndex((id) => id !== null && sources.includes(id));
    if (place === -1) return;
    talda.session.dispatch({ kind: 'numberConcept', conceptId: targetId, number: place + 1 });
  }
}
