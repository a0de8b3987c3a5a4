import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createProjectFolder } from '../../electron/files/project-folder.ts';
import { programFolder } from '../../electron/start/program-folder.ts';
import { createProject } from '../../shared/project/new-project.ts';
import { corpusProject } from '../support/corpus-project.ts';
import { savedCodes, waitForNotice, type SavedCode } from './support/coding-steps.ts';
import { answerOpenDialog, answerSaveDialog } from './support/answer-dialogs.ts';
import { keyboardOf } from './support/keyboard.ts';
import { waitForProject, waitUntilSaved } from './support/project-steps.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('kk');
const law = join(programFolder, 'corpora', 'model-local-elections-law');
const constitution = join(
  programFolder,
  ...['..', 'shared', 'corpora', 'constitution-kz-1995', 'ru.txt'],
);
const russian = readFileSync(join(law, 'ru.txt'), 'utf8');

const coded = (code: string, own = ''): SavedCode => ({
  ...{ text: 'ru whole', code, words: own, note: '', by: 'manual accepted' },
});

describe('a day without a mouse', () => {
  it('makes a project, imports a law in three languages and codes it', async () => {
    const user = await newUser();
    const talda = await startTalda(user, { language: 'kk' });
    const { firstWindow: page } = talda;
    const { press, type, reach, pointerEvents } = await keyboardOf(page);
    const folder = join(user.files, 'Сайлау.talda');
    const say = (key: string, name: string): Promise<void> =>
      waitForNotice(talda, words('reading', `done.${key}`, { name }));
    const codes = async (): Promise<SavedCode[]> => {
      await press('Control+KeyS');
      await waitUntilSaved(talda, 'kk');
      return savedCodes(await savedProject(folder));
    };

    const place = page
      .getByRole('navigation', { name: words('reading', 'docbar.path') })
      .locator('[aria-current]');
    /** Presses the key until the caret is in the part of the text. */
    const walkTo = async (part: string, chord = 'ArrowDown'): Promise<void> => {
      for (let step = 0; step < 20 && (await place.innerText()) !== part; step += 1) {
        await press(chord);
      }
      expect(await place.innerText()).toBe(part);
    };

    await page.getByRole('heading', { name: words('start', 'title') }).waitFor();
    await answerSaveDialog(talda, folder);
    await press('Control+KeyN');
    await page.getByRole('dialog').waitFor();
    await type('Сайлау');
    await press('Enter');
    await waitForProject(talda, 'Сайлау', 'kk');

    await answerOpenDialog(
      talda,
      ['kk', 'ru', 'en'].map((language) => join(law, `${language}.txt`)),
    );
    const main = page.getByRole('main');
    await main.getByRole('button', { name: words('texts', 'import') }).waitFor();
    await press('Control+KeyO');
    const preview = main.getByRole('grid');
    await preview.waitFor();
    await page
      .getByRole('button', {
        name: words('import', 'takeIn_other', { count: '3' }).replace('{{count, number}}', '3'),
      })
      .waitFor();
    await reach(preview, 'F6');
    await press('Enter');
    await preview.waitFor({ state: 'detached' });
    await waitForNotice(talda, words.pattern('import', 'takenIn'));

    await press('Control+Digit3');
    await reach(page.getByRole('button', { name: words.pattern('codebook', 'empty.starter') }));
    await press('Enter');
    await waitForNotice(talda, words.pattern('codebook', 'done.starter'));

    await press('Control+Digit2');
    await reach(main.getByRole('button', { name: words('common', 'language.ru') }));
    await press('Enter');
    await page.locator('[role="document"]').waitFor();
    await press('Control+KeyG');
    await type('17');
    await press('Enter');
    await place.filter({ hasText: 'Статья 17' }).waitFor();
    await walkTo('Пункт 1');
    await press('KeyS', 'Digit9');
    await say('coded', 'Тікелей сайлау');
    await walkTo('Пункт 2');
    await press('Digit8');
    await say('coded', 'Сайланбалылық');
    await walkTo('Пункт 3');
    await press('Shift+Digit4');
    await say('coded', 'Өкілдік');
    await press('Alt+Digit2');
    await say('coded', 'Жергілікті өзін-өзі басқару');
    await press('KeyP', 'KeyC');
    await type('та');
    await press('Enter');
    await say('coded', 'Тағайындау');
    await press('KeyM');
    await type('Президент ұсынады');
    await press('Control+Enter');
    await walkTo('Пункт 4');
    await press('Enter');
    await say('coded', 'Тағайындау');
    const first = await codes();
    const [, article = ''] = /Статья 17\. [^\n]*\n([^]*?)\n\nСтатья 18/.exec(russian) ?? [];
    const clauses = article.split('\n').map((clause) => clause.replace(/^\d\. /, ''));
    expect(first).toEqual([
      coded('con_direct_election', clauses[0]),
      coded('con_electability', clauses[1]),
      coded('con_representation', clauses[2]),
      coded(
        'con_local_self_government',
        `Статья 17. Способы замещения должности акима\n${article}`,
      ),
      { ...coded('con_appointment', clauses[2]), note: 'Президент ұсынады' },
      coded('con_appointment', clauses[3]),
    ]);

    // [ and ] walk along the passages; B moves the ends of one.
    await press('BracketLeft');
    await waitForNotice(talda, words.pattern('reading', 'say.passage'));
    await walkTo('Пункт 1', 'BracketLeft');
    const hint = page.getByText(words('reading', 'status.bounds'));
    await press('KeyB');
    await hint.waitFor();
    await press('ArrowLeft', 'Escape');
    await hint.waitFor({ state: 'detached' });
    await press('KeyB', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Tab', 'ArrowRight', 'Enter');
    await say('boundsMoved', 'Тікелей сайлау');
    await hint.waitFor({ state: 'detached' });
    await press('BracketRight', 'Delete');
    await say('removed', 'Сайланбалылық');
    await press('Control+KeyZ', 'Control+KeyZ', 'Control+Shift+KeyZ', 'Control+KeyY');
    await waitForNotice(talda, words.pattern('frame', 'redone'));
    await press('Control+KeyZ');
    await waitForNotice(talda, words.pattern('frame', 'undone'));
    await walkTo('Пункт 5');
    await press('KeyS', 'ArrowLeft');
    await press(...Array.from({ length: 2 }, () => 'Shift+Control+ArrowRight'), 'Digit1');
    await say('coded', 'Орталықсыздандыру');
    await press('Digit1');
    await say('removed', 'Орталықсыздандыру');
    await press('Control+KeyZ');
    await waitForNotice(talda, words.pattern('frame', 'undone'));
    const second = await codes();
    expect(second).toEqual([
      coded('con_direct_election', clauses[0]?.replace('Акимы ', '').replace(/ прямых.*/, '')),
      ...first.slice(1),
      coded('con_decentralization', 'Централизация полномочий'),
    ]);

    // The palette understands the other layout.
    await press('Control+KeyK');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type('yfpyfxtybt frbvjd');
    await press('Enter');
    await place.filter({ hasText: 'Статья 20' }).waitFor();
    await press('Alt+Home');
    await place.filter({ hasText: 'Пункт 5' }).waitFor();
    expect(await pointerEvents()).toEqual([]);
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });

  it('keeps a codebook, decides on proposals, and counts', async () => {
    const user = await newUser();
    const folder = join(user.files, 'Model law.talda');
    const project = await corpusProject();
    expect(await createProjectFolder(folder, project)).toMatchObject({ ok: true });
    const talda = await startTalda(user, { language: 'kk', files: [folder] });
    const { firstWindow: page } = talda;
    const { press, type, reach, pointerEvents } = await keyboardOf(page);
    await waitForProject(talda, project.name, 'kk');
    const say = (namespace: string, key: string): Promise<void> =>
      waitForNotice(talda, words.pattern(namespace, key));

    await press('Control+Digit3');
    await reach(page.getByRole('tree'), 'F6');
    await press('End', 'Insert');
    await type('Сенім');
    await press('Enter');
    await say('codebook', 'done.created');
    await press('Escape');
    await expectFocusIn(page, '[role=tree]');
    await press('F2');
    await expectFocusIn(page, '[role=tree] input');
    await type('Халық сенімі');
    await press('Enter');
    await expectFocusIn(page, '[role=tree]');
    await press('Alt+ArrowLeft');
    await say('codebook', 'done.moved');
    await press('Alt+ArrowUp', 'Enter');
    await reach(page.getByLabel(words('codebook', 'indicators.new.kk')));
    await type('сенім');
    await press('Enter');

    await press('Control+Digit2');
    await reach(
      page.getByRole('main').getByRole('button', { name: words('common', 'language.kk') }),
    );
    await press('Enter');
    await page.locator('[role="document"]').waitFor();
    await press('Control+Shift+KeyP');
    await say('proposals', 'found');
    await press('BracketRight', 'KeyA');
    await say('reading', 'done.accepted');
    await press('BracketRight', 'KeyR');
    await say('reading', 'done.rejected');

    await press('Control+Digit4');
    await reach(page.getByRole('button', { name: words('proposals', 'findAll') }));
    await press('Enter');
    await page.getByRole('menuitem', { name: words('proposals', 'findEverywhere') }).waitFor();
    await press('Enter');
    await say('proposals', 'found');
    await reach(page.getByRole('listbox'), 'F6');
    await press('KeyA');
    await say('proposals', 'did.acceptedOne');
    await press('KeyR');
    await say('proposals', 'did.rejectedOne');
    await press('KeyB', 'Tab', 'ArrowLeft', 'Enter');
    await say('proposals', 'did.bounds');
    // The first group is done; N goes to the next one.
    const group = page.getByRole('main').getByRole('heading', { level: 2 });
    const nextGroup = async (): Promise<void> => {
      const before = await group.innerText();
      await press('KeyN');
      await expect.poll(() => group.innerText()).not.toBe(before);
    };
    await nextGroup();
    await press('KeyC');
    await page.getByRole('combobox', { name: words('proposals', 'pickConcept') }).waitFor();
    await type('реформа');
    await press('Enter');
    await say('proposals', 'did.concept');
    await nextGroup();
    await press('KeyA');
    await say('proposals', 'did.acceptedOne');

    await press('Control+Digit6');
    await page.getByRole('grid').waitFor();
    await reach(page.getByRole('grid'), 'F6');
    await press('ArrowRight');
    await reach(page.locator('[data-opens=true]:focus'), 'ArrowDown');
    await press('Enter');
    await expectFocusIn(page, '[role=listbox]');
    await press('Escape');
    await expectFocusIn(page, '[role=grid]');
    await press('Enter');
    await expectFocusIn(page, '[role=listbox]');
    await page.getByRole('complementary').getByRole('option').first().waitFor();
    await press('Enter');
    await page.locator('[role="document"]').waitFor();
    await press('Control+Digit6');
    await page.getByRole('grid').waitFor();
    const table = join(user.files, 'table.xlsx');
    await answerSaveDialog(talda, table);
    await press('Control+KeyE');
    await say('analysis', 'exported');
    expect(existsSync(table)).toBe(true);

    await press('Control+KeyS');
    await waitUntilSaved(talda, 'kk');
    const { codebook, annotations } = await savedProject(folder);
    const made = codebook.concepts.find(({ name }) => name.kk === 'Халық сенімі');
    expect(made).toMatchObject({
      parentId: null,
      indicators: [{ language: 'kk', pattern: 'сенім', matching: 'lemma' }],
    });
    const decided = annotations.filter(({ status }) => status !== 'proposed');
    expect(decided.map(({ status }) => status).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'accepted'),
      ...Array.from({ length: 3 }, () => 'rejected'),
    ]);
    expect(await pointerEvents()).toEqual([]);
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });

  it.skipIf(!existsSync(constitution))(
    'codes the section on local government of the Constitution (skipped without ../shared/corpora)',
    async () => {
      const user = await newUser();
      const folder = join(user.files, 'Constitution.talda');
      const { codebook } = await corpusProject();
      const project = createProject('proj_1', 'Constitution', { id: 'coder_1', name: 'Айгерім' });
      await createProjectFolder(folder, { ...project, codebook });
      const talda = await startTalda(user, { language: 'ru', files: [folder] });
      const { firstWindow: page } = talda;
      const inRussian = windowWords('ru');
      const { press, type, reach, pointerEvents } = await keyboardOf(page);
      await waitForProject(talda, project.name, 'ru');
      const main = page.getByRole('main');
      await main.getByRole('button', { name: inRussian('texts', 'import') }).waitFor();
      await answerOpenDialog(talda, [constitution]);
      await press('Control+KeyO');
      await page.getByRole('button', { name: inRussian.pattern('import', 'takeIn') }).waitFor();
      await reach(main.getByRole('grid'), 'F6');
      await press('Enter');
      await waitForNotice(talda, inRussian.pattern('import', 'takenIn'));
      await press('Control+Digit2');
      await reach(main.getByRole('button', { name: inRussian('common', 'language.ru') }));
      await press('Enter');
      await page.locator('[role="document"]').waitFor();
      for (const [index, article] of ['85', '86', '87', '88', '89'].entries()) {
        await press('Control+KeyG');
        await page.getByRole('combobox', { name: inRussian('reading', 'goTo.label') }).waitFor();
        await type(article);
        await press('Enter');
        await page
          .getByRole('navigation', { name: inRussian('reading', 'docbar.path') })
          .getByText(inRussian('reading', 'part.article', { number: article }))
          .waitFor();
        await press('KeyT', `Digit${index + 1}`);
        await waitForNotice(talda, inRussian.pattern('reading', 'done.coded'));
        await press('ArrowLeft', 'ArrowDown', `Digit${index + 2}`);
        await waitForNotice(talda, inRussian.pattern('reading', 'done.coded'));
      }
      await press('Control+KeyS');
      await waitUntilSaved(talda, 'ru');
      const { annotations, segments } = await savedProject(folder);
      const ofSection = segments.filter(({ eId }) => /^sec_8__art_8[5-9]$/.test(eId));
      expect(ofSection).toHaveLength(5);
      expect(annotations).toHaveLength(10);
      for (const [index, { span, eId }] of ofSection.entries()) {
        const [whole, sentence] = annotations.slice(index * 2, index * 2 + 2);
        expect(whole?.anchor).toMatchObject({ segmentEId: eId, span: { start: span.start } });
        expect(sentence?.anchor.segmentEId?.startsWith(eId)).toBe(true);
      }
      expect(await pointerEvents()).toEqual([]);
      expect(talda.problems).toEqual([]);
      expect(await talda.close()).toBe(0);
    },
  );
});

async function expectFocusIn(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (own) => document.activeElement?.closest(own) !== null && document.activeElement !== null,
    selector,
  );
}
