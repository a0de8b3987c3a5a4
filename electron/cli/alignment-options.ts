import {
  beadDifferences,
  parityRows,
  termPairOrders,
  type BeadDifference,
  type ParityRows,
  type TermPairOrder,
} from '../../shared/analysis/parity-request.ts';
import { languages, type Language } from '../../shared/language/language.ts';
import type { AnalysisKind } from './analysis-kinds.ts';
import { refuse, type OptionValues } from './option-values.ts';

/** What analyses of aligned versions can be told; `null`: as usual. */
export type AlignmentOptions = {
  /** Id of the alignment, or id or title of its work; `null`: the only one. */
  readonly alignment: string | null;
  readonly parityRows: ParityRows | null;
  /** Empty for all. */
  readonly differences: readonly BeadDifference[];
  readonly from: Language | null;
  readonly to: Language | null;
  /** Words in a term. */
  readonly longest: number | null;
  readonly minimumTogether: number | null;
  readonly isMutual: boolean;
  readonly order: TermPairOrder | null;
};

/** Reads the options; terms are looked for in two languages, which have to be named. */
export function alignmentOptions(values: OptionValues, kind: AnalysisKind): AlignmentOptions {
  const isTerms = kind === 'terms';
  const [from, to] = [values.choice('from', languages), values.choice('to', languages)];
  if (isTerms && (from === null || to === null)) {
    refuse({ code: 'missingOption', options: ['--from', '--to'] });
  }
  return {
    alignment: values.text('alignment'),
    parityRows: kind === 'parity' ? values.choice('rows', parityRows) : null,
    differences: values.choices('differences', beadDifferences),
    from,
    to,
    longest: values.count('longest'),
    minimumTogether: isTerms ? values.count('minimum') : null,
    isMutual: values.has('mutual'),
    order: isTerms ? values.choice('measure', termPairOrders) : null,
  };
}
