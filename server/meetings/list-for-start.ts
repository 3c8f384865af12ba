import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import type { CommitmentRecord } from './commitments/commitment.model.ts';
import { dueAmong, withTried } from './commitments/due-commitment.ts';
import { meetingsLimits, type MeetingsForStart } from './contract.ts';
import { Meeting, soonestFirst, startingUntil } from './meeting.model.ts';
import { answersIn, viewSeen } from './meeting-views.ts';
import { maySeeMeetings } from './policy.ts';
import { viewMyActions, withMyActions, type MyActionsRow } from './outcomes/my-actions.ts';
import { pollsLimits } from './polls/contract.ts';
import { lineOf, pollStages, type SeenPoll } from './polls/find-polls.ts';
import { takingAnswers } from './polls/poll.model.ts';
import { asSeenBy, type SeenMeetings } from './seen-meetings.ts';

/**
 * Two dates of a monthly series lie 35 days apart at most, and an hour more over the end of summer
 * time: within this the next one always is.
 */
const DAYS_AHEAD = 36;
const DAY_MS = 86_400_000;
/** A county of fifty organisations has about as many dates in that time. */
const MOST_READ = 100;
/** More polls than these are hardly ever open for one person. */
const MOST_POLLS_READ = 50;

const nothing: MeetingsForStart = { meetings: [], total: 0, tried: null, polls: [], actions: [] };

type Seen = SeenMeetings & { tried: CommitmentRecord[] };

/**
 * For the start page: the next dates that the actor has not answered, of the county and of the
 * organisations in which the actor works, what the actor wanted to try until the next of them, the dates to
 * be found, and what the actor took on. A coordinator is not asked about those of others. Empty for people who have no
 * meetings. One query.
 */
export async function listForStart(tools: Tools, actor: Actor): Promise<MeetingsForStart> {
  if (!maySeeMeetings(actor)) return nothing;
  const now = tools.clock.now();
  const scope = { countyId: actor.countyId, organisationIds: actor.hostOrganisationIds };
  const until = new Date(now.getTime() + DAYS_AHEAD * DAY_MS);
  const rows = await Meeting.aggregate<Seen | { unanswered: SeenPoll[] } | MyActionsRow>([
    { $match: startingUntil(scope, now, until) },
    { $sort: soonestFirst },
    { $limit: MOST_READ },
    ...asSeenBy(actor),
    withTried(actor.personId),
    {
      $unionWith: {
        coll: 'meetingPolls',
        pipeline: [
          ...pollStages(actor, takingAnswers(scope, now), MOST_POLLS_READ),
          { $match: { mine: [] } },
          { $limit: pollsLimits.shown },
          { $group: { _id: null, unanswered: { $push: '$$ROOT' } } },
        ],
      },
    },
    withMyActions(actor),
  ]);
  const unanswered = rows.flatMap((row) => ('unanswered' in row ? row.unanswered : []));
  const polls = unanswered.map((poll) => lineOf(poll, now));
  const actions = rows.flatMap((row) => ('actions' in row ? viewMyActions(actor, row) : []));
  const seen = rows.find((row) => 'meetings' in row);
  if (!seen) return { ...nothing, polls, actions };
  const answers = answersIn(seen);
  const open = seen.meetings.filter(({ _id }) => !answers.has(_id.toString()));
  const first = open.slice(0, meetingsLimits.meetingsToAnswer);
  const meetings = await viewSeen(tools, actor, seen, first);
  return { meetings, total: open.length, tried: dueAmong(seen, now), polls, actions };
}
