import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../shared/bridge/bridge-api.ts';
import type { KeyedCommand } from './key-map.ts';
import { createSource, type Watched } from './watched.ts';

/** Acts that stand in menus of the window and in the palette only. */
type KeylessCommand =
  | 'renameProject'
  | 'coders'
  | 'history'
  | 'alignTexts'
  | 'realignRows'
  | 'projectCodes'
  | 'exportAlignment';

/** Everything that can be done by key, menu or palette. */
export type CommandId = KeyedCommand | MenuCommand | KeylessCommand;

export type CommandHandlers = { readonly [id in CommandId]?: () => void };

/**
 * What can be done now. A part of the window offers its commands while it is on the screen; where
 * two offer the same one, the later one answers.
 */
export type Commands = Watched<ReadonlySet<CommandId>> & {
  readonly offer: (handlers: CommandHandlers) => () => void;
  /**
   * Whether somebody carried the command out, or will: one that nobody answers while a screen is
   * loading waits for it. Only the latest one waits, and not for long.
   */
  readonly carryOut: (id: CommandId) => boolean;
  /** A screen is on its way; gives back what ends that. */
  readonly startLoading: () => () => void;
};

/** After this time nobody wants any longer what was asked for, in milliseconds. */
const longestWait = 5000;

export function createCommands(): Commands {
  const layers: CommandHandlers[] = [];
  const source = createSource<ReadonlySet<CommandId>>(new Set());
  const handlerOf = (id: CommandId): (() => void) | undefined =>
    layers.findLast((layer) => layer[id] !== undefined)?.[id];
  let loading = 0;
  let waiting: CommandId | null = null;
  let tooLate: ReturnType<typeof setTimeout> | undefined;
  const wait = (id: CommandId | null): void => {
    clearTimeout(tooLate);
    waiting = id;
    if (id !== null) tooLate = setTimeout(() => wait(null), longestWait);
  };
  const carryOutWaiting = (): void => {
    if (waiting === null || handlerOf(waiting) === undefined) return;
    const id = waiting;
    wait(null);
    // The other parts of the screen are there then.
    queueMicrotask(() => handlerOf(id)?.());
  };
  const refresh = (): void => {
    const ids = layers.flatMap((layer) => Object.keys(layer)).filter(isCommandId);
    const offered = new Set(ids.filter((id) => handlerOf(id) !== undefined));
    const present = source.get();
    if (offered.size !== present.size || [...offered].some((id) => !present.has(id))) {
      source.set(offered);
    }
    carryOutWaiting();
  };
  return {
    get: source.get,
    subscribe: source.subscribe,
    offer: (handlers) => {
      layers.push(handlers);
      refresh();
      return () => {
        layers.splice(layers.indexOf(handlers), 1);
        refresh();
      };
    },
    carryOut: (id) => {
      const handler = handlerOf(id);
      const isToWait = handler === undefined && loading > 0;
      if (handler !== undefined || isToWait) wait(isToWait ? id : null);
      handler?.();
      return handler !== undefined || isToWait;
    },
    startLoading: () => {
      loading += 1;
      return () => {
        loading -= 1;
        // Time for the parts of the screen to offer what they can do.
        setTimeout(() => {
          if (loading === 0) wait(null);
        });
      };
    },
  };
}

/** Keys of a `CommandHandlers` are command ids. */
function isCommandId(_key: string): _key is CommandId {
  return true;
}

/** Offers commands while the component is there; handlers may be new with every drawing. */
export function useOfferedCommands(commands: Commands, handlers: CommandHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const offered = Object.keys(handlers)
    .filter(isCommandId)
    .filter((id) => handlers[id] !== undefined)
    .join(' ');
  useEffect(() => {
    const entries = offered
      .split(' ')
      .filter(isCommandId)
      .map((id) => [id, () => latest.current[id]?.()] as const);
    return commands.offer(Object.fromEntries(entries));
  }, [commands, offered]);
}
