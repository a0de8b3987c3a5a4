import { expect, test } from 'vitest';
import { batchDocuments } from '../../../renderer/components/document-batches.ts';
import { tinyDocument } from '../../support/tiny-corpus.ts';

test('documents come in runs of about the size wanted, each once and in order', () => {
  const documents = [3, 3, 10, 1, 1].map((length, index) =>
    tinyDocument(`doc_${index}`, 'kk', 'а'.repeat(length)),
  );
  const runs = batchDocuments(documents, 5).map((run) => run.map(({ id }) => id));
  expect(runs).toEqual([['doc_0', 'doc_1'], ['doc_2'], ['doc_3', 'doc_4']]);
  expect(batchDocuments([], 5)).toEqual([]);
});
