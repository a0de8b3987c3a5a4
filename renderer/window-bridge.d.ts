import type { BridgeApi } from '../shared/bridge/bridge-api.ts';

declare global {
  interface Window {
    /** What the preload script lets the window ask of the shell. */
    readonly talda: BridgeApi;
  }
}
