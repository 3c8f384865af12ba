import { useEffect, useRef } from 'react';

import { messageAnchor } from './room-data.ts';

/**
 * Brings the message that the address leads to into the middle of the view and gives it the focus,
 * once. Without script the browser does it by the address's fragment or by `autofocus`.
 */
export function useMarkedMessage(messageId: string | null): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (messageId === null || isDone.current) return;
    isDone.current = true;
    const row = document.getElementById(messageAnchor(messageId));
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [messageId]);
}
