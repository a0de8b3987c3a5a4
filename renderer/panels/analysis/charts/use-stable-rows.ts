import { useMemo } from 'react';

/** The same list for as long as it has the same rows. */
export function useStableRows(rows: readonly number[]): readonly number[] {
  const key = rows.join(' ');
  return useMemo(() => (key === '' ? [] : key.split(' ').map(Number)), [key]);
}
