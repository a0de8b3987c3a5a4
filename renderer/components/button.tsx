import { Tooltip, TooltipAnchor, TooltipProvider } from '@ariakit/react';
import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { Chord, KeyedCommand } from '../session/key-map.ts';
import { useTalda } from '../session/talda.ts';
import styles from './button.module.css';
import { ariaKeys, KeyCaps } from './key-caps.tsx';

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> & {
  /** One `primary` button on a screen; `quiet` ones have no edge. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon;
  readonly keys?: KeyedCommand | Chord;
  readonly children: ReactNode;
};

/** A button with words, and an icon and its keys beside them where they help. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon: Icon,
  keys,
  children,
  ...rest
}: ButtonProps) {
  const isMac = useTalda().environment.platform === 'macos';
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${styles[look]} ${styles[size]}`}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys, isMac)}
    >
      {Icon !== undefined && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span className={styles.words}>{children}</span>
      {keys !== undefined && <KeyCaps keys={keys} />}
    </button>
  );
}

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className' | 'style' | 'children'> & {
  readonly icon: LucideIcon;
  /** Its name: for screen readers and the tooltip. */
  readonly name: string;
  readonly keys?: KeyedCommand | Chord;
};

/** A button that is an icon alone, with a name on hover and on focus. */
export function IconButton({ icon: Icon, name, keys, ...rest }: IconButtonProps) {
  const isMac = useTalda().environment.platform === 'macos';
  return (
    <TooltipProvider timeout={400}>
      <TooltipAnchor
        render={
          <button
            type="button"
            {...rest}
            className={styles.iconButton}
            aria-label={name}
            aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys, isMac)}
          />
        }
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </TooltipAnchor>
      <Tooltip className={styles.tooltip} gutter={6}>
        <span>{name}</span>
        {keys !== undefined && <KeyCaps keys={keys} />}
      </Tooltip>
    </TooltipProvider>
  );
}
