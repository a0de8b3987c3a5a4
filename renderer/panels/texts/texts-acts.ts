import type { DocumentId, WorkId } from '../../../shared/base/identifiers.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import type { Document, Work, WorkKind } from '../../../shared/document/document.ts';
import type { ByLanguage } from '../../../shared/language/language.ts';
import type { DocumentMetadata } from '../../../shared/project/change.ts';
import { removeDocumentsWhole } from '../../../shared/project/compose-changes.ts';
import {
  editDocument,
  moveDocumentsToWork,
  renameWork,
  setWorkKind,
} from '../../../shared/project/library-changes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useStore, useTalda } from '../../session/talda.ts';

export type TextsActs = {
  readonly read: (id: DocumentId) => void;
  readonly edit: (document: Document, edits: Partial<DocumentMetadata>) => void;
  readonly remove: (ids: readonly DocumentId[]) => void;
  readonly renameWork: (work: Work, title: ByLanguage<string>) => void;
  readonly setKind: (work: Work, kind: WorkKind) => void;
  readonly moveTo: (ids: readonly DocumentId[], target: Work) => void;
  /** A work of its own for documents, with the titles that they have. */
  readonly makeOwnWork: (ids: readonly DocumentId[]) => void;
};

/** What can be done with works and documents; each act is one step of undo. */
export function useTextsActs(): TextsActs {
  const talda = useTalda();
  const store = useStore();
  const { t, language } = useWords('texts');
  const titleOf = (work: Work): string => nameIn(work.title, language);
  const moveTo = (ids: readonly DocumentId[], target: Work): void => {
    const values = { name: titleOf(target), count: ids.length };
    void store
      .commit((project) => moveDocumentsToWork(project, ids, target), {
        key: 'moveDocuments',
        values,
      })
      .then((isDone) => {
        if (isDone) talda.messages.announceUndoable(t('moved', values));
      });
  };
  return {
    read: (documentId) => talda.session.dispatch({ kind: 'openDocument', documentId }),
    edit: (document, edits) => {
      void store.commit((project) => editDocument(project, document.id, edits), {
        key: 'editDocument',
        values: { name: edits.title ?? document.title },
      });
    },
    remove: (ids) => {
      const { documents } = store.snapshot().project;
      const [first] = documents.filter(({ id }) => ids.includes(id));
      if (first === undefined) return;
      const values = { name: first.title, count: ids.length };
      const key = ids.length === 1 ? 'removeDocument' : 'removeDocuments';
      void store
        .commit(
          (project) => {
            const there = project.documents.filter(({ id }) => ids.includes(id));
            return there.length === 0
              ? null
              : removeDocumentsWhole(
                  project,
                  there.map(({ id }) => id),
                );
          },
          { key, values },
        )
        .then((isDone) => {
          if (!isDone) return;
          const said = ids.length === 1 ? t('removed', values) : t('removedMany', values);
          talda.messages.announceUndoable(said);
        });
    },
    renameWork: (work, title) => {
      void store.commit((project) => renameWork(project, work.id, title), {
        key: 'renameWork',
        values: { name: nameIn(title, language) },
      });
    },
    setKind: (work, kind) => {
      void store.commit((project) => setWorkKind(project, work.id, kind), {
        key: 'setWorkKind',
        values: { name: titleOf(work) },
      });
    },
    moveTo,
    makeOwnWork: (ids) => {
      const { documents, works } = store.snapshot().project;
      const moved = documents.filter(({ id }) => ids.includes(id));
      const [first] = moved;
      const before = works.find(({ id }) => id === first?.workId);
      if (first === undefined || before === undefined) return;
      const titleIn = (own: Document['language']): string =>
        moved.find((document) => document.language === own)?.title ?? '';
      const id: WorkId = `work_${talda.newId()}`;
      const title = { kk: titleIn('kk'), ru: titleIn('ru'), en: titleIn('en') };
      moveTo(ids, { id, kind: before.kind, title });
    },
  };
}
