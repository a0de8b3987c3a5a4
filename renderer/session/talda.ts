import { createContext, useContext, useSyncExternalStore } from 'react';
import type { BridgeApi, Environment, Preferences } from '../../shared/bridge/bridge-api.ts';
import type { ProjectSnapshot, ProjectStore } from '../store/project-store.ts';
import type { CoreClient } from '../worker/core-client.ts';
import { useOfferedCommands, type CommandHandlers, type Commands } from './commands.ts';
import type { Jobs } from './jobs.ts';
import type { Messages } from './messages.ts';
import type { ProjectDesk } from './project-desk.ts';
import type { SessionAction } from './session-reducer.ts';
import type { SessionState } from './session-state.ts';
import { useWatched, type Watched } from './watched.ts';

/** What every part of the window may use. Panels get it by {@link useTalda}. */
export type Talda = {
  readonly bridge: BridgeApi;
  readonly core: CoreClient;
  readonly environment: Pick<Environment, 'platform' | 'version'>;
  /** Opens, makes and closes projects; `desk.open` is the open one, `null` on the start screen. */
  readonly desk: ProjectDesk;
  readonly session: Watched<SessionState> & { readonly dispatch: (action: SessionAction) => void };
  readonly preferences: Watched<Preferences> & {
    readonly update: (changes: Partial<Preferences>) => void;
  };
  /** Results of acts, said to screen readers and shown in the status line; troubles. */
  readonly messages: Messages;
  readonly jobs: Jobs;
  readonly commands: Commands;
  /** The time as ISO 8601, UTC, and random parts of ids. */
  readonly now: () => string;
  readonly newId: () => string;
  /** The name of a coder who has given none, in the language of the interface. */
  readonly firstCoderName: () => string;
};

export const TaldaContext = createContext<Talda | null>(null);

export function useTalda(): Talda {
  const talda = useContext(TaldaContext);
  if (talda === null) throw new Error('Invariant broken: no TaldaContext above this component');
  return talda;
}

/** The store of the open project. Only below the frame of an open project. */
export function useStore(): ProjectStore {
  const store = useWatched(useTalda().desk.open);
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

/** Offers commands of the menu, the keys and the palette while the component is on the screen. */
export function useCommands(handlers: CommandHandlers): void {
  useOfferedCommands(useTalda().commands, handlers);
}
