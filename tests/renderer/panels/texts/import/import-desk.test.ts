import { describe, expect, it } from 'vitest';
import { mergeWithNext } from '../../../../../shared/alignment/edit-beads.ts';
import type { Document } from '../../../../../shared/document/document.ts';
import { leaveOutPart } from '../../../../../shared/import/edit-prepared-import.ts';
import { editAlignment } from '../../../../../shared/project/alignment-changes.ts';
import { findBrokenReference } from '../../../../../shared/project/project-references.ts';
import type { Project } from '../../../../../shared/project/project.ts';
import { alignedRows } from '../../../../../renderer/panels/texts/import/aligned-rows.ts';
import {
  importDesk,
  type FileToRead,
  type ImportDesk,
  type TakenIn,
} from '../../../../../renderer/panels/texts/import/import-desk.ts';
import {
  findDuplicates,
  wantedDocuments,
} from '../../../../../renderer/panels/texts/import/duplicates.ts';
import type { ImportFile } from '../../../../../renderer/panels/texts/import/import-run.ts';
import { createJobs, type Jobs } from '../../../../../renderer/session/jobs.ts';
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

const kazakhLaw = kazakh.split('\n');
const russianLaw = russian.split('\n');

function tmxOf(rows: readonly (readonly [string, string])[], more = ''): string {
  const units = rows.map(
    ([kk, ru]) =>
      `<tu><tuv xml:lang="kk"><seg>${kk}</seg></tuv><tuv xml:lang="ru"><seg>${ru}</seg></tuv></tu>`,
  );
  const header =
    '<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="kk" datatype="plaintext"/>';
  return `<?xml version="1.0"?>${more}<tmx version="1.4">${header}<body>${units.join('')}</body></tmx>`;
}

const alignedLaw = tmxOf(kazakhLaw.map((line, row) => [line, russianLaw[row] ?? '']));

type Place = {
  desk: ImportDesk;
  store: ProjectStore;
  jobs: Jobs;
  project: () => Project;
  stop: () => void;
};

async function openDesk(): Promise<Place> {
  const fake = createFakeBridge();
  const { store } = await opened(fake, putInFolder(fake, emptyProject()));
  const { startWorker } = inProcessWorkers();
  let ids = 0;
  const jobs = createJobs(() => 0);
  const desk = importDesk(
    {
      core: connectCore(startWorker),
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
    jobs,
    stop: () => jobs.get()[0]?.stop(),
  };
}

const files = (desk: ImportDesk): readonly ImportFile[] => desk.get()?.files ?? [];
const states = (desk: ImportDesk): string[] => files(desk).map(({ state }) => state.kind);
const take = async (desk: ImportDesk): Promise<TakenIn> =>
  (await desk.takeIn('taking in')) ?? expect.fail();
const taken = async (desk: ImportDesk): Promise<number> => (await take(desk)).documents;
const idOf = (desk: ImportDesk, place: number): string => files(desk)[place]?.id ?? '';

describe('an import', () => {
  it('writes nothing until it is told to, and then everything as one change', async () => {
    const { desk, project, store } = await openDesk();
    const before = project();
    await desk.add([textFile('сады.txt', russian), textFile('garden.txt', english)], 'reading');
    expect(states(desk)).toEqual(['ready', 'ready']);
    expect(project()).toBe(before);
    expect(await taken(desk)).toBe(2);
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
    expect(await taken(desk)).toBe(1);
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
    await take(desk);
    expect(project().works).toHaveLength(before.works.length + 1);
    expect(project().works.at(-1)?.title.kk).toBe('Бақтар мен ағаштарды қорғау туралы заң');
  });

  it('leaves out texts that are there already, unless the user wants them', async () => {
    const { desk, project } = await openDesk();
    await desk.add([textFile('garden.txt', english)], 'reading');
    await take(desk);
    await desk.add([textFile('again.txt', english), textFile('twice.txt', english)], 'reading');
    const run = desk.get();
    if (run === null) throw new Error('No import');
    const duplicates = findDuplicates(run, project().documents);
    expect(run.files.map((file) => wantedDocuments(file, duplicates).length)).toEqual([0, 0]);
    expect(await taken(desk)).toBe(0);
    const [first] = files(desk);
    const hash = first?.state.kind === 'ready' ? first.state.outcome?.documents[0]?.textHash : '';
    desk.update(idOf(desk, 0), { takenDuplicates: [hash ?? ''] });
    expect(await taken(desk)).toBe(1);
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
    expect(await taken(desk)).toBe(1);
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
    const core = connectCore(inProcessWorkers().startWorker);
    const desk = importDesk(
      { core, jobs: createJobs(() => 0), now: () => '2026-01-02T03:04:05.000Z', newId: () => 'f' },
      store,
    );
    await desk.add([textFile('garden.txt', english)], 'reading');
    await take(desk);
    await store.save();
    const kept = fake.folderOf(folder).originals.get('garden.txt');
    expect(new TextDecoder().decode(kept)).toBe(english);
  });

  it('makes new editions say which document they replace', async () => {
    const { desk, project } = await openDesk();
    await desk.add([textFile('old.txt', russian)], 'reading');
    await take(desk);
    const [old] = project().documents;
    if (old === undefined) throw new Error('No document');
    const purpose = { workId: old.workId, replacesDocumentId: old.id };
    await desk.add([textFile('new.txt', `${russian}\nСтатья 7. Поля`)], 'reading', purpose);
    await take(desk);
    expect(project().documents.at(-1)).toMatchObject({
      workId: old.workId,
      replacesDocumentId: old.id,
    });
  });
});

describe('a file of aligned text', () => {
  it('says what it is before it comes in, and comes in as one change that is taken back as one', async () => {
    const { desk, project, store } = await openDesk();
    const before = project();
    await desk.add([textFile('law.tmx', alignedLaw), textFile('garden.txt', english)], 'reading');
    expect(states(desk)).toEqual(['aligned', 'ready']);
    const [file] = files(desk);
    const outcome = file?.state.kind === 'aligned' ? file.state.outcome : expect.fail();
    expect(outcome.documents.map(({ language }) => language)).toEqual(['kk', 'ru']);
    expect(alignedRows(outcome, 2)).toEqual([
      [kazakhLaw[0], russianLaw[0]],
      [kazakhLaw[1], russianLaw[1]],
    ]);
    expect(project()).toBe(before);
    expect(await taken(desk)).toBe(3);
    expect(project().changeNumber).toBe(before.changeNumber + 1);
    expect(findBrokenReference(project())).toBeNull();
    const [alignment] = project().alignments;
    expect(alignment?.beads).toHaveLength(kazakhLaw.length);
    expect(alignment?.beads.every(({ status }) => status === 'confirmed')).toBe(true);
    await store.undo();
    expect(project().alignments).toEqual([]);
    expect(project().documents).toEqual(before.documents);
    expect(project().works).toEqual(before.works);
  });

  it('is known by how it begins where it was pasted', async () => {
    const { desk } = await openDesk();
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${alignedLaw}`, 'utf16le'));
    await desk.add(
      [
        textFile('pasted.txt', alignedLaw),
        { fileName: 'law.xml', read: () => Promise.resolve({ ok: true, value: utf16 }) },
        textFile('about.txt', `${english} <tmx version="1.4">`),
      ],
      'reading',
    );
    expect(states(desk)).toEqual(['aligned', 'aligned', 'ready']);
  });

  it('becomes versions of a work of the project with its alignment', async () => {
    const { desk, project } = await openDesk();
    await desk.add([textFile('garden.txt', english)], 'reading');
    await take(desk);
    const workId = project().works[0]?.id ?? expect.fail();
    await desk.add([textFile('law.tmx', alignedLaw)], 'reading', { workId });
    await take(desk);
    expect(project().works).toHaveLength(1);
    expect(project().alignments[0]?.workId).toBe(workId);
    expect(findBrokenReference(project())).toBeNull();
  });

  it('comes in without its alignment when only one of its texts is new', async () => {
    const { desk, project } = await openDesk();
    await desk.add([textFile('law.tmx', alignedLaw)], 'reading');
    await take(desk);
    const other = tmxOf(kazakhLaw.map((line, row) => [`${line} Иә.`, russianLaw[row] ?? '']));
    await desk.add([textFile('other.tmx', other)], 'reading');
    expect(await taken(desk)).toBe(1);
    expect(project().alignments).toHaveLength(1);
  });

  it('that is broken, hostile or of other languages fails by itself', async () => {
    const { desk } = await openDesk();
    const bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    await desk.add(
      [
        textFile('cut.tmx', alignedLaw.slice(0, -20)),
        textFile('hostile.tmx', tmxOf([['&b;', 'Сад']], bomb)),
        textFile('empty.tmx', ''),
        textFile('none.tmx', tmxOf([])),
        textFile('page.tmx', '<html><body>Сад</body></html>'),
        textFile('de.tmx', alignedLaw.replaceAll('"ru"', '"de"')),
        textFile('law.tmx', alignedLaw),
      ],
      'reading',
    );
    const codes = files(desk).map(({ state }) =>
      state.kind === 'failed' ? state.error.code : state.kind,
    );
    expect(codes).toEqual([
      'damaged',
      'damaged',
      'empty',
      'noText',
      'unknownFormat',
      'unknownLanguage',
      'aligned',
    ]);
    expect(await taken(desk)).toBe(2);
  });
});

describe('a text that replaces an aligned one', () => {
  const correctedLaw = russian.replace('общим достоянием', 'общим богатством');

  async function alignedDesk(): Promise<Place & { readonly old: Document }> {
    const place = await openDesk();
    await place.desk.add([textFile('law.tmx', alignedLaw)], 'reading');
    await take(place.desk);
    const old = place.project().documents.find(({ language }) => language === 'ru');
    return { ...place, old: old ?? expect.fail() };
  }
  const replacing = ({ workId, id }: Document) => ({ workId, replacesDocumentId: id });

  it('takes its rows over in the same change, and says how many need a look', async () => {
    const { desk, project, store, old } = await alignedDesk();
    const before = project();
    await desk.add([textFile('corrected.txt', correctedLaw)], 'reading', replacing(old));
    const { alignments } = await take(desk);
    expect(alignments).toEqual({ kind: 'carried', kept: kazakhLaw.length - 1, toCheck: 1 });
    expect(project().changeNumber).toBe(before.changeNumber + 1);
    expect(findBrokenReference(project())).toBeNull();
    const fresh = project().documents.at(-1);
    expect(project().alignments.map(({ texts }) => texts[1]?.documentId)).toEqual([fresh?.id]);
    const open = project().alignments[0]?.beads.filter(({ status }) => status === 'automatic');
    expect(open).toHaveLength(1);
    await store.undo();
    expect(project().alignments).toEqual(before.alignments);
    expect(project().documents).toEqual(before.documents);
  });

  it('leaves them where they are when it is another edition', async () => {
    const { desk, project, old } = await alignedDesk();
    const before = project().alignments;
    await desk.add([textFile('edition.txt', correctedLaw)], 'reading', replacing(old));
    desk.update(idOf(desk, 0), { editionDate: '2025-01-01' });
    expect((await take(desk)).alignments).toEqual({ kind: 'left' });
    expect(project().documents.at(-1)?.replacesDocumentId).toBe(old.id);
    expect(project().alignments).toEqual(before);
  });

  it('can be stopped on the way, and then nothing has come in', async () => {
    const { desk, project, jobs, old } = await alignedDesk();
    const before = project();
    await desk.add([textFile('corrected.txt', correctedLaw)], 'reading', replacing(old));
    const told: (number | null)[] = [];
    const forget = jobs.subscribe(() => {
      const [job] = jobs.get();
      if (job?.title !== 'carrying') return;
      told.push(job.progress?.done ?? null);
      if (job.progress !== null) job.stop();
    });
    expect(await desk.takeIn('carrying')).toBeNull();
    forget();
    expect(told[0]).toBeNull();
    expect(told.length).toBeGreaterThan(1);
    expect(project()).toBe(before);
    expect(states(desk)).toEqual(['ready']);
    expect(await taken(desk)).toBe(1);
  });

  it('never undoes what a person did to the rows meanwhile', async () => {
    const { desk, project, store, old } = await alignedDesk();
    await desk.add([textFile('corrected.txt', correctedLaw)], 'reading', replacing(old));
    const taking = take(desk);
    const id = project().alignments[0]?.id ?? expect.fail();
    const merge = store.commit(
      (latest) => {
        const [alignment] = latest.alignments;
        return alignment === undefined
          ? null
          : editAlignment(latest, id, mergeWithNext(alignment, 7));
      },
      { key: 'test', values: {} },
    );
    await Promise.all([taking, merge]);
    expect(project().alignments[0]?.beads).toHaveLength(kazakhLaw.length - 1);
    expect(findBrokenReference(project())).toBeNull();
  });
});
