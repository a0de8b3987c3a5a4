import { expect, it } from 'vitest';
import { keyMap } from '../../../renderer/session/key-map.ts';
import { menuCommands } from '../../../shared/bridge/bridge-api.ts';
import { languages } from '../../../shared/language/language.ts';
import { windowWords } from '../../support/window-words.ts';

it('whatever can be done by key or menu has a name for the palette in every language', () => {
  for (const language of languages) {
    const words = windowWords(language, 'keys');
    const commands = [...Object.keys(keyMap), ...menuCommands];
    expect(commands.filter((command) => words[`command.${command}`] === undefined)).toEqual([]);
  }
});
