import { lazy, Suspense, useEffect, useState } from 'react';
import { StatusPlace } from '../components/status-slot.tsx';
import { useSession, useTalda } from '../session/talda.ts';
import type { Screen } from '../session/session-state.ts';
import { ImportDropTarget } from '../panels/texts/import/import-drop-target.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { FrameCommands } from './frame-commands.tsx';
import styles from './frame.module.css';
import { Header } from './header.tsx';
import { LiveRegions } from './live-regions.tsx';
import { StatusLine } from './status-line.tsx';
import { Troubles } from './troubles.tsx';

const screenParts = {
  texts: lazy(async () => ({
    default: (await import('../panels/texts/texts-screen.tsx')).TextsScreen,
  })),
  reading: lazy(async () => ({
    default: (await import('../panels/reading/reading-screen.tsx')).ReadingScreen,
  })),
  codebook: lazy(async () => ({
    default: (await import('../panels/codebook/codebook-screen.tsx')).CodebookScreen,
  })),
  proposals: lazy(async () => ({
    default: (await import('../panels/proposals/proposals-screen.tsx')).ProposalsScreen,
  })),
  alignment: lazy(async () => ({
    default: (await import('../panels/alignment/alignment-screen.tsx')).AlignmentScreen,
  })),
  analysis: lazy(async () => ({
    default: (await import('../panels/analysis/analysis-screen.tsx')).AnalysisScreen,
  })),
} satisfies { readonly [screen in Screen]: unknown };

/** The window while a project is open. */
export function Frame() {
  const { screen } = useSession();
  const [left, setLeft] = useState<HTMLElement | null>(null);
  const [right, setRight] = useState<HTMLElement | null>(null);
  const ScreenPart = screenParts[screen];
  return (
    <StatusPlace value={{ left, right }}>
      <div className={styles.frame}>
        <FrameCommands />
        <ImportDropTarget />
        <Header />
        <Troubles />
        <CrashBoundary key={screen}>
          <Suspense fallback={<LoadingScreen />}>
            <ScreenPart />
          </Suspense>
        </CrashBoundary>
        <StatusLine onLeft={setLeft} onRight={setRight} />
        <LiveRegions />
      </div>
    </StatusPlace>
  );
}

/** Stands there while the code of a screen is fetched; what is asked of the screen waits for it. */
function LoadingScreen() {
  const { commands } = useTalda();
  useEffect(() => commands.startLoading(), [commands]);
  return <div className={styles.waiting} />;
}
