import { describe, expect, it } from 'vitest';
import {
  countPassages,
  filterPassages,
  passagesOf,
} from '../../../../renderer/panels/codebook/coded-passages.ts';
import { wholePassageFilter } from '../../../../renderer/panels/codebook/codebook-view.ts';
import type { DocumentId } from '../../../../shared/base/identifiers.ts';
import type { Language } from '../../../../shared/language/language.ts';
import { sampleAnnotation, sampleConcept, sampleProject } from '../../../support/sample-project.ts';

const project = sampleProject();
const [first, second] = project.documents;
if (first === undefined || second === undefined) throw new Error('no documents');
const concept = sampleConcept('1', null);
const passages = [
  { ...sampleAnnotation('a', first, concept), status: 'accepted' as const },
  sampleAnnotation('b', first, concept),
  { ...sampleAnnotation('c', second, concept), status: 'accepted' as const },
];
const languageOf = (id: DocumentId): Language => (id === first.id ? 'ru' : 'kk');

describe('the passages of a concept', () => {
  it('come in the order of documents and text, of the coders shown', () => {
    const mixed = { ...project, annotations: passages.toReversed() };
    expect(passagesOf(mixed, 'con_1', () => true).map(({ id }) => id)).toEqual([
      'ann_b',
      'ann_a',
      'ann_c',
    ]);
    expect(passagesOf(mixed, 'con_1', () => false)).toEqual([]);
    expect(passagesOf(mixed, 'con_2', () => true)).toEqual([]);
  });

  it('are counted for each choice as the other choices stand', () => {
    const filter = { ...wholePassageFilter, status: 'accepted' as const, language: 'ru' as const };
    const counts = countPassages(passages, filter, languageOf);
    expect(counts).toEqual({
      all: 2,
      byStatus: { accepted: 1, proposed: 1, rejected: 0 },
      byLanguage: { kk: 1, ru: 1, en: 0 },
      byDocument: [{ documentId: first.id, count: 1 }],
    });
  });

  it('number as many as the count beside the choice said', () => {
    for (const status of ['accepted', 'proposed', 'rejected'] as const) {
      for (const language of ['all', 'ru', 'kk'] as const) {
        for (const documentId of [null, first.id, second.id]) {
          const filter = { ...wholePassageFilter, language, documentId };
          const said = countPassages(passages, filter, languageOf).byStatus[status];
          expect(filterPassages(passages, { ...filter, status }, languageOf)).toHaveLength(said);
        }
      }
    }
  });
});
