import { describe, expect, it } from 'vitest';
import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import type { CompareRequest } from '../../../shared/analysis/compare-request.ts';
import { defaultCoding } from '../../../shared/analysis/selection.ts';
import { allText } from '../../../shared/analysis/text-filter.ts';
import { methodNote } from '../../../shared/export/method-note.ts';
import { tableWords } from '../../../shared/export/table-words.ts';
import type { Language } from '../../../shared/language/language.ts';
import { tinyCorpus, tinyDocument, tinySegments } from '../../support/tiny-corpus.ts';

const ru = tinyDocument('doc_ru', 'ru', 'Глава 2. Власть. Статья 5. Аким.');
const kk = tinyDocument('doc_kk', 'kk', '2-тарау. Билік. 5-бап. Әкім.');
const names = tinyCorpus({
  documents: [ru, kk],
  segments: [
    ...tinySegments(ru, [
      ['chapter', 'chp_2', 'Глава 2.', 'Глава', 'Аким.'],
      ['article', 'chp_2__art_5', 'Статья 5.', 'Статья', 'Аким.'],
    ]),
    ...tinySegments(kk, [
      ['chapter', 'chp_2', '2-тарау', '2-тарау', 'Әкім.'],
      ['article', 'chp_2__art_5', '5-бап', '5-бап', 'Әкім.'],
    ]),
  ],
});
const request: CompareRequest = {
  ...{ kind: 'compare', ...defaultCoding, labelLanguage: 'ru', recordingUnit: 'paragraph' },
  ...{ target: allText, reference: null },
};

function factsOf(asked: AnalysisRequest, language: Language = 'ru'): Map<string, string> {
  const words = tableWords(language);
  const documents = [ru, kk].map(({ id, title, language: own, textHash }) => ({
    ...{ id, title, language: own, textHash },
  }));
  const provenance = { request: asked, documents, codebook: null, wordEdits: null, methods: {} };
  const note = methodNote(asked, { columns: [], provenance }, names, words);
  return new Map(note.map(({ term, fact }) => [term, fact]));
}

describe('a method note names', () => {
  it('the sides of a comparison by titles, not by ids', () => {
    const facts = factsOf({
      ...request,
      target: { ...allText, documentIds: ['doc_kk'], workIds: ['work_1'], languages: ['kk'] },
    });
    expect(facts.get('Исследуемый текст')).toBe('Title kk; Закон; казахский');
    expect(facts.get('Текст сравнения')).toBe('весь остальной текст');
  });

  it('parts by what they are called in the language of the labels, what holds them first', () => {
    const parts = ['chp_2__art_5'];
    const target = { ...allText, parts };
    const inRussian = factsOf({ ...request, target, within: parts });
    expect(inRussian.get('Исследуемый текст')).toBe('Глава 2, Статья 5');
    expect(inRussian.get('Только эти части')).toBe('Глава 2, Статья 5');
    const inKazakh = factsOf({ ...request, labelLanguage: 'kk', target });
    expect(inKazakh.get('Исследуемый текст')).toBe('2-тарау, 5-бап');
  });

  it('a part that no text has any more by its eId', () => {
    const target = { ...allText, parts: ['chp_2__art_6'] };
    expect(factsOf({ ...request, target }).get('Исследуемый текст')).toBe('chp_2__art_6');
  });
});
