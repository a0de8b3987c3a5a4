import type { Language } from '../../../shared/language/language.ts';
import type { DocumentRole } from '../../../shared/document/document.ts';
import type { Project } from '../../../shared/project/project.ts';
import type { RunningTalda } from '../../support/running-talda.ts';
import { typeOnKazakhLayout } from './layout-keys.ts';
import { selectText } from './select-text.ts';
import { windowWords } from './window-words.ts';

/** What tells a text from the others of its work, as lists and menus have it. */
export function documentTag(
  textLanguage: Language,
  role: DocumentRole,
  language: Language = 'en',
): string {
  const words = windowWords(language);
  const name = words('common', `language.${textLanguage}`);
  return role === 'whole' ? name : `${name} · ${words('common', `role.${role}`)}`;
}

/** Goes from one text to another by the menu in the line over the page. */
export async function switchText(
  { firstWindow: page }: RunningTalda,
  tag: string,
  language: Language = 'en',
): Promise<void> {
  const before = await page.locator('[role="document"]').getAttribute('aria-label');
  const name = windowWords(language).pattern('reading', 'docbar.document');
  await page.getByRole('button', { name }).click();
  await page.getByRole('menuitemcheckbox', { name: tag }).click();
  await page.waitForFunction((label) => {
    const text = document.querySelector('[role="document"]');
    return text !== null && text.getAttribute('aria-label') !== label;
  }, before);
}

/** Selects the words with the mouse and presses a digit; waits until the code is said. */
export async function codeByDigit(
  talda: RunningTalda,
  quote: string,
  digit: number,
  name: string,
  language: Language = 'en',
): Promise<void> {
  const { firstWindow: page } = talda;
  await selectText(page, quote);
  await page.keyboard.press(`Digit${digit}`);
  await waitForNotice(talda, windowWords(language)('reading', 'done.coded', { name }));
}

/** Selects the words with the mouse, types the first letters of the code and presses Enter. */
export async function codeByLetters(
  talda: RunningTalda,
  quote: string,
  letters: string,
  name: string,
  language: Language = 'en',
): Promise<void> {
  const { firstWindow: page } = talda;
  const words = windowWords(language);
  await selectText(page, quote);
  await page.getByRole('combobox', { name: words('reading', 'popover.name') }).waitFor();
  // The driver has no keys for letters that are not Latin.
  if (/^[a-z]+$/.test(letters)) await page.keyboard.type(letters);
  else await typeOnKazakhLayout(page, letters);
  await page.keyboard.press('Enter');
  await waitForNotice(talda, words('reading', 'done.coded', { name }));
}

/** Waits until the status line says so. */
export async function waitForNotice(
  { firstWindow: page }: RunningTalda,
  text: string | RegExp,
): Promise<void> {
  await page.getByRole('contentinfo').getByText(text).waitFor();
}

/** A code as it lies on the disk, its words cut out of the text by its span. */
export type SavedCode = {
  readonly text: string;
  readonly code: string;
  readonly words: string;
  readonly note: string;
  readonly by: string;
};

/** The codes of a saved project in the order of their making. Throws when a span and its quote differ. */
export function savedCodes({ documents, codebook, annotations }: Project): SavedCode[] {
  return annotations.map(({ documentId, conceptId, anchor, note, origin, status }) => {
    const document = documents.find(({ id }) => id === documentId);
    const concept = codebook.concepts.find(({ id }) => id === conceptId);
    if (!document || !concept) throw new Error(`A code without text or concept: ${documentId}`);
    const words = document.text.slice(anchor.span.start, anchor.span.end);
    if (words !== anchor.quote.exact || document.textHash !== anchor.textHash) {
      throw new Error('The anchor of a code does not fit its text');
    }
    const text = `${document.language} ${document.role}`;
    return { text, code: concept.id, words, note, by: `${origin} ${status}` };
  });
}
