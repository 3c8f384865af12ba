import type { Tools } from '../lib/tools.ts';
import { anyOf, laterThan } from '../lib/trusted-filters.ts';
import { Session } from './session.model.ts';

/** Which of these sessions stand no more: ended, or past their idle or absolute limit. One query. */
export async function listEndedSessions(
  tools: Tools,
  { sessionHashes }: { sessionHashes: readonly string[] },
): Promise<string[]> {
  if (sessionHashes.length === 0) return [];
  const now = tools.clock.now();
  const standing = await Session.find(
    {
      _id: anyOf(sessionHashes),
      expiresAt: laterThan(now),
      absoluteExpiresAt: laterThan(now),
    },
    { _id: 1 },
  ).lean();
  const hashes = new Set(standing.map(({ _id }) => _id));
  return sessionHashes.filter((hash) => !hashes.has(hash));
}
