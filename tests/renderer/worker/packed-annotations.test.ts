import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packAnnotations, unpackAnnotations } from '../../../renderer/worker/packed-annotations.ts';
import type { CodedPlace } from '../../../shared/annotation/annotation.ts';

const place = fc
  .record({ document: fc.nat({ max: 2 }), concept: fc.nat({ max: 3 }), start: fc.nat({ max: 9 }) })
  .map(({ document, concept, start }): CodedPlace => ({
    documentId: `doc_${document}`,
    conceptId: `con_${concept}`,
    coderId: 'coder_1',
    anchor: { textHash: `hash-${document}`, span: { start, end: start + 1 } },
    origin: 'manual',
    status: 'accepted',
  }));

describe('packed annotations', () => {
  it('come back the same, also when some are known from before', () => {
    const places = fc.array(place, { maxLength: 12 });
    fc.assert(
      fc.property(places, places, fc.nat({ max: 12 }), (first, added, at) => {
        const packed = packAnnotations(first);
        const known = { packed, places: unpackAnnotations(packed) };
        expect(known.places).toEqual(first);
        const next = first.toSpliced(at, 1, ...added);
        expect(unpackAnnotations(packAnnotations(next), known)).toEqual(next);
      }),
    );
  });

  it('stay the same objects where nothing changed', () => {
    const [one, two] = ['doc_1', 'doc_2'].map((documentId): CodedPlace => ({
      documentId: documentId === 'doc_1' ? 'doc_1' : 'doc_2',
      conceptId: 'con_1',
      coderId: 'coder_1',
      anchor: { textHash: documentId, span: { start: 0, end: 5 } },
      origin: 'manual',
      status: 'accepted',
    }));
    if (one === undefined || two === undefined) throw new Error('two annotations');
    const packed = packAnnotations([one, two]);
    const known = { packed, places: unpackAnnotations(packed) };
    const again = unpackAnnotations(packAnnotations([one, two, one]), known);
    expect(again[0]).toBe(known.places[0]);
    expect(again[1]).toBe(known.places[1]);
  });
});
