import type { Actor } from '../../accounts/contract.ts';
import { listPeople } from '../../accounts/index.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { isNotThere, notLaterThan } from '../../lib/trusted-filters.ts';
import { readAudience } from '../audience.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { requireMeeting } from '../require-meeting.ts';
import { asksAt, mayWriteAt } from './commitment-time.ts';
import { Commitment, type CommitmentRecord } from './commitment.model.ts';
import {
  commitmentLimits,
  type AskedCommitment,
  type CommitmentsView,
  type OwnCommitment,
} from './contract.ts';
import { commitmentsInput } from './inputs.ts';

/** Of one's own in a series, read at once. What is older is asked about no more. */
const MOST_READ = 12;

const nothing: CommitmentsView = { mine: null, mayWrite: false, asked: [], shared: [], more: 0 };

/**
 * What a meeting shows of "One thing I'll try": the actor's own, that of earlier dates where it is time
 * to ask, and what others shared at this one.
 */
export async function getCommitments(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<CommitmentsView> {
  const { meetingId } = parseInput(commitmentsInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const now = tools.clock.now();
  const hasBegun = meeting.startsAt <= now;
  const asks = asksAt(meeting, now);
  if (meeting.status === 'cancelled' || (!hasBegun && !asks)) return nothing;
  const [own, shared, decision] = await Promise.all([
    readOwn(actor, meeting),
    hasBegun ? readShared(tools, actor, meeting) : { shared: [], more: 0 },
    mayWriteAt(meeting, now),
  ]);
  const [earlier, here] = split(own, meeting);
  return {
    mine: here ? viewOwn(here) : null,
    mayWrite: decision.allowed,
    asked: asks ? earlier.slice(0, commitmentLimits.askedShown) : [],
    ...shared,
  };
}

/** Newest first. */
function readOwn({ personId }: Actor, { seriesId, startsAt }: MeetingRecord) {
  return Commitment.find({ personId, seriesId, startsAt: notLaterThan(startsAt) })
    .sort({ startsAt: -1 })
    .limit(MOST_READ)
    .lean();
}

/** Those of earlier dates that are open, or were answered for this one; and that of this one. */
function split(
  own: readonly CommitmentRecord[],
  { _id }: MeetingRecord,
): [AskedCommitment[], CommitmentRecord | undefined] {
  const earlier = own.flatMap((one): AskedCommitment[] => {
    if (one.meetingId.equals(_id)) return [];
    const isAnswered = one.answeredFor?.equals(_id) === true;
    if (!isAnswered && one.progress !== null && one.progress !== 'trying') return [];
    const writtenAt = one.startsAt.toISOString();
    return [{ ...viewOwn(one), writtenAt, note: isAnswered ? one.note : '', isAnswered }];
  });
  return [earlier, own.find(({ meetingId }) => meetingId.equals(_id))];
}

function viewOwn(commitment: CommitmentRecord): OwnCommitment {
  const { _id, words, isShared, isHidden = false, progress } = commitment;
  return { id: _id.toString(), words, isShared, isHidden, progress };
}

/** Of those who may see the meeting now. */
async function readShared(
  tools: Tools,
  { personId: myId }: Actor,
  meeting: MeetingRecord,
): Promise<Pick<CommitmentsView, 'shared' | 'more'>> {
  const found = await Commitment.find(
    { meetingId: meeting._id, isShared: true, isHidden: isNotThere() },
    { personId: 1, words: 1 },
  )
    .sort({ writtenAt: 1 })
    .lean();
  const audience = new Set(found.length === 0 ? [] : await readAudience(tools, meeting));
  const seen = found.filter(({ personId }) => audience.has(personId.toString()));
  const shown = seen.slice(0, commitmentLimits.sharedShown);
  const people = await listPeople(
    tools,
    shown.map(({ personId }) => personId.toString()),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const shared = shown.flatMap(({ _id, personId, words }) => {
    const name = names.get(personId.toString());
    return name === undefined
      ? []
      : [{ id: _id.toString(), name, words, mayReport: personId.toString() !== myId }];
  });
  return { shared, more: seen.length - shown.length };
}
