import { keepAlignment, removeAlignments } from '../../../shared/project/alignment-changes.ts';
import { setBeadStatus } from '../../../shared/alignment/edit-beads.ts';
import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { AlignmentId, DocumentId } from '../../../shared/base/identifiers.ts';
import { editAlignment } from '../../../shared/project/alignment-changes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useStore, useTalda } from '../../session/talda.ts';
import { alignmentViewOf, firstPlace, showTable } from './alignment-view.ts';
import { isUnsure } from './row-facts.ts';

/** What is done to a whole alignment. */
export type AlignActs = {
  /** Aligns documents of a work and shows what came out. */
  readonly align: (documentIds: readonly DocumentId[], name: string) => Promise<void>;
  /** Aligns anew what lies between confirmed rows. */
  readonly realign: (alignment: Alignment, name: string) => Promise<void>;
  readonly remove: (id: AlignmentId, name: string) => Promise<void>;
  /** Confirms these rows together. */
  readonly confirmRows: (id: AlignmentId, rows: readonly number[]) => Promise<void>;
};

export function useAlign(): AlignActs {
  const talda = useTalda();
  const store = useStore();
  const { t } = useWords('alignment');
  const run = async (
    documentIds: readonly DocumentId[],
    alignmentId: AlignmentId | null,
    name: string,
  ): Promise<Alignment | null> => {
    const { project } = store.snapshot();
    const made = await talda.jobs.run(t('aligning', { name }), (options) =>
      talda.core.align(project, { documentIds, alignmentId }, options),
    );
    if (made === null) talda.messages.announce(t('stopped'));
    return made;
  };
  return {
    align: async (documentIds, name) => {
      const made = await run(documentIds, null, name);
      if (made === null) return;
      const isDone = await store.commit((project) => keepAlignment(project, made), {
        key: 'alignment.align',
        values: { name },
      });
      if (!isDone) return;
      const source = alignmentViewOf(store.snapshot().project.id);
      showTable(source, made.id, { filter: 'all', place: firstPlace });
      const values = { count: made.beads.length, unsure: made.beads.filter(isUnsure).length };
      talda.messages.announceUndoable(t('aligned', values));
    },
    realign: async ({ id, texts, beads }, name) => {
      const documentIds = texts.map(({ documentId }) => documentId);
      const made = await run(documentIds, id, name);
      if (made === null) return;
      const isDone = await store.commit(
        (project) => {
          // What a person has done in the meantime is worth more.
          const present = project.alignments.find((own) => own.id === id);
          return present?.beads === beads ? keepAlignment(project, { ...made, id }) : null;
        },
        { key: 'alignment.realign', values: { name } },
      );
      const values = { count: made.beads.length, unsure: made.beads.filter(isUnsure).length };
      if (isDone) talda.messages.announceUndoable(t('aligned', values));
      else talda.messages.announce(t('changedMeanwhile'));
    },
    remove: async (id, name) => {
      const isDone = await store.commit((project) => removeAlignments(project, new Set([id])), {
        key: 'alignment.remove',
        values: { name },
      });
      if (isDone) talda.messages.announceUndoable(t('removed', { name }));
    },
    confirmRows: async (id, rows) => {
      const isDone = await store.commit(
        (project) => {
          const alignment = project.alignments.find((own) => own.id === id);
          return alignment === undefined
            ? null
            : editAlignment(project, id, setBeadStatus(alignment, rows, 'confirmed'));
        },
        { key: 'alignment.confirmMany', values: { count: rows.length } },
      );
      if (isDone) talda.messages.announceUndoable(t('confirmedMany', { count: rows.length }));
    },
  };
}
