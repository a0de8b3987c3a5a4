import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { ProjectToSave, ShellError } from '../../../shared/bridge/bridge-api.ts';
import { addTexts } from '../../../shared/project/compose-changes.ts';
import { readProjectArchive } from '../../../shared/project/project-archive.ts';
import { serializeProject } from '../../../shared/project/project-file.ts';
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts';
import { createManualTimers } from '../../support/manual-timers.ts';
import {
  anAct,
  inFolder,
  newProject,
  opened,
  putInFolder,
  rename,
} from '../../support/opened-project.ts';
import { makeChange } from '../../support/random-changes.ts';
import { sampleDocument, sampleSegments, sampleWork } from '../../support/sample-project.ts';

const full: ShellError = { code: 'diskFull', name: 'Выборы.talda' };
const original = { fileName: 'new.pdf', bytes: Uint8Array.of(1, 2, 3) };

function newTexts(name: string): Parameters<typeof addTexts>[0] {
  const work = sampleWork(name);
  const document = sampleDocument(name, work, `Текст ${name}`);
  return { works: [work], documents: [document], segments: sampleSegments(document, 1) };
}

/** What was given to `saveProject`, oldest first. */
function watchSaves(fake: FakeBridge): ProjectToSave[] {
  const saves: ProjectToSave[] = [];
  const { saveProject } = fake.bridge;
  Object.assign(fake.bridge, {
    saveProject: (...given: Parameters<typeof saveProject>) => {
      saves.push(given[1]);
      return saveProject(...given);
    },
  });
  return saves;
}

async function untilSaved(fake: FakeBridge, count: number): Promise<void> {
  while (fake.calls.filter((call) => call === 'saveProject').length < count) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('saving', () => {
  test('happens by itself two seconds after a change', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const timers = createManualTimers();
    const { store } = await opened(fake, folder, { timers });
    await rename(store, 'a');
    timers.advance(2_000);
    expect(store.snapshot().save.kind).toBe('saving');
    await untilSaved(fake, 1);
    await store.save();
    expect(inFolder(fake, folder).name).toBe('a');
    expect(store.snapshot().save.kind).toBe('saved');
  });

  test('writes what serializing the whole project would write, after any changes', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { store } = await opened(fake, folder);
    for (let step = 0; step < 40; step += 1) {
      const choice = [step, step * 7, step * 13] as const;
      await store.commit((project) => makeChange(project, choice, `${step}`), anAct);
      if (step % 3 === 0) await store.save();
    }
    await store.save();
    expect(fake.folderOf(folder).json).toBe(serializeProject(store.snapshot().project).json);
  });

  test('sends each text and each imported file once', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const saves = watchSaves(fake);
    const { store } = await opened(fake, folder);
    const texts = newTexts('n');
    await store.commit(() => addTexts(texts), anAct, [original]);
    await store.save();
    await rename(store, 'a');
    await store.save();
    const { textHash = '', text = '' } = texts.documents[0] ?? {};
    expect(saves.map((save) => save.texts)).toEqual([{ [textHash]: text }, {}]);
    expect(saves.map((save) => save.originals)).toEqual([[original], []]);
    expect(fake.folderOf(folder).originals.get('new.pdf')).toEqual(original.bytes);
  });

  test('sends them again when the first time failed, even after the window died', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    fake.failNext('saveProject', full);
    const { store } = await opened(fake, folder);
    await store.commit(() => addTexts(newTexts('n')), anAct, [original]);
    expect(await store.save()).toEqual({ ok: false, error: full });
    expect(store.snapshot().save).toEqual({ kind: 'failed', error: full });
    const again = await opened(fake, folder);
    expect((await again.store.save()).ok).toBe(true);
    expect(inFolder(fake, folder).documents).toHaveLength(4);
    expect(fake.folderOf(folder).originals.get('new.pdf')).toEqual(original.bytes);
  });

  test('that came through although it was reported as failed is known again', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { store } = await opened(fake, folder);
    await rename(store, 'a');
    const { saveProject } = fake.bridge;
    Object.assign(fake.bridge, {
      saveProject: async (...given: Parameters<typeof saveProject>) => {
        await saveProject(...given);
        return { ok: false, error: full };
      },
    });
    expect((await store.save()).ok).toBe(false);
    await rename(store, 'b');
    Object.assign(fake.bridge, { saveProject });
    const again = await opened(fake, folder);
    expect(again.notices).toEqual([{ kind: 'recovered', changes: 1 }]);
    expect(again.store.snapshot().project.name).toBe('b');
  });
});

describe('closing', () => {
  test('saves, and releases the folder', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const timers = createManualTimers();
    const { store } = await opened(fake, folder, { timers });
    await rename(store, 'a');
    expect(await store.close()).toEqual({ ok: true, value: null });
    expect(inFolder(fake, folder).name).toBe('a');
    expect(fake.calls.at(-1)).toBe('closeProject');
    expect(timers.next()).toBeNull();
  });

  test('waits for what was asked before, and refuses what comes after', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { store } = await opened(fake, folder);
    const before = rename(store, 'a');
    const closing = store.close();
    const after = store.commit(() => ({ kind: 'renameProject', name: 'b' }), anAct);
    await Promise.all([before, closing]);
    expect(await after).toBe(false);
    expect(await store.undo()).toBeNull();
    expect(inFolder(fake, folder).name).toBe('a');
    expect(await store.close()).toEqual({ ok: true, value: null });
  });

  test('that cannot save leaves the project open', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, newProject());
    const { store } = await opened(fake, folder);
    await rename(store, 'a');
    fake.failNext('saveProject', full);
    expect(await store.close()).toEqual({ ok: false, error: full });
    expect(fake.calls).not.toContain('closeProject');
    await rename(store, 'b');
    expect(await store.close()).toEqual({ ok: true, value: null });
    expect(inFolder(fake, folder).name).toBe('b');
  });
});

describe('an archive', () => {
  test('holds what is on the screen, with the imported files', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    await store.commit(() => addTexts(newTexts('n')), anAct, [original]);
    const archive = await store.archive();
    expect(archive.ok && readProjectArchive(archive.value)).toEqual({
      ok: true,
      value: { project: store.snapshot().project, originals: [original] },
    });
  });

  test('is not made when the folder cannot be saved or read', async () => {
    const fake = createFakeBridge();
    const { store } = await opened(fake, putInFolder(fake, newProject()));
    fake.failNext('readOriginals', full);
    expect(await store.archive()).toEqual({ ok: false, error: full });
    await rename(store, 'a');
    fake.failNext('saveProject', full);
    expect(await store.archive()).toEqual({ ok: false, error: full });
  });
});
