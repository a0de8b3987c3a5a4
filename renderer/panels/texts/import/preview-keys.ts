import { listStep } from '../../../components/list-step.ts';

/** What a key asks of the preview of a file. */
export type PreviewAct =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'border'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'split' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'takeIn' };

type PreviewKey = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const pageRows = 10;

/** The act of a key in a preview of `count` rows whose row `index` has the focus; `null` for none. */
export function previewAct(count: number, index: number, key: PreviewKey): PreviewAct | null {
  if (key.ctrlKey || key.metaKey) return null;
  if (key.altKey) {
    if (key.code === 'ArrowUp') return { kind: 'border', direction: 'up' };
    return key.code === 'ArrowDown' ? { kind: 'border', direction: 'down' } : null;
  }
  if (key.shiftKey) return key.code === 'F10' ? { kind: 'menu' } : null;
  const step = listStep(key.code, index, count, pageRows);
  if (step !== null) return { kind: 'focus', index: step };
  switch (key.code) {
    case 'KeyS':
      return { kind: 'split' };
    case 'KeyM':
      return { kind: 'merge' };
    case 'Delete':
      return { kind: 'remove' };
    case 'Space':
      return { kind: 'toggle' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'Enter':
    case 'NumpadEnter':
      return { kind: 'takeIn' };
    default:
      return null;
  }
}
