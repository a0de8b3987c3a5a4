import type { PreparedImport } from '../../../../shared/import/prepare-import.ts';
import type { MenuEntry } from '../../../components/menu.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { KeyedCommand } from '../../../session/key-map.ts';
import type { PreviewAct } from './preview-keys.ts';
import type { PreviewRow } from './preview-rows.ts';

/** The context menu of a row of the preview. */
export function usePreviewMenu(
  prepared: PreparedImport,
  nameOf: (part: number) => string,
  carryOut: (act: PreviewAct, row: PreviewRow) => void,
  onGive: (paragraph: number, part: number) => void,
): (row: PreviewRow) => readonly MenuEntry[] {
  const { t } = useWords('import');
  return (row) => {
    const act = (name: string, what: PreviewAct, keys: KeyedCommand): MenuEntry => ({
      id: name,
      label: t(`act.${name}`),
      keys,
      onSelect: () => carryOut(what, row),
    });
    const borders = [
      act('borderUp', { kind: 'border', direction: 'up' }, 'borderUp'),
      act('borderDown', { kind: 'border', direction: 'down' }, 'borderDown'),
    ];
    const { part } = row;
    switch (row.kind) {
      case 'fold':
        return [act('unfold', { kind: 'toggle' }, 'toggleRemain')];
      case 'aside':
        return [act('keep', { kind: 'toggle' }, 'toggleRemain')];
      case 'head':
        return part === null
          ? borders
          : [
              act('merge', { kind: 'merge' }, 'mergePart'),
              act('leaveOutPart', { kind: 'remove' }, 'leaveOut'),
              ...borders,
            ];
      case 'text':
        return [
          ...(part === null ? [] : [act('split', { kind: 'split' }, 'splitPart')]),
          ...(part === null ? [] : [act('leaveOut', { kind: 'remove' }, 'leaveOut')]),
          ...(row.keptRemain === null ? [] : [act('setAside', { kind: 'toggle' }, 'toggleRemain')]),
          ...prepared.parts.flatMap((_, index): MenuEntry[] =>
            index === part
              ? []
              : [
                  {
                    id: `give-${index}`,
                    label: t('act.giveTo', { name: nameOf(index) }),
                    onSelect: () => onGive(row.paragraph, index),
                  },
                ],
          ),
        ];
    }
  };
}
