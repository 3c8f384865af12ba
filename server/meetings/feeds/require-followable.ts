import type { Actor } from '../../accounts/contract.ts';
import { NotFoundError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import { inScope, Meeting } from '../meeting.model.ts';
import { readScope, requireMeetings } from '../require-meeting.ts';

/** @throws {NotFoundError} for a series that the actor does not see, and for those who see no meetings */
export async function requireFollowable(
  tools: Tools,
  actor: Actor,
  seriesId: string | null,
): Promise<void> {
  requireMeetings(actor);
  if (seriesId === null) return;
  const scope = await readScope(tools, actor);
  const isSeen = await Meeting.exists({ seriesId, ...inScope(scope) });
  if (!isSeen) throw new NotFoundError('We could not find that meeting.');
}
