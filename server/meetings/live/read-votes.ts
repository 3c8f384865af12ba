import type { Actor } from '../../accounts/contract.ts';
import type { Tools } from '../../lib/tools.ts';
import { isThere } from '../../lib/trusted-filters.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { answerField } from './cast-vote.ts';
import { liveLimits, type LiveVote } from './contract.ts';
import { countVotes } from './count-votes.ts';
import { Vote } from './vote.model.ts';

interface Asked {
  meetingId: MeetingRecord['_id'];
  /** No more answers come: a vote that nobody closed is counted now. */
  isOver: boolean;
}

/** The votes of a meeting, newest first. The answers themselves are not read. */
export async function readVotes(
  tools: Tools,
  actor: Actor,
  { meetingId, isOver }: Asked,
): Promise<LiveVote[]> {
  const read = () =>
    Vote.find({ meetingId }, { answers: 0 })
      .sort({ askedAt: -1, _id: -1 })
      .limit(liveLimits.votesShown)
      .lean();
  let votes = await read();
  if (isOver && votes.some(({ isOpen }) => isOpen)) {
    await countVotes({ meetingId });
    votes = await read();
  }
  const open = votes.find(({ isOpen }) => isOpen);
  const mine = open && {
    _id: open._id,
    isOpen: true,
    [answerField(tools, actor, open._id.toString())]: isThere(),
  };
  const hasAnswered = mine !== undefined && (await Vote.exists(mine)) !== null;
  return votes.map(({ _id, question, isOpen, counts }) => ({
    id: _id.toString(),
    question,
    counts: isOpen ? null : (counts ?? null),
    hasAnswered: isOpen && hasAnswered,
  }));
}
