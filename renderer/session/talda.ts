import { createContext, useContext, useSyncExternalStore } from 'react';
import type { BridgeApi, Preferences } from '../../shared/bridge/bridge-api.ts';
import type { ProjectSnapshot, ProjectStore } from '../store/project-store.ts';
import type { CoreClient } from '../worker/core-client.ts';
import type { SessionAction } from './session-reducer.ts';
import type { SessionState } from './session-state.ts';

/** A value that changes, with those who watch it. */
export type Watched<Value> = {
  readonly get: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
};

/** What every part of the window may use. Panels get it by {@link useTalda}. */
export type Talda = {
  readonly bridge: BridgeApi;
  readonly core: CoreClient;
  /** The open project, or `null` on the start screen. */
  readonly openProject: Watched<ProjectStore | null>;
  readonly session: Watched<SessionState> & { readonly dispatch: (action: SessionAction) => void };
  readonly preferences: Watched<Preferences> & {
    readonly update: (changes: Partial<Preferences>) => void;
  };
  /** Says the result of an act to screen readers, and shows it in the status line for a while. */
  readonly announce: (message: string) => void;
  /** The same with a button that takes the act back. */
  readonly announceUndoable: (message: string) => void;
  /** Says that something failed; stays until dismissed. */
  readonly reportError: (message: string, details?: string) => void;
  /** The time as ISO 8601, UTC, and random parts of ids. */
  readonly now: () => string;
  readonly newId: () => string;
};

export const TaldaContext = createContext<Talda | null>(null);

export function useTalda(): Talda {
  const talda = useContext(TaldaContext);
  if (talda === null) throw new Error('Invariant broken: no TaldaContext above this component');
  return talda;
}

export function useWatched<Value>(watched: Watched<Value>): Value {
  return useSyncExternalStore(watched.subscribe, watched.get);
}

/** The store of the open project. Only below the frame of an open project. */
export function useStore(): ProjectStore {
  const store = useWatched(useTalda().openProject);
  if (store === null) throw new Error('Invariant broken: no project is open');
  return store;
}

/** The open project as it is now; the component is drawn again with every change. */
export function useSnapshot(): ProjectSnapshot {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

export function useSession(): SessionState {
  return useWatched(useTalda().session);
}

export function usePreferences(): Preferences {
  return useWatched(useTalda().preferences);
}
