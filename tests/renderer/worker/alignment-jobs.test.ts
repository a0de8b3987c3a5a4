import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connectCore } from '../../../renderer/worker/connect-core.ts';
import type { CoreClient } from '../../../renderer/worker/core-client.ts';
import { alignDocuments } from '../../../shared/alignment/align-documents.ts';
import { findBrokenBead, type Alignment } from '../../../shared/alignment/alignment.ts';
import { builtinLexicon } from '../../../shared/alignment/builtin-lexicon.ts';
import { mergeWithNext, setBeadStatus } from '../../../shared/alignment/edit-beads.ts';
import { editAlignment, keepAlignment } from '../../../shared/project/alignment-changes.ts';
import { applyChange } from '../../../shared/project/project-changes.ts';
import type { Project } from '../../../shared/project/project.ts';
import { corpusProject } from '../../support/corpus-project.ts';
import { inProcessWorkers, type InProcessWorkers } from '../../support/in-process-worker.ts';

let law: Project;
beforeAll(async () => {
  law = await corpusProject();
});

function connected(): { readonly core: CoreClient; readonly workers: InProcessWorkers } {
  const workers = inProcessWorkers();
  const core = connectCore({ startWorker: workers.startWorker, tableWords: () => ({}) });
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
    const documentIds = law.documents.map(({ id }) => id);
    const made = await core.align(law, { documentIds, alignmentId: 'aln_law' });
    const documents = law.documents.map((document) => ({
      document,
      segments: law.segments.filter(({ documentId }) => documentId === document.id),
    }));
    expect(made).toEqual(
      alignDocuments(documents, { id: 'aln_law', lexicon: await builtinLexicon() }),
    );
    const other = await core.align(law, { documentIds: documentIds.slice(1), alignmentId: null });
    expect(other.id).toMatch(/^aln_./);
    expect(findBrokenBead(other)).toBeNull();
  });

  it('keeps the confirmed beads of the alignment that it is asked to make anew', async () => {
    const { core, workers } = connected();
    const documentIds = law.documents.map(({ id }) => id);
    const made = await core.align(law, { documentIds, alignmentId: 'aln_law' });
    let project = withAlignment(law, made);
    project = edited(project, mergeWithNext(onlyAlignment(project), 10));
    project = edited(project, setBeadStatus(onlyAlignment(project), [10], 'confirmed'));
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
    const documentIds = law.documents.map(({ id }) => id);
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
    const made = await core.align(law, { documentIds: [kk.id, ru.id], alignmentId: 'aln_law' });
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
      made,
    );
    const carried = await core.carryAlignment(project, {
      ...{ alignmentId: 'aln_law', fromDocumentId: ru.id, toDocumentId: 'doc_corrected' },
    });
    expect(carried.beads).toEqual(made.beads);
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
    const documentIds = law.documents.map(({ id }) => id);
    const made = await core.align(law, { documentIds, alignmentId: 'aln_law' });
    const wanted = { alignmentId: 'aln_law', kind, language: 'en' } as const;
    const bytes = await core.exportAlignment(withAlignment(law, made), wanted);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.slice(0, start.length)).toBe(start);
  });
});
