import { ClipboardCopy, Eraser, MoveDown, Pencil, Trash2 } from 'lucide-react';
import type { MenuEntry } from '../../../components/menu.tsx';
import { useWords } from '../../../i18n/use-words.ts';

type VariableMenuNeeds = {
  readonly onRename: (name: string) => void;
  readonly onRemove: (name: string) => void;
  readonly onCopy: () => void;
  readonly onFillDown: () => void;
  readonly onClear: () => void;
};

/** The context menu of a name or of the selected cells. */
export function useVariableMenu(
  needs: VariableMenuNeeds,
): (name: string, isOfName: boolean, hasRows: boolean) => readonly MenuEntry[] {
  const { t } = useWords('texts');
  const { onRename, onRemove, onCopy, onFillDown, onClear } = needs;
  return (name, isOfName, hasRows) => {
    const ofName: readonly MenuEntry[] = [
      {
        id: 'rename',
        label: t('variable.rename'),
        icon: Pencil,
        ...(isOfName ? { keys: { code: 'F2' } } : {}),
        onSelect: () => onRename(name),
      },
      {
        id: 'remove',
        label: t('variable.remove'),
        icon: Trash2,
        isDangerous: true,
        onSelect: () => onRemove(name),
      },
    ];
    if (isOfName) return ofName;
    return [
      {
        id: 'copy',
        label: t('variable.copy'),
        icon: ClipboardCopy,
        keys: { code: 'KeyC', hasControl: true },
        onSelect: onCopy,
      },
      {
        id: 'fill',
        label: t('variable.fillDown'),
        icon: MoveDown,
        keys: 'fillDown',
        ...(hasRows ? {} : { reasonOff: t('variable.fillWhat') }),
        onSelect: onFillDown,
      },
      {
        id: 'clear',
        label: t('variable.clear'),
        icon: Eraser,
        keys: { code: 'Delete' },
        onSelect: onClear,
      },
      { kind: 'heading', id: 'name', label: name },
      ...ofName,
    ];
  };
}
