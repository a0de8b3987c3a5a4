import type { AgreementRequest } from './agreement-request.ts';

/** How the intervals of alpha were made, for the provenance; nothing without draws. */
export function intervalRemarks({ draws, seed, interval }: AgreementRequest): {
  readonly [name: string]: string;
} {
  if (draws === 0) return {};
  return {
    alphaLower:
      interval === 'pairs' ? 'Hayes & Krippendorff 2007 (KALPHA), 95 %' : 'Zapf et al. 2016, 95 %',
    draws: String(draws),
    seed: String(seed),
  };
}
