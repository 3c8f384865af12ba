import type { Tools } from '../lib/tools.ts';
import type { Actor } from './contract.ts';
import { announceEnded, removeSessions } from './sessions.ts';

/** Ends all my sessions but this one. Answers how many there were. */
export async function endOtherSessions(tools: Tools, actor: Actor): Promise<number> {
  const ended = await removeSessions([actor.personId], { except: actor.sessionHash });
  announceEnded(tools, ended);
  return ended.length;
}
