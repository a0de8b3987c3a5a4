import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connectCore } from '../../../renderer/worker/connect-core.ts';
import type { CoreClient } from '../../../renderer/worker/core-client.ts';
import { findBrokenBead, type Alignment } from '../../../shared/alignment/alignment.ts';
import { builtinLexicon } from '../../../shared/alignment/builtin-lexicon.ts';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import { mergeWithNext, setBeadStatus } from '../../../shared/alignment/edit-beads.ts';
import { editAlignment, keepAlignment } from '../../../shared/project/alignment-changes.ts';
import { addTexts } from '../../../shared/project/compose-changes.ts';
import { applyChange } from '../../../shared/project/project-changes.ts';
import { createProject } from '../../../shared/project/new-project.ts';
import type { Project } from '../../../shared/project/project.ts';
import { alignDocuments } from '../../support/align-documents.ts';
import { corpusProject } from '../../support/corpus-project.ts';
import { inProcessWorkers, type InProcessWorkers } from '../../support/in-process-worker.ts';

let law: Project;
let made: Alignment;
let documentIds: readonly DocumentId[];
beforeAll(async () => {
  law = await corpusProject();
  documentIds = law.documents.map(({ id }) => id);
  const documents = law.documents.map((document) => ({
    document,
    segments: law.segments.filter(({ documentId }) => documentId === document.id),
  }));
  made = alignDocuments(documents, { id: 'aln_law', lexicon: await builtinLexicon() });
});

const everything = { conceptIds: null, coderId: 'coder_1' } as const;

function connected(): { readonly core: CoreClient; readonly workers: InProcessWorkers } {
  const workers = inProcessWorkers();
  const core = connectCore(workers.startWorker);
  onTestFinished(() => core.dispose());
  return { core, workers };
}

function withAlignment(project: Project, alignment: Alignment): Project {
  return applyChange(project, keepAlignment(project, alignment));
}

function edited(project: Project, edit: Parameters<typeof editAlignment>[2]): Project {
  const change = editAlignment(project, 'aln_law', edit);
  return change === null ? expect.fail() : applyChange(project, change);
}

function onlyAlignment(project: Project): Alignment {
  return project.alignments[0] ?? expect.fail();
}

describe('alignment in the worker', () => {
  it('is what the core makes of the same documents', async () => {
    const { core } = connected();
    expect(await core.align(law, { documentIds, alignmentId: 'aln_law' })).toEqual(made);
    const other = await core.align(law, { documentIds: documentIds.slice(1), alignmentId: null });
    expect(other.id).toMatch(/^aln_./);
    expect(findBrokenBead(other)).toBeNull();
  });

  it('keeps the confirmed beads of the alignment that it is asked to make anew', async () => {
    const { core, workers } = connected();
    let project = withAlignment(law, made);
    project = edited(project, mergeWithNext(onlyAlignment(project), 10));
    project = edited(project, setBeadStatus(onlyAlignment(project), [10], 'confirmed'));
    await core.countWords(law);
    const first = workers.sent.length;
    const again = await core.align(project, { documentIds, alignmentId: 'aln_law' });
    expect(again.id).toBe('aln_law');
    expect(again.beads[10]).toEqual({ sizes: [2, 2, 2], confidence: null, status: 'confirmed' });
    expect(again.beads).toHaveLength(made.beads.length - 1);
    const later = workers.sent
      .slice(first)
      .map((message) => JSON.stringify(message))
      .join('');
    expect(later).not.toContain('"texts":[{"textHash"');
  });

  it('tells of its progress, and stops when it is told to', async () => {
    const { core } = connected();
    const stopping = new AbortController();
    const seen: number[] = [];
    const running = core.align(
      law,
      { documentIds, alignmentId: null },
      {
        signal: stopping.signal,
        onProgress: ({ done, total }) => {
          seen.push(done / total);
          if (done > 0) stopping.abort();
        },
      },
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect((await core.align(law, { documentIds, alignmentId: null })).texts).toHaveLength(3);
  });

  it('carries an alignment to a corrected text', async () => {
    const { core } = connected();
    const [kk, ru] = law.documents;
    if (kk === undefined || ru === undefined) expect.fail();
    const pair = await core.align(law, { documentIds: [kk.id, ru.id], alignmentId: 'aln_law' });
    const project = withAlignment(
      {
        ...law,
        documents: [...law.documents, { ...ru, id: 'doc_corrected', replacesDocumentId: ru.id }],
        segments: law.segments.flatMap((segment) =>
          segment.documentId === ru.id
            ? [segment, { ...segment, id: `${segment.id}_c`, documentId: 'doc_corrected' }]
            : [segment],
        ),
      },
      pair,
    );
    const carried = await core.carryAlignment(project, {
      ...{ alignmentId: 'aln_law', fromDocumentId: ru.id, toDocumentId: 'doc_corrected' },
    });
    expect(carried.beads).toEqual(pair.beads);
    expect(carried.texts.map(({ documentId }) => documentId)).toEqual([kk.id, 'doc_corrected']);
  });

  it.each([
    ['tmx', '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">'],
    ['tsv', '\uFEFFid\tarticle\tclause\tkk\tru\ten\tstatus\tconfidence\r\n'],
    ['json', '{\n  "format": "talda-alignment"'],
    ['html', '<!DOCTYPE html>'],
    ['xlsx', 'PK'],
  ] as const)('writes an alignment as %s', async (kind, start) => {
    const { core } = connected();
    const wanted = { alignmentId: 'aln_law', kind, language: 'en' } as const;
    const bytes = await core.exportAlignment(withAlignment(law, made), wanted);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.slice(0, start.length)).toBe(start);
  });

  it('carries codes along an alignment, and proposes none that is there', async () => {
    const { core } = connected();
    const at = '2026-01-02T03:04:05.000Z';
    const wanted = { ...everything, documentIds: documentIds.slice(1, 2), at };
    const coded = await core.propose(law, wanted);
    const accepted = coded.slice(0, 20).map((one) => ({ ...one, status: 'accepted' as const }));
    const project = withAlignment({ ...law, annotations: accepted }, made);
    const asked = {
      alignmentId: 'aln_law',
      coderId: 'coder_1',
      at,
      request: { from: 1, to: [0, 2], annotationIds: null, conceptIds: null, beadRange: null },
    } as const;
    const { proposals, notProjected } = await core.projectCodes(project, asked);
    expect(proposals.length).toBeGreaterThan(20);
    expect(proposals.length + notProjected.length).toBe(40);
    expect(new Set(proposals.map(({ documentId }) => documentId)).size).toBe(2);
    expect(
      proposals.every(({ origin, status }) => origin === 'projection' && status === 'proposed'),
    ).toBe(true);
    const again = await core.projectCodes(
      { ...project, annotations: [...accepted, ...proposals] },
      asked,
    );
    expect(again.proposals).toEqual([]);
  });

  it('reads aligned text, and says what is wrong with a file', async () => {
    const { core } = connected();
    const wanted = { alignmentId: 'aln_law', kind: 'tmx', language: 'en' } as const;
    const bytes = await core.exportAlignment(withAlignment(law, made), wanted);
    const at = '2026-01-02T03:04:05.000Z';
    const back = await core.importTmx({ fileName: 'law.tmx', bytes }, at);
    if (!back.ok) expect.fail(back.error.code);
    const empty = createProject('proj_2', 'Other', { id: 'coder_1', name: 'Айгерім' });
    const { work, alignment, ...texts } = back.value;
    const added = applyChange(empty, addTexts({ works: [work], ...texts }));
    const taken = withAlignment(added, alignment);
    expect(taken.documents).toHaveLength(3);
    expect(onlyAlignment(taken).beads).toEqual(made.beads);
    const bad = { fileName: 'x.tmx', bytes: new TextEncoder().encode('<tmx') };
    expect(await core.importTmx(bad, at)).toEqual({
      ok: false,
      error: { code: 'damaged', format: 'tmx' },
    });
  });
});
