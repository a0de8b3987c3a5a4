import {
  BookOpen,
  Columns2,
  FilePlus2,
  FolderInput,
  Layers,
  Pencil,
  SquareCheck,
  Trash2,
} from 'lucide-react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { MenuEntry } from '../../components/menu.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { ImportPurpose } from './import/import-desk.ts';
import type { LibraryRow } from './library-rows.ts';
import type { TextsView } from './texts-view.ts';

type RowMenuNeeds = {
  readonly marked: readonly DocumentId[];
  readonly onUpdate: (changes: Partial<TextsView>) => void;
  readonly onRead: (id: DocumentId) => void;
  readonly onRename: (row: LibraryRow) => void;
  readonly onMove: (ids: readonly DocumentId[]) => void;
  readonly onRemove: (row: LibraryRow) => void;
  readonly onPick: (purpose: ImportPurpose) => void;
};

/** The context menu of a row: what can be done with a work, or with a document and those marked with it. */
export function useRowMenu(needs: RowMenuNeeds): (row: LibraryRow) => readonly MenuEntry[] {
  const { t } = useWords('texts');
  const common = useWords('common');
  const { marked, onUpdate, onRead, onRename, onMove, onRemove, onPick } = needs;
  return (row) => {
    if (row.kind === 'work') {
      return [
        {
          id: 'rename',
          label: t('renameWork'),
          icon: Pencil,
          keys: { code: 'F2' },
          onSelect: () => onRename(row),
        },
        {
          id: 'version',
          label: t('addVersion'),
          icon: FilePlus2,
          onSelect: () => onPick({ workId: row.id }),
        },
        { kind: 'line', id: 'line' },
        {
          id: 'remove',
          label: t('removeWork', { count: row.documents.length }),
          icon: Trash2,
          keys: { code: 'Delete' },
          isDangerous: true,
          onSelect: () => onRemove(row),
        },
      ];
    }
    const ids = marked.includes(row.id) ? marked : [row.id];
    return [
      {
        id: 'read',
        label: t('read'),
        icon: BookOpen,
        keys: { code: 'Enter' },
        onSelect: () => onRead(row.id),
      },
      {
        id: 'mark',
        label: marked.includes(row.id) ? t('unmark') : t('markOne'),
        icon: SquareCheck,
        keys: { code: 'Space' },
        onSelect: () =>
          onUpdate({
            markedIds: marked.includes(row.id)
              ? marked.filter((id) => id !== row.id)
              : [...marked, row.id],
          }),
      },
      {
        id: 'rename',
        label: t('renameDocument'),
        icon: Pencil,
        keys: { code: 'F2' },
        onSelect: () => onRename(row),
      },
      {
        id: 'move',
        label: t('move', { count: ids.length }),
        icon: FolderInput,
        onSelect: () => onMove(ids),
      },
      {
        id: 'variables',
        label: t('showVariables'),
        icon: Columns2,
        onSelect: () => onUpdate({ mode: 'variables' }),
      },
      {
        id: 'edition',
        label: t('newEdition'),
        icon: Layers,
        onSelect: () => onPick({ workId: row.workId, replacesDocumentId: row.id }),
      },
      { kind: 'line', id: 'line' },
      {
        id: 'remove',
        label: ids.length > 1 ? t('removeMarked', { count: ids.length }) : common.t('delete'),
        icon: Trash2,
        keys: { code: 'Delete' },
        isDangerous: true,
        onSelect: () => onRemove(row),
      },
    ];
  };
}
