import type { Types } from 'mongoose';

import { groupBy } from '../lib/group-by.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, laterThan } from '../lib/trusted-filters.ts';
import { readAudience } from './audience.ts';
import { meetingNow } from './later-fields.ts';
import { Meeting, type MeetingRecord } from './meeting.model.ts';

interface LostMeetings {
  meetings: [MeetingRecord, ...MeetingRecord[]];
  /** Who may still come. */
  people: string[];
}

/** Those of these dates that are not over and to which a person may come no more, by who may. */
export async function findLostMeetings(
  tools: Tools,
  { countyId, personId }: { countyId: string; personId: string },
  meetingIds: readonly Types.ObjectId[],
): Promise<LostMeetings[]> {
  const found = await Meeting.find({
    _id: anyOf(meetingIds),
    countyId,
    endsAt: laterThan(tools.clock.now()),
  }).lean();
  const byAudience = groupBy(found.map(meetingNow), ({ audience }) => audience.join());
  const all = await Promise.all(
    [...byAudience.values()].map(async (meetings) => {
      const [{ audience }] = meetings;
      return { meetings, people: await readAudience(tools, { countyId, audience }) };
    }),
  );
  return all.filter(({ people }) => !people.includes(personId));
}
