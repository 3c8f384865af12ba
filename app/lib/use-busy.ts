import { useNavigation } from '@remix-run/react';

/** Whether this page is being sent: for words such as "Saving…" on a button pressed once. */
export function useBusy(): boolean {
  return useNavigation().formMethod === 'POST';
}
