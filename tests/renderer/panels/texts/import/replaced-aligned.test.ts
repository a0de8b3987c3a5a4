import { describe, expect, it } from 'vitest';
import { mergeWithNext } from '../../../../../shared/alignment/edit-beads.ts';
import type { Document } from '../../../../../shared/document/document.ts';
import { editAlignment } from '../../../../../shared/project/alignment-changes.ts';
import { findBrokenReference } from '../../../../../shared/project/project-references.ts';
import {
  russian,
  textFile,
  kazakhLaw,
  alignedLaw,
  type Place,
  openDesk,
  states,
  take,
  taken,
  idOf,
} from '../../../../support/import-desk.ts';

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
