import { describe, expect, it } from 'vitest';
import { findBrokenReference } from '../../../../../shared/project/project-references.ts';
import { alignedRows } from '../../../../../renderer/panels/texts/import/aligned-rows.ts';
import {
  english,
  textFile,
  kazakhLaw,
  russianLaw,
  tmxOf,
  alignedLaw,
  openDesk,
  files,
  states,
  take,
  taken,
} from '../../../../support/import-desk.ts';

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
