import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import { readAudience } from './audience.ts';
import type { MeetingRecord } from './meeting.model.ts';

type Changed = Pick<MeetingRecord, '_id' | 'countyId' | 'audience'>;

/** Tells all who may see a meeting that its agenda, a wish for it, or a paper is other than it was. */
export async function announceAgenda(tools: Tools, meeting: Changed): Promise<void> {
  const view = { meetingId: meeting._id.toString() };
  announceTo(tools, await readAudience(tools, meeting), { event: 'agenda.changed', view });
}

/** The same of what was decided and taken on there. */
export async function announceOutcomes(tools: Tools, meeting: Changed): Promise<void> {
  const view = { meetingId: meeting._id.toString() };
  announceTo(tools, await readAudience(tools, meeting), { event: 'outcomes.changed', view });
}
