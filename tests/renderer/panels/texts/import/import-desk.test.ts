import { describe, expect, it } from 'vitest';
import { leaveOutPart } from '../../../../../shared/import/edit-prepared-import.ts';
import type { Project } from '../../../../../shared/project/project.ts';
import {
  importDesk,
  type FileToRead,
  type ImportDesk,
} from '../../../../../renderer/panels/texts/import/import-desk.ts';
import {
  findDuplicates,
  wantedDocuments,
} from '../../../../../renderer/panels/texts/import/duplicates.ts';
import type { ImportFile } from '../../../../../renderer/panels/texts/import/import-run.ts';
import { createJobs } from '../../../../../renderer/session/jobs.ts';
import type { ProjectStore } from '../../../../../renderer/store/project-store.ts';
import { connectCore } from '../../../../../renderer/worker/connect-core.ts';
import { createFakeBridge } from '../../../../support/fake-bridge.ts';
import { inProcessWorkers } from '../../../../support/in-process-worker.ts';
import { newProject, opened, putInFolder } from '../../../../support/opened-project.ts';

const law = (title: string, article: string, words: string, numbers: readonly number[]): string =>
  [title, ...numbers.flatMap((number) => [article.replace('N', `${number}`), words])].join('\n');
const six = [1, 2, 3, 4, 5, 6];
const russian = law(
  'Закон о садах и об охране деревьев',
  'Статья N. Сады',
  'Сады являются общим достоянием всех граждан республики.',
  six,
);
const kazakhLine = 'Бақтар республиканың барлық азаматтарының ортақ игілігі болып табылады.';
const kazakh = law('Бақтар мен ағаштарды қорғау туралы заң', 'N-бап. Бақтар', kazakhLine, six);
const english = 'Gardens are the common property of all the citizens of the republic. '.repeat(4);

function textFile(fileName: string, text: string): FileToRead {
  const value = new TextEncoder().encode(text);
  return { fileName, read: () => Promise.resolve({ ok: true, value }) };
}

/** The worker of these tests counts its ids from 1, as the sample does: so the project is empty. */
function emptyProject(): Project {
  return {
    ...newProject(),
    works: [],
    documents: [],
    segments: [],
    alignments: [],
    annotations: [],
  };
}

type Place = { desk: ImportDesk; store: ProjectStore; project: () => Project; stop: () => void };

async function openDesk(): Promise<Place> {
  const fake = createFakeBridge();
  const { store } = await opened(fake, putInFolder(fake, emptyProject()));
  const { startWorker } = inProcessWorkers();
  let ids = 0;
  const jobs = createJobs(() => 0);
  const desk = importDesk(
    {
      core: connectCore({ startWorker, tableWords: () => ({}) }),
      jobs,
      now: () => '2026-01-02T03:04:05.000Z',
      newId: () => `file${++ids}`,
    },
    store,
  );
  return {
    desk,
    store,
    project: () => store.snapshot().project,
    stop: () => jobs.get()[0]?.stop(),
  };
}

const files = (desk: ImportDesk): readonly ImportFile[] => desk.get()?.files ?? [];
const states = (desk: ImportDesk): string[] => files(desk).map(({ state }) => state.kind);
const idOf = (desk: ImportDesk, place: number): string => files(desk)[place]?.id ?? '';

describe('an import', () => {
  it('writes nothing until it is told to, and then everything as one change', async () => {
    const { desk, project, store } = await openDesk();
    const before = project();
    await desk.add([textFile('сады.txt', russian), textFile('garden.txt', english)], 'reading');
    expect(states(desk)).toEqual(['ready', 'ready']);
    expect(project()).toBe(before);
    expect(await desk.takeIn()).toBe(2);
    expect(desk.get()).toBeNull();
    expect(project().changeNumber).toBe(before.changeNumber + 1);
    expect(project().documents).toHaveLength(before.documents.length + 2);
    await store.undo();
    expect(project().documents).toEqual(before.documents);
    expect(project().works).toEqual(before.works);
  });

  it('goes on with the other files when one cannot be read', async () => {
    const { desk } = await openDesk();
    const gone = { code: 'fileFailed', name: 'gone.txt', reason: 'ENOENT' } as const;
    await desk.add(
      [
        { fileName: 'gone.txt', read: () => Promise.resolve({ ok: false, error: gone }) },
        textFile('empty.txt', ''),
        textFile('numbers.txt', '1234567890 '.repeat(20)),
        textFile('garden.txt', english),
      ],
      'reading',
    );
    expect(states(desk)).toEqual(['unreadable', 'failed', 'failed', 'ready']);
    expect(await desk.takeIn()).toBe(1);
  });

  it('reads a file again with the language that the user names', async () => {
    const { desk } = await openDesk();
    await desk.add([textFile('numbers.txt', '1234567890 '.repeat(20))], 'reading');
    await desk.read(idOf(desk, 0), { language: 'en' }, 'reading');
    expect(states(desk)).toEqual(['ready']);
  });

  it('takes language versions with the same articles for one work', async () => {
    const { desk, project } = await openDesk();
    const before = project();
    await desk.add([textFile('a.txt', russian), textFile('b.txt', kazakh)], 'reading');
    expect(files(desk)[1]).toMatchObject({
      target: { kind: 'file', fileId: idOf(desk, 0) },
      isTargetGuessed: true,
    });
    await desk.takeIn();
    expect(project().works).toHaveLength(before.works.length + 1);
    expect(project().works.at(-1)?.title.kk).toBe('Бақтар мен ағаштарды қорғау туралы заң');
  });

  it('leaves out texts that are there already, unless the user wants them', async () => {
    const { desk, project } = await openDesk();
    await desk.add([textFile('garden.txt', english)], 'reading');
    await desk.takeIn();
    await desk.add([textFile('again.txt', english), textFile('twice.txt', english)], 'reading');
    const run = desk.get();
    if (run === null) throw new Error('No import');
    const duplicates = findDuplicates(run, project().documents);
    expect(run.files.map((file) => wantedDocuments(file, duplicates).length)).toEqual([0, 0]);
    expect(await desk.takeIn()).toBe(0);
    const [first] = files(desk);
    const hash = first?.state.kind === 'ready' ? first.state.outcome?.documents[0]?.textHash : '';
    desk.update(idOf(desk, 0), { takenDuplicates: [hash ?? ''] });
    expect(await desk.takeIn()).toBe(1);
  });

  it('takes in what the user made of the file, and can go back step by step', async () => {
    const { desk, project } = await openDesk();
    await desk.add(
      [textFile('both.txt', `${`${kazakhLine}\n`.repeat(8)}${`${english}\n`.repeat(3)}`)],
      'reading',
    );
    const [file] = files(desk);
    const parts = file?.state.kind === 'ready' ? file.state.prepared.parts.length : 0;
    expect(parts).toBe(2);
    desk.edit(idOf(desk, 0), (own) => leaveOutPart(own, 0));
    desk.step(idOf(desk, 0), 'back');
    desk.step(idOf(desk, 0), 'forward');
    expect(await desk.takeIn()).toBe(1);
    expect(project().documents.at(-1)?.language).toBe('en');
  });

  it('keeps what was read when it is stopped, and goes on from there', async () => {
    const { desk, stop } = await openDesk();
    const stopping: FileToRead = {
      fileName: 'second.txt',
      read: () => {
        stop();
        return textFile('', english).read();
      },
    };
    await desk.add([textFile('first.txt', russian), stopping], 'reading');
    expect(states(desk)).toEqual(['ready', 'waiting']);
    await desk.goOn('reading');
    expect(states(desk)).toEqual(['ready', 'ready']);
  });

  it('can be put aside and taken up again', async () => {
    const { desk } = await openDesk();
    await desk.add([textFile('garden.txt', english)], 'reading');
    desk.cancel();
    expect(desk.get()).toBeNull();
    desk.resume();
    expect(states(desk)).toEqual(['ready']);
  });

  it('keeps the file itself with the project', async () => {
    const fake = createFakeBridge();
    const folder = putInFolder(fake, emptyProject());
    const { store } = await opened(fake, folder);
    const core = connectCore({
      startWorker: inProcessWorkers().startWorker,
      tableWords: () => ({}),
    });
    const desk = importDesk(
      { core, jobs: createJobs(() => 0), now: () => '2026-01-02T03:04:05.000Z', newId: () => 'f' },
      store,
    );
    await desk.add([textFile('garden.txt', english)], 'reading');
    await desk.takeIn();
    await store.save();
    const kept = fake.folderOf(folder).originals.get('garden.txt');
    expect(new TextDecoder().decode(kept)).toBe(english);
  });

  it('makes new editions say which document they replace', async () => {
    const { desk, project } = await openDesk();
    await desk.add([textFile('old.txt', russian)], 'reading');
    await desk.takeIn();
    const [old] = project().documents;
    if (old === undefined) throw new Error('No document');
    const purpose = { workId: old.workId, replacesDocumentId: old.id };
    await desk.add([textFile('new.txt', `${russian}\nСтатья 7. Поля`)], 'reading', purpose);
    await desk.takeIn();
    expect(project().documents.at(-1)).toMatchObject({
      workId: old.workId,
      replacesDocumentId: old.id,
    });
  });
});
