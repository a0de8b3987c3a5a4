import { useCallback, useEffect, useRef } from 'react';

/**
 * A function that stays the same and does what the latest `act` does, so that what it is handed to
 * need not be drawn again when only `act` is another.
 */
export function useLatest<Given extends readonly unknown[]>(
  act: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
