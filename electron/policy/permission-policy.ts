import { isAppUrl } from './app-origin.ts';

/** What the page may ask the system for. Whatever stands not here is refused, too. */
const allowedPermissions: { readonly [permission: string]: boolean } = {
  'clipboard-sanitized-write': true, // copies passages and cells of tables
  'clipboard-read': false, // pasting goes through the field that has the focus
  'deprecated-sync-clipboard-read': false, // as above
  'persistent-storage': false, // the folder is the record, not the database
  'display-capture': false, // nothing is recorded
  fileSystem: false, // files are reached by handles of the shell
  fullscreen: false, // the menu has it
  geolocation: false, // no place is of interest
  media: false, // no camera, no microphone
  mediaKeySystem: false, // no films
  midi: false, // no instruments
  midiSysex: false, // as above
  notifications: false, // the program speaks in its own window
  openExternal: false, // session-policies opens links
  pointerLock: false, // no games
  'screen-wake-lock': false, // no films
  'storage-access': false, // no foreign frames
  'top-level-storage-access': false, // as above
  'window-management': false, // one window
  hid: false, // no devices
  serial: false, // no devices
  usb: false, // no devices
  'local-fonts': false, // fonts come with the program
  'idle-detection': false, // nobody is watched
};

/** Whether the page at `origin` is given the permission. */
export function isPermitted(permission: string, origin: string): boolean {
  return allowedPermissions[permission] === true && isAppUrl(origin);
}
