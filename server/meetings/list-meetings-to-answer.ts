import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { meetingsLimits, type MeetingsToAnswer } from './contract.ts';
import { Meeting, soonestFirst, startingUntil } from './meeting.model.ts';
import { answersIn, viewSeen } from './meeting-views.ts';
import { maySeeMeetings } from './policy.ts';
import { asSeenBy, type SeenMeetings } from './seen-meetings.ts';

/**
 * Two dates of a monthly series lie 35 days apart at most, and an hour more over the end of summer
 * time: within this the next one always is.
 */
const DAYS_AHEAD = 36;
const DAY_MS = 86_400_000;
/** A county of fifty organisations has about as many dates in that time. */
const MOST_READ = 100;

/**
 * For the start page: the next dates that the actor has not answered, of the county and of the
 * organisations in which the actor works. A coordinator is not asked about those of others. Empty
 * for people who have no meetings. One query.
 */
export async function listMeetingsToAnswer(tools: Tools, actor: Actor): Promise<MeetingsToAnswer> {
  if (!maySeeMeetings(actor)) return { meetings: [], total: 0 };
  const now = tools.clock.now();
  const scope = { countyId: actor.countyId, organisationIds: actor.hostOrganisationIds };
  const until = new Date(now.getTime() + DAYS_AHEAD * DAY_MS);
  const [seen] = await Meeting.aggregate<SeenMeetings>([
    { $match: startingUntil(scope, now, until) },
    { $sort: soonestFirst },
    { $limit: MOST_READ },
    ...asSeenBy(actor),
  ]);
  if (!seen) return { meetings: [], total: 0 };
  const answers = answersIn(seen);
  const open = seen.meetings.filter(({ _id }) => !answers.has(_id.toString()));
  const first = open.slice(0, meetingsLimits.meetingsToAnswer);
  return { meetings: await viewSeen(tools, actor, seen, first), total: open.length };
}
