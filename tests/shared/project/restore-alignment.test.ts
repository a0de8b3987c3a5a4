import { describe, expect, it } from 'vitest';
import { alignmentToJson } from '../../../shared/export/alignment-to-json.ts';
import { viewedAlignment, wholeAlignment } from '../../../shared/export/viewed-alignment.ts';
import { restoreAlignment } from '../../../shared/project/restore-alignment.ts';
import { sampleProject } from '../../support/sample-project.ts';

const project = sampleProject();
const alignment = project.alignments[0] ?? expect.fail();
const documents = alignment.texts.map(({ documentId }) => ({
  document: project.documents.find(({ id }) => id === documentId) ?? expect.fail(),
  segments: project.segments,
}));
const json = alignmentToJson(viewedAlignment({ alignment, documents }, wholeAlignment));

describe('an alignment out of a file', () => {
  it('is the one that was written', () => {
    expect(restoreAlignment(project, json)).toEqual({ ok: true, value: alignment });
  });

  it('fits the same texts under other ids, and no others', () => {
    const anew = project.documents.map((document) => ({
      ...document,
      id: `${document.id}x` as const,
    }));
    const restored = restoreAlignment({ ...project, documents: anew }, json);
    expect(restored.ok && restored.value.texts.map(({ documentId }) => documentId)).toEqual([
      'doc_1x',
      'doc_3x',
    ]);
    const other = project.documents.map((document, index) =>
      index === 2 ? { ...document, workId: 'work_2' as const } : document,
    );
    expect(restoreAlignment({ ...project, documents: other }, json)).toMatchObject({
      error: { code: 'alignmentTextMissing', hash: alignment.texts[1]?.textHash },
    });
  });

  it('tells documents with the same text apart', () => {
    const twice = project.documents.map((document) => ({
      ...document,
      ...(document.id === 'doc_3' ? { textHash: alignment.texts[0]?.textHash ?? '' } : {}),
    }));
    const same = json.replaceAll(
      alignment.texts[1]?.textHash ?? '',
      alignment.texts[0]?.textHash ?? '',
    );
    const other = same.replaceAll('doc_', 'doc_old');
    const restored = restoreAlignment({ ...project, documents: twice }, other);
    expect(restored.ok && restored.value.texts.map(({ documentId }) => documentId)).toEqual([
      'doc_1',
      'doc_3',
    ]);
  });

  it.each([
    ['no JSON', '{', 'notAlignment'],
    ['another JSON', '{"format":"x"}', 'notAlignment'],
    ['a list', '[]', 'notAlignment'],
    ['of a later version', json.replace('"version": 1', '"version": 2'), 'alignmentTooNew'],
    ['with a strange field', json.replace('"beads"', '"constructor"'), 'brokenAlignment'],
    ['with a number out of bounds', json.replace('0.5', '5'), 'brokenAlignment'],
    ['with offsets past the end', json.replace(/(\s)(\d\d)(\s+\])/u, '$1999$3'), 'brokenAlignment'],
  ])('%s is refused', (_, text, code) => {
    expect(restoreAlignment(project, text)).toMatchObject({ ok: false, error: { code } });
  });
});
