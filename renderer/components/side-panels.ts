import { usePreferences } from '../session/talda.ts';
import { useWindowWidth } from './window-width.ts';

export type Side = 'left' | 'right';

/** Below these widths of the window, in CSS pixels, a panel is a drawer over the page. */
const drawerBelow = { left: 980, right: 1180 } as const;

/** Whether there is no room for a panel beside the page. */
export function useDrawers(): (side: Side) => boolean {
  const width = useWindowWidth();
  return (side) => width < drawerBelow[side];
}

/** Whether a panel of a screen is not beside its page, so that the page has to offer it. */
export function useHiddenSides(screen: string): (side: Side) => boolean {
  const isDrawer = useDrawers();
  const { panels } = usePreferences();
  return (side) => isDrawer(side) || panels[`${screen}.${side}`]?.isOpen === false;
}
