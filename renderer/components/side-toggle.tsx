import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { usePreferences, useTalda } from '../session/talda.ts';
import { IconButton } from './button.tsx';
import { useWindowWidth } from './window-width.ts';

/** Below these widths the panels of a screen are drawers over the page (`screen-layout.tsx`). */
const drawerBelow = { left: 980, right: 1180 } as const;

type SideToggleProps = {
  readonly screen: string;
  readonly side: 'left' | 'right';
  /** What the button does: opens or closes which panel. */
  readonly name: string;
};

/** A button on the page that brings a side panel into sight; not there while the panel is. */
export function SideOpener({ screen, side, name }: SideToggleProps) {
  const width = useWindowWidth();
  const { panels } = usePreferences();
  const isHidden = width < drawerBelow[side] || panels[`${screen}.${side}`]?.isOpen === false;
  return isHidden ? <Toggle side={side} name={name} isOpen={false} /> : null;
}

/** A button in the head of a side panel that closes it. */
export function SideCloser({ side, name }: Omit<SideToggleProps, 'screen'>) {
  return <Toggle side={side} name={name} isOpen />;
}

const icons = {
  left: { open: PanelLeftOpen, close: PanelLeftClose },
  right: { open: PanelRightOpen, close: PanelRightClose },
} as const;

type ToggleProps = Omit<SideToggleProps, 'screen'> & { readonly isOpen: boolean };

function Toggle({ side, name, isOpen }: ToggleProps) {
  const { commands } = useTalda();
  const command = side === 'left' ? 'toggleLeft' : 'toggleRight';
  return (
    <IconButton
      icon={icons[side][isOpen ? 'close' : 'open']}
      name={name}
      keys={command}
      onClick={() => commands.carryOut(command)}
    />
  );
}
