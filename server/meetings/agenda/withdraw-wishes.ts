import { retryWrite } from '../../lib/database/retry.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { announceTo } from '../announce-to.ts';
import { findLostMeetings } from '../find-lost-meetings.ts';
import { AgendaVote } from './agenda-vote.model.ts';
import { Suggestion } from './suggestion.model.ts';

/** Takes back what a person suggested and voted for, for dates to which that person may come no more. */
export async function withdrawWishes(
  tools: Tools,
  { countyId, personId }: { countyId: string; personId: string },
): Promise<void> {
  const theirs = { personId, countyId };
  const [votes, suggestions] = await Promise.all([
    AgendaVote.find(theirs, { meetingId: 1 }).lean(),
    Suggestion.find(theirs, { meetingId: 1 }).lean(),
  ]);
  const wished = [...votes, ...suggestions].map(({ meetingId }) => meetingId);
  const lost = await findLostMeetings(tools, theirs, wished);
  for (const { meetings, people } of lost) {
    const ofThese = { ...theirs, meetingId: anyOf(meetings.map(({ _id }) => _id)) };
    await retryWrite(() => AgendaVote.deleteMany(ofThese));
    await retryWrite(() => Suggestion.deleteMany(ofThese));
    for (const { _id } of meetings) {
      announceTo(tools, people, { event: 'agenda.changed', view: { meetingId: _id.toString() } });
    }
  }
}
