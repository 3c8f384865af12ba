import type { Actor } from '../../accounts/contract.ts';
import { listPeople } from '../../accounts/index.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import type { MeetingsTools } from '../meetings-tools.ts';
import { AgendaVote, votesOf, type VoteCount } from './agenda-vote.model.ts';
import { viewCarried, viewSuggestion, viewThemes, type Candidate } from './candidate-views.ts';
import { agendaLimits, type CandidateView } from './contract.ts';
import { listCarried } from './list-carried.ts';
import { Suggestion } from './suggestion.model.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Somebody who asks for it weighs as much as its coming up twice. */
const VOTE_WEIGHS = 2;

/**
 * All that could be talked about on a date, the most wanted first: what was left from the last time,
 * then by how often it came up and how many members want it. Whatever came up, the number of questions
 * to the database is the same.
 */
export async function findCandidates(
  tools: MeetingsTools,
  actor: Actor,
  meeting: MeetingRecord,
): Promise<CandidateView[]> {
  const asked = {
    ...{ countyId: actor.countyId, audience: meeting.audience, readerId: actor.personId },
    ...monthBefore(meeting, tools.clock.now()),
  };
  const [carried, suggestions, counts, told] = await Promise.all([
    listCarried(meeting),
    Suggestion.find({ meetingId: meeting._id })
      .sort({ suggestedAt: 1 })
      .limit(agendaLimits.suggestionsOfMeeting)
      .lean(),
    AgendaVote.aggregate<VoteCount>(votesOf(meeting._id, actor.personId)),
    Promise.all(
      tools.agendaSources.map(async (source) => ({
        source,
        themes: await source.listThemes(asked),
      })),
    ),
  ]);
  const cards = await listPeople(
    tools,
    suggestions.map(({ personId }) => personId.toString()),
  );
  const people = new Map(cards.map((card) => [card.id, card]));
  const votes = new Map(counts.map((one) => [one._id, one]));
  const cameUp = [
    ...viewThemes(told),
    ...suggestions.map((one) => viewSuggestion(one, { readerId: actor.personId, people })),
  ];
  const wanted = (one: Candidate) => one.cameUp + VOTE_WEIGHS * (votes.get(one.key)?.votes ?? 0);
  return [
    ...carried.map(viewCarried),
    ...cameUp.sort((one, other) => wanted(other) - wanted(one) || byTitle(one, other)),
  ].map(({ cameUp: _, ...one }) => {
    const { votes: count = 0, isMine = false } = votes.get(one.key) ?? {};
    return { ...one, votes: count, isMyVote: isMine };
  });
}

/** The month before a date, or before now where it is still to come; this very moment included. */
function monthBefore({ startsAt }: MeetingRecord, now: Date) {
  const until = Math.min(startsAt.getTime(), now.getTime()) + 1;
  return { from: new Date(until - agendaLimits.days * DAY_MS), until: new Date(until) };
}

function byTitle(one: Candidate, other: Candidate): number {
  return one.title.localeCompare(other.title, 'en-GB');
}
