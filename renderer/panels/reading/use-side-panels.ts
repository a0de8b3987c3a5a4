import { useDrawers, useHiddenSides, type Side } from '../../components/side-panels.ts';
import { useTalda } from '../../session/talda.ts';

/** The panels beside the page: whether they are out of sight, and how to bring one there. */
export function useSidePanels(): {
  readonly isHidden: (side: Side) => boolean;
  readonly toggle: (side: Side) => void;
  readonly open: (side: Side) => void;
  /** Puts a drawer away that covers the page; a panel beside it stays. */
  readonly leaveDrawer: (side: Side) => void;
} {
  const talda = useTalda();
  const isDrawer = useDrawers();
  const isHidden = useHiddenSides('reading');
  const toggle = (side: Side): void => {
    talda.commands.carryOut(side === 'left' ? 'toggleLeft' : 'toggleRight');
  };
  return {
    isHidden,
    toggle,
    open: (side) => {
      if (!isThere(side)) toggle(side);
    },
    leaveDrawer: (side) => {
      if (isDrawer(side) && isThere(side)) toggle(side);
    },
  };
}

function isThere(side: Side): boolean {
  return document.querySelector(`[data-landmark="${side}"]`) !== null;
}
