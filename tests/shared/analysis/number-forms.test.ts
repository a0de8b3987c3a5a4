import { expect, it } from 'vitest';
import { viewDocuments } from '../../../shared/analysis/corpus.ts';
import { numberForms } from '../../../shared/analysis/number-forms.ts';
import { tinyCorpus, tinyDocument } from '../../support/tiny-corpus.ts';

const selection = { documentIds: null, leaveOut: [], labelLanguage: 'ru' } as const;
const texts = ['Аким и маслихат, 12. Аким!', '', 'Маслихат и район — и аким.'];
const corpus = tinyCorpus({
  documents: texts.map((text, index) => tinyDocument(`doc_${index}`, 'ru', text)),
});

it('gives each form one number in all documents, those of words only', () => {
  const viewed = viewDocuments(corpus, selection);
  if (!viewed.ok) throw new Error('no texts');
  const { forms, ofTypes } = numberForms(viewed.value);
  expect(forms).toEqual(['аким', 'и', 'маслихат', 'район']);
  viewed.value.forEach(({ table, words }, view) => {
    for (const typeId of words.typeIds) {
      expect(forms[ofTypes[view]?.[typeId] ?? -1]).toBe(table.types[typeId]);
    }
  });
  expect(numberForms(viewed.value).ofTypes).toBe(ofTypes);
});

it('numbers other documents on their own', () => {
  const more = { ...corpus, documents: [...corpus.documents, tinyDocument('doc_9', 'kk', 'Әкім')] };
  const viewed = viewDocuments(more, selection);
  if (!viewed.ok) throw new Error('no texts');
  expect(numberForms(viewed.value).forms).toEqual(['аким', 'и', 'маслихат', 'район', 'әкім']);
});
