export type ResidualStep = 'even' | 'more1' | 'more2' | 'more3' | 'less1' | 'less2' | 'less3';

/**
 * The colour of an adjusted residual, which is normal with deviation 1 when chance alone decides:
 * beyond 1.96, 2.58 and 3.29 (p of 0.05, 0.01 and 0.001, two-sided) in either direction.
 */
export function residualStep(value: number | null): ResidualStep {
  if (value === null) return 'even';
  const size = Math.abs(value);
  if (size < 1.96) return 'even';
  const isMore = value > 0;
  if (size < 2.58) return isMore ? 'more1' : 'less1';
  if (size < 3.29) return isMore ? 'more2' : 'less2';
  return isMore ? 'more3' : 'less3';
}
