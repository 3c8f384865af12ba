import { useEffect, useRef } from 'react';

export const RESULTS_ID = 'search-results';

/**
 * With script the focus goes to the head of the results once another answer stands, so that those
 * who listen hear it and the keyboard of a phone makes way.
 */
export function useFocusOnAnswer(answered: string): void {
  const before = useRef(answered);
  useEffect(() => {
    if (before.current === answered) return;
    before.current = answered;
    document.getElementById(RESULTS_ID)?.focus({ preventScroll: true });
  }, [answered]);
}
