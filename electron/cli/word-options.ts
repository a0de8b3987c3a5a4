import { boundaries, type Boundary } from '../../shared/analysis/boundary.ts';
import {
  associationMeasures,
  type AssociationMeasure,
} from '../../shared/analysis/collocates-request.ts';
import { keynessMeasures, type KeynessMeasure } from '../../shared/analysis/keyness-request.ts';
import { mtldRules, type MtldRule } from '../../shared/analysis/lexical-diversity-request.ts';
import { ngramSizes, type NgramSize } from '../../shared/analysis/ngrams-request.ts';
import {
  idfVariants,
  tfIdfNorms,
  tfVariants,
  type IdfVariant,
  type TfIdfNorm,
  type TfVariant,
} from '../../shared/analysis/tf-idf-request.ts';
import type { AnalysisKind } from './analysis-kinds.ts';
import { refuse, type OptionValues } from './option-values.ts';

const itemKinds = ['words', 'lemmas', 'concepts'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** A condition on one side of a comparison, as typed: `language=kk`, `part=sec_8`, `year=2023`. */
export type SideCondition = { readonly name: string; readonly value: string };

/** What analyses of words, and of what is compared or spread, can be told; `null`: as usual. */
export type WordOptions = {
  /** eIds of the parts looked at; empty for all text. */
  readonly within: readonly string[];
  readonly only: readonly string[];
  readonly without: readonly string[];
  /** The grouping over whose parts words are said to range. */
  readonly range: string | null;
  readonly size: NgramSize | null;
  readonly skip: number | null;
  readonly boundary: Boundary | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly association: AssociationMeasure | null;
  readonly keyness: KeynessMeasure | null;
  readonly of: ItemKind | null;
  readonly target: readonly SideCondition[];
  readonly reference: readonly SideCondition[];
  readonly smoothing: number | null;
  readonly level: number | null;
  readonly tf: TfVariant | null;
  readonly idf: IdfVariant | null;
  readonly norm: TfIdfNorm | null;
  readonly window: number | null;
  readonly mtldRule: MtldRule | null;
};

/** Reads the options; `--measure` is one of association or of keyness, as the analysis has them. */
export function wordOptions(values: OptionValues, kind: AnalysisKind): WordOptions {
  const isKeyness = kind === 'keyness';
  const size = values.choice('size', ngramSizes.map(String));
  return {
    within: wordsOf(values.list('part')),
    only: wordsOf(values.list('only')),
    without: wordsOf(values.list('without')),
    range: values.text('range'),
    size: ngramSizes.find((own) => String(own) === size) ?? null,
    skip: values.whole('skip'),
    boundary: values.choice('boundary', boundaries),
    left: values.whole('left'),
    right: values.whole('right'),
    association: kind === 'collocates' ? values.choice('measure', associationMeasures) : null,
    keyness: isKeyness ? values.choice('measure', keynessMeasures) : null,
    of: values.choice('of', itemKinds),
    target: conditionsOf(values.list('target')),
    reference: conditionsOf(values.list('reference')),
    smoothing: values.decimal('smoothing', (value) => value > 0),
    level: values.decimal('level', (value) => value > 0 && value < 1),
    tf: values.choice('tf', tfVariants),
    idf: values.choice('idf', idfVariants),
    norm: values.choice('norm', tfIdfNorms),
    window: values.count('window'),
    mtldRule: values.choice('mtld', mtldRules),
  };
}

/** Several words in one option stand between commas. */
function wordsOf(given: readonly string[]): readonly string[] {
  return given
    .flatMap((words) => words.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function conditionsOf(given: readonly string[]): readonly SideCondition[] {
  return given.map((condition): SideCondition => {
    const [, name, value] = /^\s*([^=]*[^=\s])\s*=(.*)$/su.exec(condition) ?? [];
    if (name === undefined || value === undefined) {
      return refuse({ code: 'invalidVariable', given: condition });
    }
    return { name, value: value.trim() };
  });
}
