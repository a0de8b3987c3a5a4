import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProjectFolder } from '../../electron/files/project-folder.ts';
import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { Project } from '../../shared/project/project.ts';
import { corpusProject } from '../support/corpus-project.ts';
import type { RunningTalda } from '../support/running-talda.ts';
import { savedCodes, waitForNotice } from './support/coding-steps.ts';
import { goToScreen, waitForProject, waitUntilSaved } from './support/project-steps.ts';
import { savedProject } from './support/saved-project.ts';
import { newUser, startTalda } from './support/start-talda.ts';
import { windowWords } from './support/window-words.ts';

const words = windowWords('ru');

/** Saves, and reads what lies on the disk then. */
async function saveAndRead(talda: RunningTalda, folder: string): Promise<Project> {
  await talda.firstWindow.keyboard.press('Control+KeyS');
  await waitUntilSaved(talda, 'ru');
  return savedProject(folder);
}

const withStatus = (
  { annotations }: Project,
  status: Annotation['status'],
  conceptId?: string,
): Annotation[] =>
  annotations.filter(
    (own) => own.status === status && (conceptId === undefined || own.conceptId === conceptId),
  );

describe('a day with proposals', () => {
  it('finds them in three languages; what is decided stays decided when one looks again', async () => {
    const user = await newUser();
    const folder = join(user.files, 'Model law.talda');
    const project = await corpusProject();
    expect(await createProjectFolder(folder, project)).toMatchObject({ ok: true });
    const talda = await startTalda(user, { language: 'ru', files: [folder] });
    const { firstWindow: page } = talda;
    await waitForProject(talda, project.name, 'ru');
    const main = page.getByRole('main');
    const act = (key: string) =>
      main.getByRole('button', { name: words.pattern('proposals', key) }).first();
    /** What can be done with the open proposal. */
    const onOne = (key: string) =>
      main.getByRole('toolbar').getByRole('button', { name: words.pattern('proposals', key) });
    const say = (key: string): Promise<void> =>
      waitForNotice(talda, words.pattern('proposals', key));
    const read = (): Promise<Project> => saveAndRead(talda, folder);
    const nameOf = (id: string): string =>
      project.codebook.concepts.find((concept) => concept.id === id)?.name.ru ?? '';
    const openGroup = async (id: string): Promise<void> => {
      const tree = page.getByRole('tree', { name: words('proposals', 'groups') });
      await tree.getByText(nameOf(id), { exact: true }).click();
      await main.getByRole('heading', { level: 2, name: nameOf(id), exact: true }).waitFor();
    };

    await goToScreen(talda, 'proposals', 'ru');
    await act('findAll').click();
    await say('found');
    const found = await read();
    expect(savedCodes(found).every(({ by }) => by === 'indicator proposed')).toBe(true);
    const texts = new Map(project.documents.map(({ id, language }) => [id, language]));
    const languages = new Set(found.annotations.map(({ documentId }) => texts.get(documentId)));
    expect([...languages].toSorted()).toEqual(['en', 'kk', 'ru']);

    // One is accepted, one rejected, one gets other bounds, one another concept.
    await openGroup('con_electability');
    const [first, second, third, fourth] = withStatus(found, 'proposed', 'con_electability');
    await onOne('accept').click();
    await say('did.acceptedOne');
    await onOne('reject').click();
    await say('did.rejectedOne');
    await onOne('changeBounds').click();
    await onOne('bounds.endRight').click();
    await onOne('bounds.done').click();
    await say('did.bounds');
    await main.getByRole('combobox', { name: words('proposals', 'otherConcept') }).click();
    await page.getByRole('option', { name: nameOf('con_direct_election') }).click();
    await say('did.concept');
    const decided = await read();
    const after = (annotation?: Annotation): Annotation | undefined =>
      decided.annotations.find(({ id }) => id === annotation?.id);
    expect(after(first)?.status).toBe('accepted');
    expect(after(second)?.status).toBe('rejected');
    expect(after(third)?.status).toBe('accepted');
    expect(after(third)?.anchor.span.start).toBe(third?.anchor.span.start);
    expect(after(third)?.anchor.quote.exact.startsWith(`${third?.anchor.quote.exact} `)).toBe(true);
    expect(after(fourth)).toMatchObject({ status: 'accepted', conceptId: 'con_direct_election' });
    // What was proposed instead counts as rejected.
    expect(
      withStatus(decided, 'rejected').map(({ anchor, conceptId }) => [anchor, conceptId]),
    ).toEqual([second, fourth].map((own) => [own?.anchor, 'con_electability']));
    expect(savedCodes(decided)).toHaveLength(found.annotations.length + 1);

    // All of a concept at once, and back by one step.
    await openGroup('con_accountability');
    const waiting = withStatus(decided, 'proposed', 'con_accountability');
    expect(waiting.length).toBeGreaterThan(5);
    await act('acceptAll').click();
    await say('did.acceptedMany');
    const accepted = await read();
    expect(withStatus(accepted, 'accepted', 'con_accountability')).toHaveLength(waiting.length);
    await page.keyboard.press('Control+KeyZ');
    await waitForNotice(talda, words.pattern('frame', 'undone'));
    const undone = await read();
    expect(withStatus(undone, 'proposed', 'con_accountability')).toEqual(waiting);
    expect(undone.annotations).toEqual(decided.annotations);

    // Looking again brings nothing back.
    await page.getByRole('button', { name: words('proposals', 'findAll') }).click();
    await page.getByRole('menuitem', { name: words('proposals', 'findEverywhere') }).click();
    await say('foundNothing');
    const again = await read();
    expect(again.annotations).toEqual(decided.annotations);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: words('proposals', 'status.rejected') })
      .click();
    await openGroup('con_electability');
    await expect.poll(() => main.getByRole('option').count()).toBe(2);
    expect(talda.problems).toEqual([]);
    expect(await talda.close()).toBe(0);
  });
});
