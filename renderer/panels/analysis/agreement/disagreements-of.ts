import type {
  AgreementRequest,
  DisagreementsRequest,
} from '../../../../shared/analysis/agreement-request.ts';

/** The passages behind a table of agreement: the same texts, codes and coders. */
export function disagreementsOf(agreement: AgreementRequest): DisagreementsRequest {
  const { rows: _rows, draws: _draws, seed: _seed, withGamma: _gamma, ...coding } = agreement;
  return { ...coding, kind: 'disagreements', limit: 200 };
}
