import {
  cancelMeeting,
  changeMeeting,
  createSeries,
  followMemberships,
  getMeeting,
  replyToMeeting,
} from '#server/meetings/index.ts';
import { Meeting } from '#server/meetings/meeting.model.ts';
import { changeForm } from '../../support/change-form.ts';
import { openFenwold, yearOfMeetings } from '../../support/open-fenwold.ts';

/** Wednesday 14 October 2026, 10:00: Hazel comes, Dr Teazle rings, Rowan does not come. */
export async function openReminded(overrides: Record<string, unknown> = {}) {
  const world = await openFenwold();
  const { tools, marjoram, hazel, teazle, rowan } = world;
  tools.membershipFollowers = [followMemberships.bind(null, tools)];
  const created = await createSeries(tools, marjoram, yearOfMeetings(overrides));
  const { firstMeetingId: meetingId } = created;
  await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
  await replyToMeeting(tools, teazle, { meetingId, answer: 'phone' });
  await replyToMeeting(tools, rowan, { meetingId, answer: 'no' });
  const look = () => getMeeting(tools, marjoram, { meetingId });
  return {
    ...{ ...world, meetingId, look },
    read: () => Meeting.findById(meetingId).orFail().lean(),
    move: async (day: string) => changeMeeting(tools, marjoram, changeForm(await look(), { day })),
    cancel: async () =>
      cancelMeeting(tools, marjoram, {
        ...{ meetingId, scope: 'this', sequence: (await look()).sequence },
      }),
  };
}
