import {
  Menu,
  MenuButton as AriakitMenuButton,
  MenuItem,
  MenuItemCheckbox,
  MenuProvider,
  MenuSeparator,
  useMenuStore,
} from '@ariakit/react';
import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { Chord, KeyedCommand } from '../session/key-map.ts';
import styles from './menu.module.css';
import { KeyCaps } from './key-caps.tsx';

export type MenuEntry =
  | {
      readonly kind?: 'act';
      readonly id: string;
      readonly label: ReactNode;
      readonly icon?: LucideIcon;
      readonly keys?: KeyedCommand | Chord;
      readonly onSelect: () => void;
      readonly isDangerous?: boolean;
      /** Why it cannot be done now; the entry is then there but off. */
      readonly reasonOff?: string;
      /** Given for entries that are switched on and off; the menu then stays open. */
      readonly isChecked?: boolean;
    }
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'heading'; readonly id: string; readonly label: string };

type MenuButtonProps = {
  readonly label: ReactNode;
  /** The name for screen readers when `label` does not say enough. */
  readonly name?: string;
  readonly icon?: LucideIcon;
  readonly look?: 'plain' | 'quiet' | 'icon';
  readonly entries: readonly MenuEntry[];
};

/** A button that opens a menu of acts or choices. */
export function MenuButton({ label, name, icon: Icon, look = 'plain', entries }: MenuButtonProps) {
  return (
    <MenuProvider>
      <AriakitMenuButton className={`${styles.button} ${styles[look]}`} aria-label={name}>
        {Icon !== undefined && <Icon size={16} strokeWidth={1.75} aria-hidden />}
        {look !== 'icon' && <span className={styles.label}>{label}</span>}
        {look !== 'icon' && <ChevronDown size={14} strokeWidth={1.75} aria-hidden />}
      </AriakitMenuButton>
      <Menu className={styles.menu} gutter={4} portal unmountOnHide>
        <Entries entries={entries} />
      </Menu>
    </MenuProvider>
  );
}

type ContextMenuProps = {
  readonly name: string;
  /** Where it was asked for, in window coordinates; `null`: closed. */
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
};

/** A menu at the pointer, or at the caret when the Menu key asked for it. */
export function ContextMenu({ name, place, entries, onClose }: ContextMenuProps) {
  const menu = useMenuStore({
    open: place !== null,
    setOpen: (isOpen) => {
      if (!isOpen) onClose();
    },
  });
  useEffect(() => {
    if (place !== null) menu.setAutoFocusOnShow(true);
  }, [menu, place]);
  return (
    <Menu
      store={menu}
      className={styles.menu}
      aria-label={name}
      portal
      unmountOnHide
      getAnchorRect={() =>
        place === null ? null : { x: place.x, y: place.y, width: 0, height: 0 }
      }
    >
      <Entries entries={entries} />
    </Menu>
  );
}

function Entries({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return entries.map((entry) => {
    if (entry.kind === 'line') return <MenuSeparator key={entry.id} className={styles.line} />;
    if (entry.kind === 'heading') {
      return (
        <div key={entry.id} className={styles.heading} role="presentation">
          {entry.label}
        </div>
      );
    }
    const { icon: Icon, keys, reasonOff, isChecked } = entry;
    const inside = (
      <>
        <span className={styles.sign}>
          {isChecked === true ? (
            <Check size={15} strokeWidth={2} aria-hidden />
          ) : (
            Icon !== undefined && <Icon size={15} strokeWidth={1.75} aria-hidden />
          )}
        </span>
        <span className={styles.words}>
          {entry.label}
          {reasonOff !== undefined && <small className={styles.reason}>{reasonOff}</small>}
        </span>
        {keys !== undefined && <KeyCaps keys={keys} />}
      </>
    );
    const look = `${styles.item} ${entry.isDangerous === true ? styles.dangerous : ''}`;
    if (isChecked !== undefined) {
      return (
        <MenuItemCheckbox
          key={entry.id}
          name={entry.id}
          value={entry.id}
          checked={isChecked}
          className={look}
          hideOnClick={false}
          disabled={reasonOff !== undefined}
          onChange={entry.onSelect}
        >
          {inside}
        </MenuItemCheckbox>
      );
    }
    return (
      <MenuItem
        key={entry.id}
        className={look}
        disabled={reasonOff !== undefined}
        accessibleWhenDisabled
        onClick={entry.onSelect}
      >
        {inside}
      </MenuItem>
    );
  });
}
