import { describe, expect, it } from 'vitest';
import type { AgreementRequest } from '../../../shared/analysis/agreement-request.ts';
import { defaultCoding } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import { weightedKappa } from '../../../shared/analysis/cohen-kappa.ts';
import type { Corpus } from '../../../shared/analysis/corpus.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { agreementTable } from '../../support/agreement-table.ts';
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
  ...{ kind: 'agreement', labelLanguage: 'en', recordingUnit: 'paragraph', rows: 'groups' },
  ...{ draws: 0, seed: 1, withGamma: false },
};

/**
 * One line for each unit; `coded[coder]` names the codes that the coder gave each unit, a letter each,
 * a full stop for none. The codes are those of the group `scale` in the order of `values`.
 */
function corpusOf(values: string, coded: readonly (readonly string[])[]): Corpus {
  const size = coded[0]?.length ?? 0;
  const text = Array.from({ length: size }, (_, unit) => `Line ${unit + 1} ends.`).join('\n');
  const document = tinyDocument('doc_1', 'en', text);
  const coders = coded.map((_, coder) => ({ id: `coder_${coder}` as const, name: `${coder}` }));
  const annotations = coded.flatMap((units, coder) =>
    units.flatMap((codes, unit) =>
      [...codes.replaceAll('.', '')].map((code): Annotation =>
        tinyAnnotation(document, code, `Line ${unit + 1} ends.`, {
          id: `ann_${coder}_${unit}_${code}`,
          coderId: `coder_${coder}`,
        }),
      ),
    ),
  );
  const scale = tinyConcept('scale');
  const concepts = [scale, ...[...values].map((value) => tinyConcept(value, [], scale.id))];
  return tinyCorpus({ documents: [document], concepts, coders, annotations });
}

function tableOf(corpus: Corpus, changes: Partial<AgreementRequest> = {}): AnalysisTable {
  return agreementTable({ ...request, ...changes }, corpus);
}

describe('agreement on the codes of a group', () => {
  // Krippendorff 2011, example C: four observers, twelve units, some not rated.
  const observers = ['12332141 2...', '12332241 25.3', '.3332342 251.', '12332441 251.'].map(
    (row) => [...row.replaceAll(' ', '')],
  );
  const alphas = ['alpha', 'alphaOrdinal', 'alphaInterval', 'alphaRatio'];

  it('gives the published alphas of numbers as codes, units not rated by a coder left open', () => {
    const table = tableOf(corpusOf('12345', observers));
    expect(pick(table, ['concept', 'categories', 'coders', 'units', 'disagreements'])).toEqual([
      ['scale', 5, 4, 11, 3],
    ]);
    const [found = []] = pick(table, alphas);
    expect(found.map((alpha) => Math.round(Number(alpha) * 1000) / 1000)).toEqual([
      0.743, 0.815, 0.849, 0.797,
    ]);
  });

  it('takes codes named by numbers in the order of these, wherever they stand in the codebook', () => {
    const [found] = pick(tableOf(corpusOf('12345', observers)), [...alphas, 'kappaQuadratic']);
    const [other] = pick(tableOf(corpusOf('42513', observers)), [...alphas, 'kappaQuadratic']);
    expect(other).toEqual(found);
  });

  it('takes other codes as a scale in the order of the codebook, without distances', () => {
    const coded = ['aabbccca', 'abbbcbcc'].map((row) => [...row]);
    const table = tableOf(corpusOf('abc', coded));
    const cross = [
      [1, 1, 1],
      [0, 2, 0],
      [0, 1, 2],
    ];
    const keys = ['kappaLinear', 'kappaQuadratic', 'alphaInterval', 'alphaRatio'];
    expect(pick(table, keys)).toEqual([
      [weightedKappa(cross, 'linear')?.kappa, weightedKappa(cross, 'quadratic')?.kappa, null, null],
    ]);
    const [swapped] = pick(tableOf(corpusOf('acb', coded)), keys);
    expect(swapped?.[0]).not.toBe(weightedKappa(cross, 'linear')?.kappa);
  });

  it('counts several codes of one coder on a unit as no rating, and says how often', () => {
    const table = tableOf(
      corpusOf('abc', [
        ['a', 'ab', 'c', '.'],
        ['a', 'a', 'b', 'c'],
      ]),
    );
    expect(pick(table, ['units', 'disagreements', 'severalCodes', 'percentAgreement'])).toEqual([
      [2, 1, 1, 0.5],
    ]);
  });

  it('is 1 in every coefficient where coders choose alike', () => {
    const coded = ['abcabcab', 'abcabcab', 'abcabcab'].map((row) => [...row]);
    const keys = ['percentAgreement', 'bennettS', 'scottPi', 'cohenKappa', 'kappaLinear'];
    const more = ['kappaQuadratic', 'fleissKappa', 'randolphKappa', 'gwetAc1', 'gwetAc2Linear'];
    const rest = ['gwetAc2Quadratic', 'alpha', 'alphaOrdinal'];
    const [found = []] = pick(tableOf(corpusOf('abc', coded)), [...keys, ...more, ...rest]);
    for (const value of found) expect(value).toBeCloseTo(1, 12);
  });

  it('has an interval around each alpha, the same for the same seed', () => {
    const corpus = corpusOf('12345', observers);
    const keys = ['alphaLower', 'alpha', 'alphaUpper'];
    const [nominal = []] = pick(tableOf(corpus, { draws: 200 }), keys);
    expect(nominal.map(Number)).toEqual(nominal.map(Number).toSorted((a, b) => a - b));
    const scaled = ['alphaOrdinalLower', 'alphaOrdinal', 'alphaOrdinalUpper'];
    const [ordinal = []] = pick(tableOf(corpus, { draws: 200 }), scaled);
    expect(ordinal.map(Number)).toEqual(ordinal.map(Number).toSorted((a, b) => a - b));
    expect(pick(tableOf(corpus, { draws: 200 }), keys)).toEqual([nominal]);
  });

  it('is refused where no chosen code has two chosen codes below it', () => {
    const result = runAnalysis(
      request,
      corpusOf('a', [
        ['a', 'a'],
        ['a', '.'],
      ]),
    );
    expect(result).toEqual({ ok: false, error: { code: 'noCodeGroups' } });
  });
});
