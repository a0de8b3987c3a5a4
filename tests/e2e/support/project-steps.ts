import { join } from 'node:path';
import type { Language } from '../../../shared/language/language.ts';
import type { Screen } from '../../../renderer/session/session-state.ts';
import type { RunningTalda } from '../../support/running-talda.ts';
import { answerOpenDialog, answerSaveDialog } from './answer-dialogs.ts';
import type { User } from './start-talda.ts';
import { windowWords } from './window-words.ts';

/** Makes a project by the start screen; answers with its folder. */
export async function newProject(
  talda: RunningTalda,
  user: User,
  name: string,
  language: Language = 'en',
): Promise<string> {
  const words = windowWords(language);
  const page = talda.firstWindow;
  const folder = join(user.files, `${name}.talda`);
  await answerSaveDialog(talda, folder);
  await page.getByRole('button', { name: words('start', 'newProject') }).click();
  await page.getByLabel(words('start', 'name'), { exact: true }).fill(name);
  await page.getByRole('button', { name: words('start', 'choosePlace') }).click();
  await waitForProject(talda, name, language);
  return folder;
}

/** Opens one of the sample projects by the start screen. */
export async function openSampleProject(
  talda: RunningTalda,
  sample: 'law' | 'article',
  language: Language = 'en',
): Promise<void> {
  const title = windowWords(language)('start', `sample.${sample}.title`);
  await talda.firstWindow.getByRole('button', { name: title }).click();
  await waitForProject(talda, title, language);
}

export async function waitForProject(
  { firstWindow: page }: RunningTalda,
  name: string,
  language: Language = 'en',
): Promise<void> {
  const menu = windowWords(language)('frame', 'projectMenu', { name });
  await page.getByRole('button', { name: menu }).waitFor({ timeout: 60_000 });
}

/** Goes to a screen by its tab. */
export async function goToScreen(
  { firstWindow: page }: RunningTalda,
  screen: Screen,
  language: Language = 'en',
): Promise<void> {
  const words = windowWords(language);
  const tabs = page.getByRole('navigation', { name: words('frame', 'screens') });
  const tab = tabs.getByRole('button', { name: words('frame', `screen.${screen}`) });
  await tab.click();
  await page.waitForFunction(
    (text) => document.querySelector('nav [aria-current="page"]')?.textContent?.startsWith(text),
    words('frame', `screen.${screen}`),
  );
}

/** Waits until the header says that everything is saved in the folder. */
export async function waitUntilSaved(
  { firstWindow: page }: RunningTalda,
  language: Language = 'en',
): Promise<void> {
  const saved = windowWords(language)('frame', 'saved');
  const state = page.getByRole('banner').getByText(new RegExp(`^${saved}`));
  await state.waitFor({ timeout: 40_000 });
}

/** Opens a text from the list that the reading screen shows while none is open, by its button. */
export async function openText(
  talda: RunningTalda,
  button: string,
  language: Language = 'en',
): Promise<void> {
  await goToScreen(talda, 'reading', language);
  const { firstWindow: page } = talda;
  await page.getByRole('main').getByRole('button', { name: button }).click();
  await page.locator('[role="document"]').waitFor();
}

/** Picks files to import and waits for their preview; nothing is taken in yet. */
export async function chooseTexts(
  talda: RunningTalda,
  paths: readonly string[],
  language: Language = 'en',
): Promise<void> {
  await answerOpenDialog(talda, paths);
  await goToScreen(talda, 'texts', language);
  const name = windowWords(language)('texts', 'import');
  await talda.firstWindow.getByRole('main').getByRole('button', { name }).click();
  await takeInButton(talda, language).waitFor({ timeout: 60_000 });
}

/** Takes in what the preview shows. */
export async function takeInTexts(talda: RunningTalda, language: Language = 'en'): Promise<void> {
  await takeInButton(talda, language).click();
  await takeInButton(talda, language).waitFor({ state: 'detached', timeout: 60_000 });
}

function takeInButton({ firstWindow }: RunningTalda, language: Language) {
  return firstWindow.getByRole('button', {
    name: windowWords(language).pattern('import', 'takeIn'),
  });
}
