import type { Tools } from '../lib/tools.ts';
import type { Actor } from './contract.ts';
import { isSeatOver } from './seats.ts';
import { sha256 } from './secrets.ts';
import { createSessionAdapter } from './session-adapter.ts';
import { Session } from './session.model.ts';
import { createLucia, readSessionId } from './sessions.ts';

/** How exact "last used" is: one write an hour, not one a page. */
const LAST_USED_STEP_MS = 3_600_000;

export interface Identity {
  actor: Actor;
  /** A `Set-Cookie` line to send along, where the session was prolonged. */
  setCookie: string | null;
}

/**
 * Who acts, for pages and for the socket's handshake alike. Null for no session, one that has
 * ended, a person without a role, a seat for reading that is over, a closed account, a closed county.
 * Whoever has a seat that rests acts with it. One indexed query, two where the session is prolonged.
 *
 * @param request.prolong false for sockets: they cannot send the cookie that goes with it
 */
export async function identify(
  tools: Tools,
  request: { cookieHeader: string; requestId: string; prolong: boolean },
): Promise<Identity | null> {
  const sessionId = readSessionId(tools, request.cookieHeader);
  if (!sessionId) return null;
  const found = request.prolong
    ? await prolongSession(tools, sessionId)
    : await readSession(tools, sessionId);
  if (!found || isSeatOver(found.wearer.seat, tools.clock.now())) return null;
  return {
    actor: { ...found.wearer, sessionHash: sha256(sessionId), requestId: request.requestId },
    setCookie: found.setCookie,
  };
}

async function readSession(tools: Tools, sessionId: string) {
  const adapter = createSessionAdapter(tools.clock);
  const [session, user] = await adapter.getSessionAndUser(sessionId);
  if (!session || !user || session.expiresAt.getTime() <= Date.now()) return null;
  return { wearer: user.attributes.wearer, setCookie: null };
}

async function prolongSession(tools: Tools, sessionId: string) {
  const lucia = createLucia(tools);
  const { session, user } = await lucia.validateSession(sessionId);
  if (!session) return null;
  if (session.fresh) {
    const setCookie = lucia.createSessionCookie(sessionId).serialize();
    return { wearer: user.wearer, setCookie };
  }
  const now = tools.clock.now();
  if (now.getTime() - session.lastUsedAt.getTime() >= LAST_USED_STEP_MS) {
    await Session.updateOne({ _id: sha256(sessionId) }, { lastUsedAt: now });
  }
  return { wearer: user.wearer, setCookie: null };
}
