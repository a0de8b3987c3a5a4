import { expect, test } from 'vitest';
import { createCodingActs } from '../../../../renderer/panels/reading/coding-acts.ts';
import { createMessages } from '../../../../renderer/session/messages.ts';
import { reduceSession } from '../../../../renderer/session/session-reducer.ts';
import { startSession } from '../../../../renderer/session/session-start.ts';
import { createSource } from '../../../../renderer/session/watched.ts';
import type { ActionTitle } from '../../../../renderer/store/project-store.ts';
import type { Annotation } from '../../../../shared/annotation/annotation.ts';
import { applyChange } from '../../../../shared/project/project-changes.ts';
import type { Project } from '../../../../shared/project/project.ts';
import { sampleProject } from '../../../support/sample-project.ts';

/** Acts over a project in memory; every commit and everything said is noted. */
function bench(project: Project = { ...sampleProject(), annotations: [] }) {
  let now = project;
  let ids = 0;
  const titles: ActionTitle[] = [];
  const session = createSource(startSession(project, null));
  const messages = createMessages();
  const acts = createCodingActs({
    talda: {
      session: {
        ...session,
        dispatch: (action) => session.set(reduceSession(session.get(), action)),
      },
      messages,
      now: () => '2026-01-01T00:00:00.000Z',
      newId: () => `n${++ids}`,
    },
    store: {
      snapshot: () => ({
        project: now,
        folder: { handle: 'folder_1', name: '', location: '' },
        save: { kind: 'saved', at: null },
        undoable: [],
        redoable: [],
      }),
      commit: async (make, title) => {
        const change = make(now);
        if (change !== null) {
          now = applyChange(now, change);
          titles.push(title);
        }
        return Promise.resolve(change !== null);
      },
    },
    documentId: 'doc_1',
    language: 'en',
    t: (key, values) => `${key} ${JSON.stringify(values ?? {})}`,
  });
  const codes = (): string[] =>
    now.annotations.map(
      ({ conceptId, anchor, status }) => `${conceptId.slice(4)} ${anchor.quote.exact} ${status}`,
    );
  const first = (): Annotation => {
    const [annotation] = now.annotations;
    if (annotation === undefined) throw new Error('no annotation');
    return annotation;
  };
  return { acts, codes, titles, session, messages, first, project: () => now };
}

const akim = { start: 0, end: 4 };

test('coding is one act: titled, said aloud, the passage chosen, the concept remembered', async () => {
  const { acts, codes, titles, session, messages, first } = bench();
  await acts.code(akim, 'con_1');
  expect(codes()).toEqual(['1 Аким accepted']);
  expect(titles).toEqual([{ key: 'reading.coded', values: { name: '1' } }]);
  expect(messages.get().notice).toMatchObject({
    text: 'done.coded {"name":"1"}',
    isUndoable: true,
  });
  expect(session.get()).toMatchObject({ annotationId: first().id, recentConceptIds: ['con_1'] });
});

test('the same digit takes the code back, and gives it again', async () => {
  const { acts, codes } = bench();
  await acts.toggle(akim, 'con_1');
  await acts.toggle(akim, 'con_1');
  expect(codes()).toEqual([]);
  await acts.toggle(akim, 'con_1');
  expect(codes()).toEqual(['1 Аким accepted']);
});

test('coding words that have the code already changes nothing and says so', async () => {
  const { acts, titles, messages } = bench();
  await acts.code(akim, 'con_1');
  await acts.code(akim, 'con_1');
  expect(titles).toHaveLength(1);
  expect(messages.get().notice?.text).toMatch(/^done\.already/);
});

test('a digit on a proposal for just these words accepts it', async () => {
  const sample = sampleProject();
  const { acts, codes } = bench({ ...sample, annotations: sample.annotations.slice(0, 1) });
  await acts.toggle({ start: 0, end: 3 }, 'con_1');
  expect(codes()).toEqual(['1 Аки accepted']);
});

test('removing a proposal rejects it, so that it is not found again', async () => {
  const sample = sampleProject();
  const { acts, codes, first } = bench({ ...sample, annotations: sample.annotations.slice(0, 1) });
  await acts.remove(first());
  expect(codes()).toEqual(['1 Аки rejected']);
});

test('a new concept and its first passage are one act, and it gets a free key', async () => {
  const empty = sampleProject();
  const { acts, codes, titles, project, session } = bench({
    ...empty,
    codebook: { ...empty.codebook, concepts: [] },
    annotations: [],
  });
  await acts.codeAsNew(akim, ' Elections ');
  expect(project().codebook.concepts.map(({ name }) => name.en)).toEqual(['Elections']);
  expect(codes()).toEqual(['n1 Аким accepted']);
  expect(titles.map(({ key }) => key)).toEqual(['reading.codedAsNew']);
  expect(session.get().numberedConceptIds[0]).toBe('con_n1');
});

test('the name of a concept that is there makes no second one', async () => {
  const { acts, codes, project } = bench();
  const before = project().codebook.concepts.length;
  await acts.codeAsNew(akim, '2');
  expect(project().codebook.concepts).toHaveLength(before);
  expect(codes()).toEqual(['2 Аким accepted']);
});

test('coding shows the own codes again when a filter hid them', async () => {
  const { acts, session } = bench();
  session.set({ ...session.get(), shownCoderIds: ['coder_other'] });
  await acts.code(akim, 'con_1');
  expect(session.get().shownCoderIds).toEqual(['coder_other', 'coder_1']);
});

test('memo, bounds, concept and decision are acts of their own', async () => {
  const { acts, codes, titles, first } = bench();
  await acts.code(akim, 'con_1');
  await acts.setNote(first(), 'see article 5');
  await acts.moveBounds(first(), { start: 0, end: 15 });
  await acts.changeConcept(first(), 'con_3');
  await acts.decide(first(), 'rejected');
  expect(codes()).toEqual(['3 Аким избирается rejected']);
  expect(first().note).toBe('see article 5');
  expect(titles.map(({ key }) => key.slice(8))).toEqual([
    ...['coded', 'noteSet', 'boundsMoved', 'conceptChanged', 'rejected'],
  ]);
});
