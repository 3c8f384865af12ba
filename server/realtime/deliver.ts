import type { Server } from 'socket.io';

import type { Announcement } from '../lib/announce.ts';

/**
 * Hands an announcement to the people it names, with the moment, so that a browser can tell whether a
 * page was read before or after; and cuts the sockets of sessions that have ended.
 */
export function deliver(io: Server, { event, view, audience }: Announcement): void {
  if (event === 'session.ended') {
    for (const hash of sessionHashesOf(view)) io.in(`session:${hash}`).disconnectSockets(true);
    return;
  }
  if (audience.length === 0) return;
  io.to(audience.map((personId) => `person:${personId}`)).emit(event, view, Date.now());
}

function sessionHashesOf(view: unknown): string[] {
  if (!(view instanceof Object) || !('sessionHashes' in view)) return [];
  return Array.isArray(view.sessionHashes) ? view.sessionHashes.map(String) : [];
}
