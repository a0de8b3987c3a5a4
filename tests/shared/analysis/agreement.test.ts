import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementRequest } from '../../../shared/analysis/agreement-request.ts';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { windowDiff } from '../../../shared/analysis/segmentation-agreement.ts';
import { gwetAc } from '../../../shared/analysis/gwet-ac.ts';
import { krippendorffAlpha } from '../../../shared/analysis/krippendorff-alpha.ts';
import { countUnits } from '../../../shared/analysis/unit-counts.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { Document } from '../../../shared/document/document.ts';
import { agreementTable } from '../../support/agreement-table.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { pick } from '../../support/table-laws.ts';
import {
  tinyAnnotation,
  tinyConcept,
  tinyCorpus,
  tinyDocument,
} from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const request: AgreementRequest = {
  ...defaultCoding,
  kind: 'agreement',
  labelLanguage: 'en',
  recordingUnit: 'paragraph',
  rows: 'concepts',
  draws: 0,
  seed: 1,
  withGamma: false,
};

const coders = [
  { id: 'coder_1', name: 'Aigul' },
  { id: 'coder_2', name: 'Boris' },
  { id: 'coder_3', name: 'Chingiz' },
] as const;
const concepts = [tinyConcept('a'), tinyConcept('b')];

/** A document of numbered lines. */
function lines(id: Document['id'], count: number): Document {
  const text = Array.from({ length: count }, (_, line) => `Line ${line + 1} ends.`).join('\n');
  return tinyDocument(id, 'en', text);
}

/** What a coder marked: `a1` is concept a on the whole first line. */
function marks(document: Document, coder: number, ...codes: readonly string[]): Annotation[] {
  return codes.map((code) => {
    const [concept = '', line = ''] = [code.slice(0, 1), code.slice(1)];
    return tinyAnnotation(document, concept, `Line ${line} ends.`, {
      id: `ann_${document.id}_${coder}_${code}`,
      coderId: coders[coder]?.id ?? 'coder_1',
    });
  });
}

function tableOf(corpus: Corpus, changes: Partial<AgreementRequest> = {}): AnalysisTable {
  return agreementTable({ ...request, ...changes }, corpus);
}

const one = lines('doc_1', 8);
const corpus = tinyCorpus({
  documents: [one],
  concepts,
  coders,
  annotations: [...marks(one, 0, 'a1', 'a2', 'a3', 'b5'), ...marks(one, 1, 'a1', 'a2', 'a4', 'b5')],
});

describe('agreement of coders', () => {
  it('counts a unit and a concept as a decision, units without codes included', () => {
    const table = tableOf(corpus);
    expect(pick(table, ['concept', 'coders', 'units', 'decisions', 'disagreements'])).toEqual([
      ['a', 2, 8, 8, 2],
      ['b', 2, 8, 8, 0],
      [null, 2, 8, 8, 2],
    ]);
    expect(pick(table, ['percentAgreement', 'holsti', 'cohenKappa', 'bennettS'])[0]).toEqual([
      6 / 8,
      (2 * 2) / (3 + 3),
      expect.closeTo((0.75 - 0.53125) / (1 - 0.53125), 12),
      0.5,
    ]);
  });

  it('names beside Gwet’s coefficient its standard error over the units', () => {
    const table = tableOf(corpus);
    // One coder alone says a in two of eight units.
    const decisions = (['00', '00', '00', '00', '11', '11', '01', '10'] as const).map((own) => [
      ...own,
    ]);
    const gwet = gwetAc(
      countUnits([0, 1].map((coder) => decisions.map((own) => own[coder] ?? null))),
      'identity',
    );
    const [of, all] = pick(table, ['gwetAc1', 'gwetAc1Error']);
    expect(of).toEqual([
      expect.closeTo(gwet?.coefficient ?? Number.NaN, 12),
      expect.closeTo(gwet?.standardError ?? Number.NaN, 12),
    ]);
    expect(all?.[1]).toBeCloseTo(0, 12);
    expect(table.provenance.methods).toMatchObject({ gwetAc1Error: 'Gwet 2014, over units' });
  });

  it('is complete where two coders say the same, and has no passages to show then', () => {
    const table = tableOf(corpus);
    const keys = [
      ...['percentAgreement', 'holsti', 'bennettS', 'scottPi', 'cohenKappa', 'fleissKappa'],
      ...['randolphKappa', 'gwetAc1', 'alpha', 'alphaU', 'alphaKu', 'f1Strict', 'f1Type'],
    ];
    for (const value of pick(table, keys)[1] ?? []) expect(value).toBeCloseTo(1, 12);
    const alpha = table.columns.findIndex(({ key }) => key === 'alpha');
    expect(table.evidence(1, alpha)).toEqual([]);
  });

  it('says how far the bounds of passages differ, in windows of half a mean segment', () => {
    const text = 'Line 1 ends.\nLine 2 ends.\nLine 3 ends.';
    const document = tinyDocument('doc_w', 'en', text);
    const bounds = tinyCorpus({
      documents: [document],
      concepts,
      coders,
      annotations: [...marks(document, 0, 'a1', 'b3'), ...marks(document, 1, 'a2', 'b3')],
    });
    // Of concept a, after character 12 in one coding, after 13 and 25 in the other: 38 × 2 / (5 × 2).
    const found = pick(tableOf(bounds), ['concept', 'windowDiff', 'windowDiffSize']);
    const [first, second] = [[11], [12, 24]].map((places) =>
      Array.from(text, (_, place) => places.includes(place)),
    );
    expect(found[0]).toEqual(['a', windowDiff(first ?? [], second ?? [], 8), 8]);
    expect(found[1]).toEqual(['b', 0, 10]);
  });

  it('opens what the coders marked where they differ', () => {
    const table = tableOf(corpus);
    const alpha = table.columns.findIndex(({ key }) => key === 'alpha');
    const quotes = table.evidence(0, alpha).map(({ quote }) => quote);
    expect(quotes).toEqual(['Line 3 ends.', 'Line 4 ends.']);
  });

  it('takes all decisions of a document together, and those of each pair of coders', () => {
    const two = lines('doc_2', 4);
    const alone = lines('doc_3', 4);
    const larger = tinyCorpus({
      documents: [one, two, alone],
      concepts,
      coders,
      annotations: [
        ...corpus.annotations.map((own, place) => ({ ...own, id: `ann_${place}` }) as Annotation),
        ...marks(two, 1, 'a1'),
        ...marks(two, 2, 'a1', 'b1'),
        ...marks(alone, 2, 'a4'),
      ],
    });
    const documents = tableOf(larger, { rows: 'documents' });
    expect(pick(documents, ['document', 'coders', 'decisions', 'disagreements'])).toEqual([
      ['Title 1', 2, 16, 2],
      ['Title 2', 2, 8, 1],
    ]);
    const pairs = tableOf(larger, { rows: 'pairs' });
    expect(pick(pairs, ['coder', 'otherCoder', 'decisions', 'disagreements'])).toEqual([
      ['Aigul', 'Boris', 16, 2],
      ['Boris', 'Chingiz', 8, 1],
    ]);
  });

  it('gives alpha as it is of ratings with gaps, for any coding', () => {
    const [first, second] = [lines('doc_1', 6), lines('doc_2', 5)];
    const cell = fc.array(fc.boolean(), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 3, maxLength: 3 }), (yes) => {
        const annotations = yes.flatMap((own, coder) =>
          own.flatMap((isCoded, line) => {
            const [document, number] = line < 6 ? [first, line + 1] : [second, line - 5];
            return isCoded ? marks(document, coder, `a${number}`) : [];
          }),
        );
        const result = runAnalysis(
          request,
          tinyCorpus({ documents: [first, second], concepts, coders, annotations }),
        );
        if (!result.ok) return;
        const ratings = yes.map((own) => {
          const tookPart = [own.slice(0, 6).some(Boolean), own.slice(6).some(Boolean)];
          return own.map((value, line) => (tookPart[line < 6 ? 0 : 1] ? Number(value) : null));
        });
        const expected = krippendorffAlpha(countUnits(ratings), 'nominal')?.alpha ?? null;
        const alpha = pick(result.value, ['alpha'])[0]?.[0] ?? null;
        if (expected === null) expect(alpha).toBeNull();
        else expect(alpha).toBeCloseTo(expected, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('is about 0 on average when the codes of one coder are dealt out anew', () => {
    const random = seededRandom(11);
    const document = lines('doc_1', 30);
    const deal = (): string[] => {
      const order = Array.from({ length: 30 }, (_, line) => ({ line: line + 1, key: random() }));
      return order
        .sort((a, b) => a.key - b.key)
        .slice(0, 10)
        .map(({ line }) => `a${line}`);
    };
    const fixed = marks(document, 0, ...deal());
    let sum = 0;
    const rounds = 150;
    for (let round = 0; round < rounds; round += 1) {
      const annotations = [...fixed, ...marks(document, 1, ...deal())];
      const dealt = tinyCorpus({ documents: [document], concepts, coders, annotations });
      sum += Number(pick(tableOf(dealt), ['alpha'])[0]?.[0]);
    }
    expect(Math.abs(sum / rounds)).toBeLessThan(0.05);
  });

  it('gives the same interval for the same seed, round its alpha', () => {
    const keys = ['alpha', 'alphaLower', 'alphaUpper'];
    const [alpha, lower, upper] = pick(tableOf(corpus, { draws: 500 }), keys)[0] ?? [];
    expect(pick(tableOf(corpus, { draws: 500 }), keys)[0]).toEqual([alpha, lower, upper]);
    expect(lower).toBeLessThan(Number(alpha));
    expect(upper).toBeGreaterThan(Number(alpha));
  });

  it('refuses where there is nothing to compare', () => {
    const alone = tinyCorpus({
      documents: [one],
      concepts,
      coders,
      annotations: marks(one, 0, 'a1'),
    });
    expect(runAnalysis(request, alone)).toEqual({
      ok: false,
      error: { code: 'tooFewCoders', found: 1 },
    });
    const two = lines('doc_2', 4);
    const apart = tinyCorpus({
      documents: [one, two],
      concepts,
      coders,
      annotations: [...marks(one, 0, 'a1'), ...marks(two, 1, 'a1')],
    });
    expect(runAnalysis(request, apart)).toEqual({
      ok: false,
      error: { code: 'nothingCodedTwice' },
    });
  });

  it('computes gamma when asked, 1 where passages are the same', () => {
    const table = tableOf(corpus, { withGamma: true });
    const [, b] = pick(table, ['gamma']);
    expect(b).toEqual([1]);
  });
});
