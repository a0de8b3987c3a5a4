import { describe, expect, it } from 'vitest';
import { leaveOutPart } from '../../../../../shared/import/edit-prepared-import.ts';
import { type FileToRead } from '../../../../../renderer/panels/texts/import/import-desk.ts';
import {
  findDuplicates,
  wantedDocuments,
} from '../../../../../renderer/panels/texts/import/duplicates.ts';
import {
  russian,
  kazakhLine,
  kazakh,
  english,
  textFile,
  openDesk,
  files,
  states,
  take,
  taken,
  idOf,
} from '../../../../support/import-desk.ts';

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
    const { desk, store, originals } = await openDesk();
    await desk.add([textFile('garden.txt', english)], 'reading');
    await take(desk);
    await store.save();
    const kept = originals().get('garden.txt');
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
