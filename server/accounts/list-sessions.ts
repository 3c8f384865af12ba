import type { Tools } from '../lib/tools.ts';
import { laterThan } from '../lib/trusted-filters.ts';
import type { Actor, SessionView } from './contract.ts';
import { Session } from './session.model.ts';

/** Where I am signed in, the latest used first. */
export async function listSessions(tools: Tools, actor: Actor): Promise<SessionView[]> {
  const now = tools.clock.now();
  const sessions = await Session.find({
    personId: actor.personId,
    expiresAt: laterThan(now),
    absoluteExpiresAt: laterThan(now),
  })
    .sort({ lastUsedAt: -1 })
    .lean();
  return sessions.map(({ _id, device, createdAt, lastUsedAt }) => ({
    id: _id,
    device,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    isCurrent: _id === actor.sessionHash,
  }));
}
