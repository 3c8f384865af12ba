import { useCallback, useRef } from 'react';

import type { GuardVerdict, SetAside } from '#server/guard/contract.ts';
import type { checkText as CheckTextFunction } from '#server/guard/index.ts';

type CheckText = typeof CheckTextFunction;

export interface Guard {
  /** Called at first focus. Answers whether Guard is there. */
  load: () => Promise<boolean>;
  /** Null while Guard is not there: the server decides then, as it does in any case. */
  check: (text: string, setAside?: SetAside) => GuardVerdict | null;
}

/** Guard in the browser, loaded when somebody begins to write. */
export function useGuard(): Guard {
  const checkText = useRef<CheckText | null>(null);

  const load = useCallback(async () => {
    try {
      checkText.current ??= (await import('#server/guard/index.ts')).checkText;
    } catch {
      // Without a connection it cannot come; it is tried again at the next focus.
    }
    return checkText.current !== null;
  }, []);

  const check = useCallback(
    (text: string, setAside: SetAside = {}) =>
      checkText.current?.({ text, place: 'message', today: new Date(), setAside }) ?? null,
    [],
  );

  return { load, check };
}
