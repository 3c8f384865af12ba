import { Agent } from 'node:https';

import type { Reach } from '#server/lib/push/public-hosts.ts';

/** Reaches this machine, by that certificate, and nothing else. */
export function loopbackReach(ca: string): Reach {
  return { accepts: ({ hostname }) => hostname === 'localhost', agent: new Agent({ ca }) };
}
