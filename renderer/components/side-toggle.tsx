import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useTalda } from '../session/talda.ts';
import { IconButton } from './button.tsx';
import { useHiddenSides, type Side } from './side-panels.ts';

type SideToggleProps = {
  readonly screen: string;
  readonly side: Side;
  /** What the button does: opens or closes which panel. */
  readonly name: string;
};

/** A button on the page that brings a side panel into sight; not there while the panel is. */
export function SideOpener({ screen, side, name }: SideToggleProps) {
  const isHidden = useHiddenSides(screen);
  return isHidden(side) ? <Toggle side={side} name={name} isOpen={false} /> : null;
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
