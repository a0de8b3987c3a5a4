import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programFolder } from '../../electron/start/program-folder.ts';
import { languages, type Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import type { RunningTalda } from '../support/running-talda.ts';
import {
  codeByDigit,
  codeByLetters,
  documentTag,
  savedCodes,
  switchText,
  waitForNotice,
} from './support/coding-steps.ts';
import { typeOnKazakhLayout } from './support/layout-keys.ts';
import {
  chooseTexts,
  goToScreen,
  newProject,
  openText,
  takeInTexts,
  waitUntilSaved,
} from './support/project-steps.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('ru');
const common = (key: string): string => words('common', key);

const article = join(programFolder, 'corpora', 'sample-article-abstract', 'article-abstracts.txt');
const realArticle = join(
  programFolder,
  ...['..', 'shared', 'corpora', 'akim-elections-article-2025', 'article.txt'],
);

/** The parts of the file in the preview: what each is and its language, as the window says it. */
async function shownParts(
  { firstWindow: page }: RunningTalda,
  language: Language = 'ru',
): Promise<string[][]> {
  const parts: string[][] = [];
  const grid = page.getByRole('main').getByRole('grid');
  for (let number = 1; ; number += 1) {
    const choices = ['roleOf', 'languageOf'].map((key) =>
      page.getByRole('combobox', {
        name: windowWords(language)('import', key, { number: String(number) }),
      }),
    );
    const [first] = choices;
    // The list is drawn as far as it is in sight: the heads further down come by scrolling.
    for (let step = 0; step < 40 && (await first?.count()) === 0; step += 1) {
      const before = await scrollDown(grid);
      if (!before) break;
    }
    if ((await first?.count()) === 0) return parts;
    parts.push(await Promise.all(choices.map((choice) => choice.innerText())));
  }
}

/** Scrolls the preview a little; `false` at its end. */
function scrollDown(grid: ReturnType<RunningTalda['firstWindow']['locator']>): Promise<boolean> {
  return grid.evaluate(async (element) => {
    const scroller = element.parentElement;
    if (scroller === null) return false;
    const { scrollTop } = scroller;
    scroller.scrollTop += 300;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return scroller.scrollTop > scrollTop;
  });
}

async function choosePartLanguage(
  { firstWindow: page }: RunningTalda,
  number: number,
  name: string,
): Promise<void> {
  const choice = page.getByRole('combobox', {
    name: words('import', 'languageOf', { number: String(number) }),
  });
  await choice.click();
  await page.getByRole('option', { name }).click();
  await expect.poll(() => choice.innerText()).toBe(name);
}

async function takeStarterCodebook(talda: RunningTalda): Promise<void> {
  await goToScreen(talda, 'codebook', 'ru');
  const name = words.pattern('codebook', 'empty.starter');
  await talda.firstWindow.getByRole('button', { name }).click();
  await waitForNotice(talda, words.pattern('codebook', 'done.starter'));
}

function dividedIn(language: Language): string[][] {
  const named = windowWords(language);
  const part = (role: string, own: Language): string[] => [
    named('common', `role.${role}`),
    named('common', `language.${own}`),
  ];
  return [
    part('body', 'ru'),
    part('abstract', 'ru'),
    part('abstract', 'kk'),
    part('abstract', 'en'),
  ];
}

/** Some words of the first sentence of an abstract, whatever they are. */
function wordsOfAbstract(project: Project, language: Language): string {
  const document = project.documents.find(
    (own) => own.language === language && own.role === 'abstract',
  );
  const abstract = project.segments.find(
    ({ documentId, kind }) => documentId === document?.id && kind === 'abstract',
  );
  const text = document?.text.slice(abstract?.span.start, abstract?.span.end) ?? '';
  return text.split(' ').slice(3, 7).join(' ');
}

const partsOf = ({ documents }: Project): string[] =>
  documents.map(({ language, role }) => `${language} ${role}`);

describe('a day with a journal article', () => {
  it('takes the body and three abstracts in as one work and codes each abstract', async () => {
    const user = await newUser();
    const talda = await startTalda(user, { language: 'ru' });
    const { firstWindow: page } = talda;
    const folder = await newProject(talda, user, 'Народный бюджет', 'ru');

    await chooseTexts(talda, [article], 'ru');
    expect(await shownParts(talda)).toEqual(dividedIn('ru'));
    const title = page.getByLabel(words('import', 'titleIn', { name: common('language.en') }));
    await title.fill('The People’s Budget');
    await page
      .getByRole('main')
      .getByRole('grid')
      .evaluate((grid) => {
        grid.parentElement?.scrollTo({ top: 0 });
      });
    await choosePartLanguage(talda, 1, common('language.kk'));
    await choosePartLanguage(talda, 1, common('language.ru'));
    await takeInTexts(talda, 'ru');
    await waitUntilSaved(talda, 'ru');
    const taken = await savedProject(folder);
    expect(taken.works.map(({ title: own, kind }) => [own.en, kind])).toEqual([
      ['The People’s Budget', 'article'],
    ]);
    expect(partsOf(taken)).toEqual(['ru body', 'ru abstract', 'kk abstract', 'en abstract']);

    await takeStarterCodebook(talda);
    const abstract = (language: 'kk' | 'ru' | 'en'): string =>
      documentTag(language, 'abstract', 'ru');
    await openText(talda, abstract('kk'), 'ru');
    const inKazakh = {
      six: 'азаматтардың мұндай қатысуы',
      letters: 'Ашықтықтың өзі сенім тудырмайды',
    };
    await codeByDigit(talda, inKazakh.six, 6, 'Участие граждан', 'ru');
    await codeByLetters(talda, inKazakh.letters, 'аш', 'Открытость и гласность', 'ru');

    await switchText(talda, abstract('ru'), 'ru');
    const inRussian = {
      six: 'участие граждан',
      letters: 'обязать акима отчитываться об исполнении отобранных проектов',
    };
    await codeByDigit(talda, inRussian.six, 6, 'Участие граждан', 'ru');
    await codeByLetters(talda, inRussian.letters, 'по', 'Подотчетность', 'ru');
    await page.keyboard.press('KeyM');
    await page.keyboard.type('Ср. с казахским текстом');
    await page.keyboard.press('Control+Enter');

    await switchText(talda, abstract('en'), 'ru');
    const inEnglish = {
      six: 'citizen participation',
      letters: 'Transparency alone does not create trust',
    };
    await codeByDigit(talda, inEnglish.six, 6, 'Участие граждан', 'ru');
    await codeByLetters(talda, inEnglish.letters, 'tr', 'Открытость и гласность', 'ru');

    await page.keyboard.press('Control+KeyS');
    await waitUntilSaved(talda, 'ru');
    const by = 'manual accepted';
    const note = '';
    await expect
      .poll(async () => savedCodes(await savedProject(folder)))
      .toEqual([
        { text: 'kk abstract', code: 'con_participation', words: inKazakh.six, note, by },
        { text: 'kk abstract', code: 'con_transparency', words: inKazakh.letters, note, by },
        { text: 'ru abstract', code: 'con_participation', words: inRussian.six, note, by },
        {
          text: 'ru abstract',
          code: 'con_accountability',
          words: inRussian.letters,
          note: 'Ср. с казахским текстом',
          by,
        },
        { text: 'en abstract', code: 'con_participation', words: inEnglish.six, note, by },
        { text: 'en abstract', code: 'con_transparency', words: inEnglish.letters, note, by },
      ]);
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
    expect(talda.shellErrors()).toBe('');
  });

  it.skipIf(!existsSync(realArticle))(
    'does so with a real article from ../shared/corpora (skipped where it is not there)',
    async () => {
      const inKazakh = windowWords('kk');
      const user = await newUser();
      const talda = await startTalda(user, { language: 'kk' });
      const { firstWindow: page } = talda;
      const folder = await newProject(talda, user, 'Мақала', 'kk');
      await chooseTexts(talda, [realArticle], 'kk');
      expect(await shownParts(talda, 'kk')).toEqual(dividedIn('kk'));
      await takeInTexts(talda, 'kk');

      await goToScreen(talda, 'codebook', 'kk');
      await page.getByRole('button', { name: inKazakh('codebook', 'new.title') }).click();
      const names = ['Сайлау', 'Есептілік', 'Ашықтық'];
      for (const name of names) {
        await typeOnKazakhLayout(page, name);
        await page.keyboard.press('Enter');
        await waitForNotice(talda, inKazakh('codebook', 'done.created', { name }));
      }
      await waitUntilSaved(talda, 'kk');
      const taken = await savedProject(folder);
      expect(partsOf(taken)).toEqual(['ru body', 'ru abstract', 'kk abstract', 'en abstract']);
      expect(taken.codebook.concepts.map(({ name }) => name.kk)).toEqual(names);

      const quotes = languages.map((language) => wordsOfAbstract(taken, language));
      for (const [index, language] of languages.entries()) {
        const tag = documentTag(language, 'abstract', 'kk');
        if (index === 0) await openText(talda, tag, 'kk');
        else await switchText(talda, tag, 'kk');
        await codeByDigit(talda, quotes[index] ?? '', index + 1, names[index] ?? '', 'kk');
      }
      await page.keyboard.press('Control+KeyS');
      await waitUntilSaved(talda, 'kk');
      const codes = savedCodes(await savedProject(folder));
      expect(codes.map(({ text }) => text)).toEqual(languages.map((own) => `${own} abstract`));
      // Compared as a whole: a failure must not print the words.
      expect(codes.every(({ words: own }, index) => own === quotes[index])).toBe(true);
      expect(talda.problems).toEqual([]);
      expect(await talda.close()).toBe(0);
    },
  );
});
