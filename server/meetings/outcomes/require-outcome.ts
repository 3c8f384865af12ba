import type { Actor } from '../../accounts/contract.ts';
import { NotFoundError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { Meeting, type MeetingRecord } from '../meeting.model.ts';
import { requireMeeting } from '../require-meeting.ts';
import { Outcome, standingStates, type OutcomeRecord } from './outcome.model.ts';

/**
 * An outcome of a meeting that the actor may see, or an action of their own.
 *
 * @throws {NotFoundError}
 */
export async function requireOutcome(
  tools: Tools,
  actor: Actor,
  outcomeId: string,
): Promise<{ outcome: OutcomeRecord; meeting: MeetingRecord }> {
  const isId = /^[0-9a-f]{24}$/.test(outcomeId);
  const { countyId } = actor;
  const outcome = isId ? await findStanding(outcomeId, countyId) : null;
  if (!outcome) throw notThere();
  const meeting = await findMeeting(tools, actor, outcome);
  if (!meeting) throw notThere();
  return { outcome, meeting };
}

function findStanding(_id: string, countyId: string): Promise<OutcomeRecord | null> {
  return Outcome.findOne({ _id, countyId, state: anyOf(standingStates) }).lean();
}

/** What somebody took on stays theirs, though they may come to these meetings no more. */
async function findMeeting(
  tools: Tools,
  actor: Actor,
  { meetingId, ownerId, countyId }: OutcomeRecord,
): Promise<MeetingRecord | null> {
  if (ownerId?.toString() === actor.personId) {
    return Meeting.findOne({ _id: meetingId, countyId }).lean();
  }
  return requireMeeting(tools, actor, meetingId.toString()).catch(() => null);
}

const notThere = () => new NotFoundError('We could not find that. Load the page again.');
