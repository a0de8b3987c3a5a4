import { EventEmitter } from 'node:events';
import type { Session } from 'electron';

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1];
type PermissionCheck = (
  contents: unknown,
  permission: Permission,
  origin: string,
  details: object,
) => boolean;
type BeforeRequest = (
  details: RequestDetails,
  callback: (answer: { cancel?: boolean; redirectURL?: string }) => void,
) => void;

export type RequestDetails = {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly webContentsId: number;
  readonly webContents: unknown;
  readonly timestamp: number;
  readonly referrer: string;
};

/** Permissions that Playwright can grant, by Electron's name for them. */
const grantable: readonly (readonly [Permission, string])[] = [
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['geolocation', 'geolocation'],
  ['local-fonts', 'local-fonts'],
  ['midi', 'midi'],
  ['midiSysex', 'midi-sysex'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['storage-access', 'storage-access'],
];

let checkPermission: PermissionCheck | null = null;
let beforeRequest: BeforeRequest | null = null;

class StandInSession extends EventEmitter {
  readonly webRequest = {
    onBeforeRequest: (...given: readonly unknown[]): void => {
      const listener = given.at(-1);
      beforeRequest = isBeforeRequest(listener) ? listener : null;
    },
  };

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    checkPermission = handler;
  }

  setPermissionRequestHandler(): void {
    // Chromium is told once what is granted (by the check) and asks nobody afterwards.
  }

  setDevicePermissionHandler(): void {
    // No device is ever offered.
  }

  setDisplayMediaRequestHandler(): void {
    // No screen is ever offered.
  }
}

/** Names for Playwright of what the program allows its own pages; all else is refused. */
export function grantedPermissions(origin: string, contents: unknown): string[] {
  const details = {
    isMainFrame: true,
    requestingUrl: `${origin}/`,
    embeddingOrigin: origin,
    securityOrigin: origin,
  };
  return grantable
    .filter(([permission]) => checkPermission?.(contents, permission, origin, details) === true)
    .map(([, name]) => name);
}

/** Whether the program lets the request pass; everything passes without a listener. */
export function allowsRequest(details: RequestDetails): Promise<boolean> {
  const listener = beforeRequest;
  if (!listener) return Promise.resolve(true);
  return new Promise((resolve) => listener(details, ({ cancel }) => resolve(cancel !== true)));
}

function isBeforeRequest(value: unknown): value is BeforeRequest {
  return typeof value === 'function';
}

export const defaultSession = new StandInSession();
export const session = { defaultSession };
