import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/language/language.ts';
import { writeSmallLaws } from '../support/small-laws.ts';
import { findBarriers } from './support/find-barriers.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { takeTour } from './support/tour.ts';
import { windowWords } from './support/window-words.ts';

const looks: readonly (readonly [Language, 'light' | 'dark'])[] = [
  ['kk', 'light'],
  ['ru', 'light'],
  ['en', 'dark'],
  ['kk', 'dark'],
];

describe('every screen and dialog', () => {
  // The tour is long, and axe looks at every stop of it.
  it.for(looks)(
    'puts nothing in the way of anybody, in %s and %s',
    { timeout: 300_000 },
    async ([language, theme]) => {
      const user = await newUser();
      await writeSmallLaws(user.files);
      const talda = await startTalda(user, { language });
      const { firstWindow: page } = talda;
      const switchTheme = windowWords(language)('start', 'switchTheme');
      await page.getByRole('button', { name: switchTheme }).click();
      if (theme === 'light') await page.getByRole('button', { name: switchTheme }).click();
      const barriers: string[] = [];
      await takeTour(talda, {
        ...{ language, files: user.files },
        stop: async (name) => {
          for (const barrier of await findBarriers(page)) barriers.push(`${name}: ${barrier}`);
        },
      });
      expect(barriers).toEqual([]);
      expect(talda.problems).toEqual([]);
    },
  );
});
