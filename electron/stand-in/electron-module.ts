/** What `import … from 'electron'` gets in the stand-in. */
export { app } from './stand-in-app.ts';
export { StandInWindow as BrowserWindow } from './stand-in-window.ts';
export { ipcMain } from './stand-in-ipc.ts';
export { dialog } from './stand-in-dialog.ts';
export { Menu, MenuItem } from './stand-in-menu.ts';
export { protocol } from './stand-in-protocol.ts';
export { session } from './stand-in-session.ts';
export { nativeTheme } from './stand-in-theme.ts';
export { screen } from './stand-in-screen.ts';
export { shell } from './stand-in-shell.ts';
