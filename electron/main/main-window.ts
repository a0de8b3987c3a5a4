import { BrowserWindow, screen } from 'electron';
import { placeWindow, smallestWindow, type WindowState } from '../files/window-state.ts';
import { startUrl } from '../policy/app-origin.ts';
import { preloadPath } from './program-paths.ts';
import { webPreferences } from './web-preferences.ts';

/** The window, hidden until its page can be seen, in its last place. */
export function openMainWindow(state: WindowState | null): BrowserWindow {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const place = placeWindow(
    state,
    [primary, ...others].map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...place,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Talda',
    webPreferences: { ...webPreferences, preload: preloadPath },
  });
  window.once('ready-to-show', () => {
    if (state?.isMaximized === true) window.maximize();
    window.show();
  });
  window.loadURL(startUrl).catch((error: unknown) => console.error('page:', error));
  return window;
}

/** What is to be kept of the window's place. */
export function windowStateOf(window: BrowserWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { bounds: { x, y, width, height }, isMaximized: window.isMaximized() };
}
