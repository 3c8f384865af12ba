import { setTimeout as pause } from 'node:timers/promises';

import type { Child } from './child.ts';
import { openLightSocket, type LightSocket } from './light-socket.ts';

const SETTLE_MS = 4_000;

/**
 * Memory of one idle socket in kB: the growth of the process from no socket to all of them. The
 * server has to be freshly started, since a warm one hides it in free pages.
 */
export async function measureIdle(child: Child, cookies: readonly string[]): Promise<number> {
  await pause(SETTLE_MS);
  const before = child.memoryKb();
  const sockets: LightSocket[] = [];
  for (const cookie of cookies) {
    sockets.push(
      await openLightSocket({ origin: child.origin, cookie, onDelivery: () => undefined }),
    );
  }
  await pause(SETTLE_MS);
  const after = child.memoryKb();
  for (const socket of sockets) socket.close();
  return (after - before) / cookies.length;
}
