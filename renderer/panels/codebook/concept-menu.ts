import {
  Archive,
  ArchiveRestore,
  CopyPlus,
  CornerDownRight,
  FolderInput,
  Merge,
  PencilLine,
  Plus,
  ScanSearch,
  Split,
  Trash2,
} from 'lucide-react';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import { useFindProposals } from '../../components/find-proposals.ts';
import type { MenuEntry } from '../../components/menu.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import type { NewConceptWhere } from './new-concept-field.tsx';
import { useConceptActs } from './use-concept-acts.ts';

/** What asks for more before it acts. */
export type Asking = {
  readonly onRename: (id: ConceptId) => void;
  readonly onNew: (besideId: ConceptId, where: NewConceptWhere) => void;
  readonly onMerge: (ids: readonly ConceptId[]) => void;
  readonly onMove: (ids: readonly ConceptId[]) => void;
  readonly onSplit: (id: ConceptId) => void;
};

/**
 * What can be done to the concepts: for the context menu of the tree and the menu of the page.
 * `selectedPassages`: how many passages of the one concept are chosen, for splitting.
 */
export function useConceptMenu(
  asking: Asking,
  selectedPassages: number,
): (ids: readonly ConceptId[]) => readonly MenuEntry[] {
  const { t } = useWords('codebook');
  const { project } = useSnapshot();
  const acts = useConceptActs();
  const findProposals = useFindProposals();
  return (ids) => {
    const { concepts } = project.codebook;
    const chosen = concepts.filter(({ id }) => ids.includes(id));
    const [only] = chosen;
    const isOne = chosen.length === 1 && only !== undefined;
    const areRetired = chosen.length > 0 && chosen.every(({ isRetired }) => isRetired);
    const noIndicators = chosen.every(({ indicators }) => indicators.length === 0);
    const single: readonly MenuEntry[] = isOne
      ? [
          {
            id: 'rename',
            label: t('menu.rename'),
            icon: PencilLine,
            keys: 'renameConcept',
            onSelect: () => asking.onRename(only.id),
          },
          {
            id: 'newAfter',
            label: t('menu.newAfter'),
            icon: Plus,
            keys: 'newConcept',
            onSelect: () => asking.onNew(only.id, 'after'),
          },
          {
            id: 'newInside',
            label: t('menu.newInside'),
            icon: CornerDownRight,
            keys: 'newConceptInside',
            onSelect: () => asking.onNew(only.id, 'inside'),
          },
          {
            id: 'duplicate',
            label: t('menu.duplicate'),
            icon: CopyPlus,
            onSelect: () => void acts.duplicate(only.id),
          },
          { kind: 'line', id: 'line1' },
        ]
      : [];
    return [
      ...single,
      {
        id: 'proposals',
        label: t('menu.findProposals'),
        icon: ScanSearch,
        ...(isOne ? { keys: 'findProposals' as const } : {}),
        onSelect: () => void findProposals({ documentIds: null, conceptIds: ids }),
        ...(noIndicators ? { reasonOff: t('menu.noIndicators') } : {}),
      },
      {
        id: 'merge',
        label: t('menu.merge'),
        icon: Merge,
        onSelect: () => asking.onMerge(ids),
        ...(concepts.length < 2 ? { reasonOff: t('menu.onlyOne') } : {}),
      },
      ...(isOne
        ? [
            {
              id: 'split',
              label: t('menu.split'),
              icon: Split,
              onSelect: () => asking.onSplit(only.id),
              ...(selectedPassages === 0 ? { reasonOff: t('menu.choosePassages') } : {}),
            } satisfies MenuEntry,
          ]
        : []),
      {
        id: 'move',
        label: t('menu.move'),
        icon: FolderInput,
        onSelect: () => asking.onMove(ids),
      },
      { kind: 'line', id: 'line2' },
      {
        id: 'retire',
        label: t(areRetired ? 'menu.bringBack' : 'menu.retire'),
        icon: areRetired ? ArchiveRestore : Archive,
        onSelect: () => void acts.retire(ids, !areRetired),
      },
      {
        id: 'remove',
        label: t('menu.remove'),
        icon: Trash2,
        keys: 'removeConcept',
        isDangerous: true,
        onSelect: () => void acts.remove(ids),
      },
    ];
  };
}
