import type { Tools } from '../lib/tools.ts';
import type { Actor } from './contract.ts';
import { createBlankCookie, endSessions } from './sessions.ts';

/** Ends this session, its sockets included. Send `setCookie` to have the browser forget it. */
export async function signOut(tools: Tools, actor: Actor): Promise<{ setCookie: string }> {
  await endSessions(tools, [actor.sessionHash]);
  return { setCookie: createBlankCookie(tools) };
}
