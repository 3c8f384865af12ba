import { useEffect, useState } from 'react';

const TICK_MS = 5_000;

/**
 * The moment by the clock of the server, in milliseconds since 1970. The browser's own clock only says how
 * much has gone by since the server said its moment: it may be wrong by hours.
 */
export function useServerClock(said: string): number {
  const [now, setNow] = useState(() => Date.parse(said));
  useEffect(() => {
    const ahead = Date.parse(said) - Date.now();
    const timer = setInterval(() => setNow(Date.now() + ahead), TICK_MS);
    return () => clearInterval(timer);
  }, [said]);
  return Math.max(now, Date.parse(said));
}
