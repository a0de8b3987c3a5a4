import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProjectFolder } from '../../../shared/bridge/bridge-api.ts';
import type { Project } from '../../../shared/project/project.ts';
import { readWorkingProject } from '../../../renderer/store/read-working-project.ts';
import type { ProjectStore } from '../../../renderer/store/project-store.ts';
import { workingDatabases } from '../../../renderer/store/working-database.ts';
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts';
import { createMortalMachine } from '../../support/mortal-machine.ts';
import { anAct, inFolder, newProject, opened, putInFolder } from '../../support/opened-project.ts';
import { makeChange } from '../../support/random-changes.ts';

type Deed = {
  readonly kind: 'commit' | 'undo' | 'redo' | 'save';
  readonly choice: readonly [kind: number, first: number, second: number];
};

async function perform(store: ProjectStore, { kind, choice }: Deed, name: string): Promise<void> {
  if (kind === 'commit') await store.commit((p) => makeChange(p, choice, name), anAct);
  else await store[kind]();
}

/** The project without what undoing does not turn back, and what differs from test to test. */
function content(project: Project | undefined): unknown {
  if (project === undefined) return undefined;
  return { ...project, id: '', changeNumber: 0, codebook: { ...project.codebook, version: 0 } };
}

/** The states that the deeds lead through, by their change number, in a session without trouble. */
async function statesOf(deeds: readonly Deed[]): Promise<readonly Project[]> {
  const fake = createFakeBridge();
  const { store } = await opened(fake, putInFolder(fake, newProject()));
  const states = [store.snapshot().project];
  for (const [index, deed] of deeds.entries()) {
    await perform(store, deed, `${index}`);
    const { project } = store.snapshot();
    if (project.changeNumber === states.length) states.push(project);
  }
  await store.close();
  return states;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

type Session = { readonly lastShown: Project | null; readonly steps: number };

/** Opens the project, does the deeds, and is killed at the given step. */
async function killedSession(
  fake: FakeBridge,
  folder: ProjectFolder,
  deeds: readonly Deed[],
  killedAt: number,
  isLastDone: boolean,
  name = '',
): Promise<Session> {
  const machine = createMortalMachine(fake.bridge, killedAt, isLastDone);
  let lastShown: Project | null = null;
  let isDone = false;
  const session = async (): Promise<void> => {
    const { store } = await opened(fake, folder, machine);
    const show = (): void => {
      lastShown = store.snapshot().project;
    };
    show();
    store.subscribe(show);
    for (const [index, deed] of deeds.entries()) await perform(store, deed, `${name}${index}`);
    isDone = true;
  };
  void session();
  let still = 0;
  for (let steps = 0; !isDone && still < 30; still += 1) {
    await turn();
    if (steps !== machine.steps() || machine.isBusy()) still = 0;
    steps = machine.steps();
  }
  machine.kill();
  while (machine.isBusy()) await turn();
  return { lastShown, steps: machine.steps() };
}

/** What must hold whenever a killed session is followed by another one. */
async function expectNothingLost(
  fake: FakeBridge,
  folder: ProjectFolder,
  lastShown: Project | null,
  beginning: Project,
): Promise<Project> {
  const { store } = await opened(fake, folder);
  const { project } = store.snapshot();
  const shown = lastShown?.changeNumber ?? 0;
  // An act may have become durable just before it could be shown.
  expect([shown, shown + 1]).toContain(project.changeNumber);
  if (project.changeNumber === lastShown?.changeNumber) expect(project).toEqual(lastShown);

  expect((await store.save()).ok).toBe(true);
  expect(inFolder(fake, folder)).toEqual(project);
  // Comes after the checkpoint that opening may have begun.
  expect((await store.backUp('bulk')).ok).toBe(true);
  const database = await workingDatabases.open(project.id);
  const working = await database.state();
  const rows = await database.rows();
  const copied = working && (await readWorkingProject(database, working, rows));
  expect(copied).toEqual({ ok: true, value: project });
  database.close();

  while ((await store.undo()) !== null);
  expect(content(store.snapshot().project)).toEqual(content(beginning));
  await store.close();
  return project;
}

const session: readonly Deed[] = [
  { kind: 'commit', choice: [14, 1, 1] },
  { kind: 'save', choice: [0, 0, 0] },
  { kind: 'commit', choice: [4, 0, 3] },
  { kind: 'commit', choice: [0, 0, 0] },
  { kind: 'undo', choice: [0, 0, 0] },
  { kind: 'save', choice: [0, 0, 0] },
  { kind: 'commit', choice: [17, 0xffff, 0] },
];

const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('commit', 'commit', 'commit', 'undo', 'redo', 'save'),
    choice: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  }),
  { maxLength: 8 },
);

describe('after the window is killed', () => {
  test('at any step of a session, all that was shown is there, and can be taken back', async () => {
    const states = await statesOf(session);
    let steps = 0;
    for (let killedAt = 0; killedAt <= steps; killedAt += 1) {
      for (const isLastDone of [true, false]) {
        const fake = createFakeBridge();
        const beginning = newProject();
        const folder = putInFolder(fake, beginning);
        const killed = await killedSession(fake, folder, session, killedAt, isLastDone);
        steps = Math.max(steps, killed.steps);
        const project = await expectNothingLost(fake, folder, killed.lastShown, beginning);
        expect(content(project)).toEqual(content(states[project.changeNumber]));
      }
    }
    // The session must have been killed at every step, the last of which were never reached.
    expect(steps).toBeGreaterThan(30);
  });

  test('anywhere in any sessions, all that was shown is there, and can be taken back', async () => {
    const killed = fc.record({ list: deeds, at: fc.nat({ max: 60 }), isLastDone: fc.boolean() });
    const sessions = fc.array(killed, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(sessions, async (list) => {
        const fake = createFakeBridge();
        const beginning = newProject();
        const folder = putInFolder(fake, beginning);
        let lastShown: Project | null = null;
        for (const [index, { list: some, at, isLastDone }] of list.entries()) {
          const name = `${index}-`;
          const session = await killedSession(fake, folder, some, at, isLastDone, name);
          lastShown = session.lastShown ?? lastShown;
        }
        await expectNothingLost(fake, folder, lastShown, beginning);
      }),
      { numRuns: 60 },
    );
  });
});
