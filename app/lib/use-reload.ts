import { useRevalidator } from '@remix-run/react';
import { useCallback } from 'react';

/**
 * Reads the page's data again, without moving anything. While the server or its database cannot be
 * reached the page stays as it is: a read that fails would put the page for errors in its place.
 */
export function useReload(): () => void {
  const { revalidate } = useRevalidator();
  return useCallback(() => {
    fetch('/readyz', { cache: 'no-store' }).then(
      ({ ok }) => {
        if (ok) revalidate();
      },
      () => undefined,
    );
  }, [revalidate]);
}
