import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { cohenKappa } from '../../../shared/analysis/cohen-kappa.ts';
import type { ParityRequest } from '../../../shared/analysis/parity-request.ts';
import { defaultCoding } from '../../../shared/analysis/selection.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { at } from '../../../shared/base/invariant.ts';
import { alignedCorpus, alignedTexts } from '../../support/aligned-corpus.ts';
import { tinyAnnotation, tinyConcept } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

const letters = ['Алма', 'Банан', 'Вишня', 'Груша', 'Дыня', 'Ежевика'];
const rows = letters.map((word) => [[`${word} спела.`], [`${word} пісті.`]]);
const texts = alignedTexts(['ru', 'kk'], rows);
const concepts = [tinyConcept('a'), tinyConcept('b')];

const request: ParityRequest = {
  ...{ kind: 'parity', ...defaultCoding, recordingUnit: 'paragraph', labelLanguage: 'en' },
  ...{ alignmentId: 'aln_1', rows: 'concepts', draws: 0, seed: 1 },
};

function coded(version: number, concept: string, beads: readonly number[]): Annotation[] {
  const document = at(texts.documents, version);
  return beads.map((bead) => tinyAnnotation(document, concept, at(letters, bead)));
}

function table(annotations: readonly Annotation[], own: Partial<ParityRequest> = {}) {
  const corpus = alignedCorpus(texts, annotations, concepts);
  const answered = runAnalysis({ ...request, ...own }, corpus);
  if (!answered.ok) throw new Error(answered.error.code);
  const { columns, rows: cells, evidence } = answered.value;
  const keys = columns.map(({ key }) => key);
  return {
    cell: (row: number, key: string) => at(cells, row)[keys.indexOf(key)],
    quotes: (row: number, key: string) =>
      evidence(row, keys.indexOf(key)).map(({ quote }) => quote),
    rows: cells.length,
  };
}

describe('parity', () => {
  const annotations = [...coded(0, 'a', [0, 1, 2]), ...coded(1, 'a', [0, 1, 4])];

  test('counts the rows that are coded alike and differently, concept by concept', () => {
    const { cell, rows: count } = table(annotations);
    expect(count).toBe(3);
    expect([cell(0, 'beads'), cell(0, 'beadsCoded')]).toEqual([6, 4]);
    expect([cell(0, 'codedInAll'), cell(0, 'codedInSome')]).toEqual([2, 2]);
    expect(cell(0, 'codedInOne')).toBe(2);
    expect([cell(1, 'beadsCoded'), cell(1, 'alpha')]).toEqual([0, null]);
    expect(cell(2, 'beadsCoded')).toBe(4);
  });

  test('has the coefficients of two coders over the rows', () => {
    const { cell } = table(annotations);
    const kappa = cohenKappa([
      [2, 1],
      [1, 2],
    ]);
    expect(cell(0, 'cohenKappa')).toBe(kappa?.kappa);
    expect(cell(0, 'percentAgreement')).toBeCloseTo(4 / 6);
  });

  test('is complete where all versions are coded alike, whatever is coded', () => {
    const beads = fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(beads, (own) => {
        const { cell } = table([...coded(0, 'a', own), ...coded(1, 'a', own)]);
        expect(cell(0, 'alpha')).toBe(1);
        expect(cell(0, 'codedInSome')).toBe(0);
      }),
    );
  });

  test('shows the rows behind a number in both versions', () => {
    const { quotes } = table(annotations);
    expect(quotes(0, 'codedInOne')).toEqual([
      ...['Вишня спела.', 'Дыня спела.', 'Вишня пісті.', 'Дыня пісті.'],
    ]);
    expect(quotes(0, 'alpha')).toEqual(quotes(0, 'codedInSome'));
  });

  test('leaves out projected codes when told so', () => {
    const projected = coded(1, 'a', [2]).map(
      (annotation) => ({ ...annotation, origin: 'projection' }) as const,
    );
    const both = [...annotations, ...projected];
    expect(table(both).cell(0, 'codedInAll')).toBe(3);
    const origins = ['manual', 'indicator', 'import'] as const;
    expect(table(both, { origins }).cell(0, 'codedInAll')).toBe(2);
  });

  test('has an interval that holds alpha, the same for the same seed', () => {
    const { cell } = table(annotations, { draws: 500 });
    const bounds = ['alphaLower', 'alpha', 'alphaUpper'].map((key) => Number(cell(0, key)));
    expect(bounds).toEqual([...bounds].sort((one, two) => one - two));
    expect(table(annotations, { draws: 500 }).cell(0, 'alphaLower')).toBe(cell(0, 'alphaLower'));
  });

  test('gives each version its occurrences, rate and what is expected of it', () => {
    const { cell, rows: count } = table(annotations, { rows: 'versions' });
    expect(count).toBe(6);
    expect([cell(0, 'version'), cell(1, 'version')]).toEqual(['RU', 'KK']);
    expect([cell(0, 'occurrences'), cell(0, 'onlyHere'), cell(0, 'onlyElsewhere')]).toEqual([
      3, 1, 1,
    ]);
    expect(cell(0, 'occurrencesPer1000Words')).toBe(250);
    expect(Number(cell(0, 'rateLower'))).toBeLessThan(250);
    expect(Number(cell(0, 'rateUpper'))).toBeGreaterThan(250);
    expect(cell(0, 'expected')).toBe(3);
    expect(cell(0, 'observedToExpected')).toBe(1);
  });

  test('does not hold the length of a language against it', () => {
    const wordy = alignedTexts(
      ['ru', 'kk'],
      letters.map((word) => [[`${word} спела.`], [`${word} бізде баяғыда пісіп қойды.`]]),
    );
    const own = [0, 1].flatMap((version) =>
      letters.map((word) => tinyAnnotation(at(wordy.documents, version), 'a', word)),
    );
    const answered = runAnalysis(
      { ...request, rows: 'versions' },
      alignedCorpus(wordy, own, concepts),
    );
    if (!answered.ok) throw new Error(answered.error.code);
    const { columns, rows: cells } = answered.value;
    const at2 = (row: number, key: string) =>
      cells[row]?.[columns.findIndex((column) => column.key === key)];
    expect(at2(0, 'occurrencesPer1000Words')).toBe(500);
    expect(at2(1, 'occurrencesPer1000Words')).toBe(200);
    expect(at2(0, 'correctedRate')).toBeCloseTo(Number(at2(1, 'correctedRate')));
    expect(at2(0, 'expected')).toBeCloseTo(6);
  });

  test('says that the alignment is gone, or too little of it chosen', () => {
    const corpus = alignedCorpus(texts, annotations, concepts);
    expect(runAnalysis({ ...request, alignmentId: 'aln_2' }, corpus)).toEqual({
      ok: false,
      error: { code: 'unknownAlignment', alignmentId: 'aln_2' },
    });
    expect(runAnalysis({ ...request, documentIds: ['doc_0'] }, corpus)).toEqual({
      ok: false,
      error: { code: 'tooFewVersions' },
    });
  });

  test('does not ask a version for what it does not have', () => {
    const gap = alignedTexts(['ru', 'kk'], [...rows, [['Ягода спела.'], []]]);
    const own = [tinyAnnotation(at(gap.documents, 0), 'a', 'Ягода')];
    const answered = runAnalysis(request, alignedCorpus(gap, own, concepts));
    if (!answered.ok) throw new Error(answered.error.code);
    const { columns, rows: cells } = answered.value;
    const value = (key: string) => cells[0]?.[columns.findIndex((column) => column.key === key)];
    expect([value('beads'), value('codedInOne'), value('percentAgreement')]).toEqual([6, 0, 1]);
  });
});
