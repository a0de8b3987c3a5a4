import type { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type * as StandIn from './electron-module.ts';

type Callable = (...args: never[]) => unknown;

/**
 * Members of the stand-in that Electron does not have, or whose arguments Electron's callers could
 * not pass. Events are left out: an emitter takes any.
 */
type Drift<Mine, Real> = {
  [Key in Exclude<keyof Mine, keyof EventEmitter>]: Key extends keyof Real
    ? Mine[Key] extends Callable
      ? Real[Key] extends Callable
        ? Mine[Key] extends (...args: Parameters<Real[Key]>) => unknown
          ? never
          : Key
        : Key
      : never
    : Key;
}[Exclude<keyof Mine, keyof EventEmitter>];

/** Methods whose callbacks are given the stand-in's own objects, which have a part of Electron's. */
type PartsPassed = 'append' | 'click' | 'handle' | 'setPermissionCheckHandler';

type AllDrift =
  | Drift<typeof StandIn.app, Electron.App>
  | Drift<InstanceType<typeof StandIn.BrowserWindow>, Electron.BrowserWindow>
  | Drift<InstanceType<typeof StandIn.BrowserWindow>['webContents'], Electron.WebContents>
  | Drift<typeof StandIn.dialog, Electron.Dialog>
  | Drift<Omit<typeof StandIn.ipcMain, PartsPassed>, Electron.IpcMain>
  | Drift<Omit<InstanceType<typeof StandIn.Menu>, PartsPassed>, Electron.Menu>
  | Drift<Omit<InstanceType<typeof StandIn.MenuItem>, PartsPassed>, Electron.MenuItem>
  | Drift<typeof StandIn.nativeTheme, Electron.NativeTheme>
  | Drift<typeof StandIn.protocol, Electron.Protocol>
  | Drift<typeof StandIn.screen, Electron.Screen>
  | Drift<Omit<typeof StandIn.session.defaultSession, PartsPassed>, Electron.Session>
  | Drift<typeof StandIn.shell, Electron.Shell>;

/** Does not compile, and names the member, when stand-in and Electron have drifted apart. */
export const hasNoDrift: [AllDrift] extends [never] ? true : AllDrift = true;
