import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSmallLaws } from '../support/small-laws.ts';
import { chooseTexts, newProject, takeInTexts } from './support/project-steps.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';

describe('a new project', () => {
  it('takes in texts and holds them on disk, each in its language and with its articles', async () => {
    const user = await newUser();
    await writeSmallLaws(user.files);
    const talda = await startTalda(user);
    const folder = await newProject(talda, user, 'Villages');
    const files = ['kk', 'ru', 'en'].map((language) => join(user.files, `${language}.txt`));
    await chooseTexts(talda, files);
    await takeInTexts(talda);
    await expect
      .poll(async () => (await savedProject(folder)).documents.length, { timeout: 30_000 })
      .toBe(3);
    const { documents, segments } = await savedProject(folder);
    expect(documents.map(({ language }) => language).toSorted()).toEqual(['en', 'kk', 'ru']);
    expect(segments.filter(({ kind }) => kind === 'article')).toHaveLength(6);
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });
});
