import { useSyncExternalStore } from 'react';

/** True once scripts run on this page. What only works with script is drawn only then. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}

function neverChanges(): () => void {
  return () => undefined;
}
