import type { Tools } from '../lib/tools.ts';
import { anyOf, laterThan, otherThan } from '../lib/trusted-filters.ts';
import { Person } from './person.model.ts';
import { Session } from './session.model.ts';

/**
 * Which of these sessions keep no socket: ended, past their idle or absolute limit, or of somebody
 * whose seat rests. Two queries.
 */
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
    { personId: 1 },
  ).lean();
  const resting = await Person.distinct('_id', {
    _id: anyOf(standing.map(({ personId }) => personId)),
    state: otherThan('active' as const),
  });
  const atRest = new Set(resting.map(String));
  const live = standing.filter(({ personId }) => !atRest.has(personId.toString()));
  const hashes = new Set(live.map(({ _id }) => _id));
  return sessionHashes.filter((hash) => !hashes.has(hash));
}
