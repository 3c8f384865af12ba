import type { Actor } from '#server/accounts/contract.ts';
import { closeAccount } from '#server/accounts/close-account.ts';
import type { Tools } from '#server/lib/tools.ts';
import {
  createSeries,
  followMemberships,
  getAttendance,
  getCommitments,
  listMeetings,
} from '#server/meetings/index.ts';
import { openFenwold, yearOfMeetings } from './open-fenwold.ts';

/** The county's year of meetings, an hour after that of Wednesday 14 October, ten to twelve, was over. */
export async function openHeld() {
  const county = await openFenwold();
  const { clock, marjoram, hazel, alder } = county;
  const tools: Tools = {
    ...county.tools,
    membershipFollowers: [(change, session) => followMemberships(tools, change, session)],
  };
  await createSeries(tools, marjoram, yearOfMeetings());
  const dates = (await listMeetings(tools, hazel)).meetings.map(({ id }) => id);
  const [october = '', november = '', december = ''] = dates;
  clock.moveTo('2026-10-14T12:00:00.000Z');
  const attendance = (actor: Actor, meetingId = october) =>
    getAttendance(tools, actor, { meetingId });
  const commitments = (actor: Actor, meetingId = october) =>
    getCommitments(tools, actor, { meetingId });
  const leave = ({ personId }: Actor) => closeAccount(tools, alder, { personId });
  return { ...county, tools, october, november, december, attendance, commitments, leave };
}

/** Nobody else's, of another county, and of no meeting at all. */
export const notThere = { code: 'notFound' };
