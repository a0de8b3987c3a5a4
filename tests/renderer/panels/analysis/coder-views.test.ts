import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../shared/annotation/annotation.ts';
import { coderViews } from '../../../../renderer/panels/analysis/agreement/coder-views.ts';
import {
  sampleAnnotation,
  sampleConcept,
  sampleDocument,
  sampleWork,
} from '../../../support/sample-project.ts';

const text = 'Акимы избираются населением напрямую.\nИные слова.';
const document = sampleDocument('a', sampleWork('w'), text);
const [concept, other] = [sampleConcept('one', null), sampleConcept('two', null)];
const code = (
  name: string,
  coderId: 'coder_1' | 'coder_2',
  start: number,
  end: number,
): Annotation => {
  const base = sampleAnnotation(name, document, concept);
  return { ...base, coderId, anchor: { ...base.anchor, span: { start, end } } };
};
const coders = [
  { id: 'coder_1', name: 'А' },
  { id: 'coder_2', name: 'Б' },
  { id: 'coder_3', name: 'В' },
] as const;

describe('coders side by side', () => {
  const annotations = [
    code('1', 'coder_1', 6, 27),
    code('2', 'coder_2', 6, 16),
    { ...code('3', 'coder_2', 17, 27), conceptId: other.id },
  ];
  const span = { start: 6, end: 27 };
  const views = coderViews({ document, conceptId: concept.id, span }, annotations, coders);

  it('show the same stretch of text, each with the own bounds marked', () => {
    const shown = views.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
    expect(new Set(shown)).toEqual(new Set(['Акимы избираются населением напрямую.']));
    const marked = views.map(({ pieces }) => pieces.filter((p) => p.isMarked).map((p) => p.text));
    expect(marked).toEqual([['избираются населением'], ['избираются']]);
  });

  it('name the other codes there, and leave out who took no part', () => {
    expect(views.map(({ coder }) => coder.id)).toEqual(['coder_1', 'coder_2']);
    expect(views.map(({ otherConceptIds }) => otherConceptIds)).toEqual([[], [other.id]]);
  });
});
