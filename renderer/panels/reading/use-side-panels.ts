import { useWindowWidth } from '../../components/window-width.ts';
import { usePreferences, useTalda } from '../../session/talda.ts';

/** Below these widths the panels of a screen are drawers over the page (`screen-layout.tsx`). */
const drawerBelow = { left: 980, right: 1180 } as const;

type Side = keyof typeof drawerBelow;

/** The panels beside the page: whether they are out of sight, and how to bring one there. */
export function useSidePanels(): {
  readonly isHidden: (side: Side) => boolean;
  readonly toggle: (side: Side) => void;
  readonly open: (side: Side) => void;
  /** Puts a drawer away that covers the page; a panel beside it stays. */
  readonly leaveDrawer: (side: Side) => void;
} {
  const talda = useTalda();
  const width = useWindowWidth();
  const { panels } = usePreferences();
  const isHidden = (side: Side): boolean =>
    width < drawerBelow[side] || panels[`reading.${side}`]?.isOpen === false;
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
      if (width < drawerBelow[side] && isThere(side)) toggle(side);
    },
  };
}

function isThere(side: Side): boolean {
  return document.querySelector(`[data-landmark="${side}"]`) !== null;
}
