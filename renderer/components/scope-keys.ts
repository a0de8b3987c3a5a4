import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { commandOfKey, type KeyedCommand, type KeyScope } from '../session/key-map.ts';
import { useTalda } from '../session/talda.ts';

type ScopeHandlers = { readonly [command in KeyedCommand]?: () => void };

/**
 * A key handler for a page or list: single keys carry out the commands of the scope. Keys pressed in
 * a field inside it are left to the field.
 */
export function useScopeKeys(
  scope: KeyScope,
  handlers: ScopeHandlers,
): (event: ReactKeyboardEvent) => void {
  const isMac = useTalda().environment.platform === 'macos';
  return (event) => {
    if (event.defaultPrevented || isField(event.target)) return;
    const command = commandOfKey(event.nativeEvent, scope, isMac);
    const handler = command === null ? undefined : handlers[command];
    if (handler === undefined) return;
    event.preventDefault();
    handler();
  };
}

/** Whether keys pressed there are text. The page itself is not a field, though it can be edited for the caret's sake. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
  );
}
