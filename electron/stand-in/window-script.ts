import { decodeClone, encodeClone } from './clone-codec.ts';
import { drawPathPicker } from './window/path-picker.ts';
import { createAsker } from './window/window-dialog.ts';
import { installKeys } from './window/window-keys.ts';
import { installWindowHost, type WindowSettings } from './window/window-host.ts';

/**
 * The script that runs in the window before the page's own: the window's half of the stand-in
 * around the compiled preload script, which stays as it is.
 */
export function windowScript(settings: WindowSettings, preload: string): string {
  const tools = Object.entries({
    encodeClone,
    decodeClone,
    createAsker,
    drawPathPicker,
    installKeys,
  })
    .map(([name, tool]) => `${name}: ${tool.toString()}`)
    .join(',\n');
  return `(${installWindowHost.toString()})(
${JSON.stringify(settings)},
{ ${tools} },
(require) => {
  const module = { exports: {} };
  ((require, module, exports) => {
${preload}
  })(require, module, module.exports);
});`;
}
