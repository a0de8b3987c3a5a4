import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useCommands, usePreferences, useTalda } from '../session/talda.ts';
import styles from './screen-layout.module.css';
import { useDrawers, type Side as SideName } from './side-panels.ts';

type SidePanel = {
  /** The name of the landmark. */
  readonly name: string;
  readonly content: ReactNode;
  readonly width: number;
  /** Rises when something was opened in it: it comes into sight, whatever hid it. */
  readonly openedTimes?: number;
};

type ScreenLayoutProps = {
  /** Widths and states of the panels are kept under this name. */
  readonly screen: string;
  readonly left?: SidePanel;
  readonly right?: SidePanel;
  /** The name of the page landmark. */
  readonly name: string;
  readonly children: ReactNode;
};

const smallest = 180;
const largest = 560;

/**
 * A screen: structure at the left, the page in the middle, what it means at the right. Panels can be
 * resized and closed; in a narrow window they are drawers.
 */
export function ScreenLayout({ screen, left, right, name, children }: ScreenLayoutProps) {
  const leftState = useSide(screen, 'left', left);
  const rightState = useSide(screen, 'right', right);
  useCommands({
    ...(left === undefined ? {} : { toggleLeft: leftState.toggle }),
    ...(right === undefined ? {} : { toggleRight: rightState.toggle }),
  });
  return (
    <div className={styles.screen}>
      {left !== undefined && <Side side="left" panel={left} state={leftState} />}
      <main className={styles.page} aria-label={name} data-landmark="page" tabIndex={-1}>
        {children}
      </main>
      {right !== undefined && <Side side="right" panel={right} state={rightState} />}
    </div>
  );
}

type SideState = {
  readonly isOpen: boolean;
  readonly isDrawer: boolean;
  readonly width: number;
  readonly toggle: () => void;
  readonly resize: (width: number) => void;
};

function useSide(screen: string, side: SideName, panel: SidePanel | undefined): SideState {
  const talda = useTalda();
  const { panels } = usePreferences();
  const isDrawer = useDrawers()(side);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const key = `${screen}.${side}`;
  const kept = panels[key] ?? { width: panel?.width ?? 0, isOpen: true };
  const update = (changes: Partial<typeof kept>): void =>
    talda.preferences.update({
      panels: { ...talda.preferences.get().panels, [key]: { ...kept, ...changes } },
    });
  useEffect(() => {
    if (!isDrawer) setDrawerOpen(false);
  }, [isDrawer]);
  const { openedTimes = 0 } = panel ?? {};
  useEffect(() => {
    if (openedTimes === 0) return;
    if (isDrawer) setDrawerOpen(true);
    else if (!kept.isOpen) update({ isOpen: true });
  }, [openedTimes]);
  return {
    isOpen: isDrawer ? isDrawerOpen : kept.isOpen,
    isDrawer,
    width: kept.width,
    toggle: () => (isDrawer ? setDrawerOpen(!isDrawerOpen) : update({ isOpen: !kept.isOpen })),
    resize: (width) => update({ width: Math.round(Math.min(largest, Math.max(smallest, width))) }),
  };
}

type SideProps = {
  readonly side: SideName;
  readonly panel: SidePanel;
  readonly state: SideState;
};

function Side({ side, panel, state }: SideProps) {
  const element = useRef<HTMLElement>(null);
  const { isDrawer, isOpen, toggle } = state;
  useEffect(() => {
    const isFocusInside = element.current?.contains(document.activeElement) ?? false;
    // A field inside may have asked for the focus with its opening.
    if (isDrawer && isOpen && !isFocusInside) element.current?.focus();
  }, [isDrawer, isOpen]);
  if (!isOpen) return null;
  const Landmark = side === 'left' ? 'nav' : 'aside';
  return (
    <>
      {isDrawer && <div className={styles.backdrop} onClick={toggle} />}
      <Landmark
        ref={element}
        className={`${styles.side} ${styles[side]} ${isDrawer ? styles.drawer : ''}`}
        aria-label={panel.name}
        data-landmark={side}
        tabIndex={-1}
        style={{ width: state.width }}
        onKeyDown={(event) => {
          if (isDrawer && event.code === 'Escape' && !event.defaultPrevented) toggle();
        }}
      >
        {panel.content}
        {!isDrawer && <Separator side={side} panel={panel} state={state} />}
      </Landmark>
    </>
  );
}

function Separator({ side, panel, state }: SideProps) {
  const { t } = useWords('common');
  const [dragged, setDragged] = useState<number | null>(null);
  const sign = side === 'left' ? 1 : -1;
  const element = useRef<HTMLDivElement>(null);
  const parent = (): HTMLElement | null => element.current?.parentElement ?? null;
  return (
    <div
      ref={element}
      className={styles.separator}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('panelWidth', { name: panel.name })}
      aria-valuenow={dragged ?? state.width}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.code === 'ArrowLeft') state.resize(state.width - 16 * sign);
        else if (event.code === 'ArrowRight') state.resize(state.width + 16 * sign);
        else if (event.code === 'Home') state.toggle();
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(state.width);
      }}
      onPointerMove={(event) => {
        const box = parent()?.getBoundingClientRect();
        if (dragged === null || box === undefined) return;
        const width = side === 'left' ? event.clientX - box.left : box.right - event.clientX;
        const next = Math.min(largest, Math.max(smallest, width));
        setDragged(next);
        parent()?.style.setProperty('width', `${next}px`);
      }}
      onPointerUp={() => {
        if (dragged !== null) state.resize(dragged);
        setDragged(null);
      }}
    />
  );
}
