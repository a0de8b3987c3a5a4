/** How long the page may take to save before the user is asked, in milliseconds. */
export const closeTimeLimit = 10_000;

export type CloseFlow = {
  /** For the window's `close`: holds it up until the page has saved. */
  readonly onClose: (event: { readonly preventDefault: () => void }) => void;
  /** The page's answer. */
  readonly readyToClose: () => void;
  /** The page is loaded and will answer. */
  readonly pageLoaded: () => void;
  /** The page is gone or being loaded anew: nobody will answer. */
  readonly pageGone: () => void;
  readonly isClosing: () => boolean;
};

/**
 * Closing in steps: ask the page to save and wait for its answer; when the time runs out (a full
 * disk, a page that hangs) let the user decide; release what the window holds, which waits for a
 * save under way; close for good.
 */
export function createCloseFlow(steps: {
  readonly askPage: () => void;
  /** Whether to close without the page's answer; `false` leaves everything as it is. */
  readonly askUser: () => Promise<boolean>;
  readonly release: () => Promise<void>;
  readonly close: () => void;
  readonly startTimer: (run: () => void) => () => void;
  /** The release failed; the window closes all the same. */
  readonly onError: (error: unknown) => void;
}): CloseFlow {
  let phase: 'open' | 'asking' | 'releasing' | 'done' = 'open';
  let isPageThere = false;
  let stopTimer = (): void => undefined;
  const finish = async (): Promise<void> => {
    stopTimer();
    phase = 'releasing';
    try {
      await steps.release();
    } catch (error) {
      steps.onError(error);
    }
    phase = 'done';
    steps.close();
  };
  const runOut = async (): Promise<void> => {
    const wantsToClose = await steps.askUser();
    // The page may have answered while the user was thinking.
    if (phase !== 'asking') return;
    if (wantsToClose) await finish();
    else phase = 'open';
  };
  return {
    onClose: (event) => {
      if (phase === 'done') return;
      event.preventDefault();
      if (phase !== 'open') return;
      phase = 'asking';
      if (!isPageThere) {
        void finish();
        return;
      }
      stopTimer = steps.startTimer(() => void runOut());
      steps.askPage();
    },
    readyToClose: () => {
      if (phase === 'asking') void finish();
    },
    pageLoaded: () => {
      isPageThere = true;
    },
    pageGone: () => {
      isPageThere = false;
      if (phase === 'asking') void finish();
    },
    isClosing: () => phase !== 'open',
  };
}
