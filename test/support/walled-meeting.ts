import type { Platform } from '#server/platform.ts';

import { SECRET, type People } from './walled-people.ts';

const clientId = (kind: string) => `walls-${kind}`.padEnd(24, '0');

/** A county meeting that is to come, with a suggestion for its agenda and a paper. */
export async function holdMeeting(
  { meetings }: Pick<Platform, 'meetings'>,
  { coordinator, linkWorker }: People,
): Promise<{ meetingId: string; paperId: string }> {
  const marjoram = coordinator.actor;
  const { firstMeetingId: meetingId } = await meetings.createSeries(marjoram, {
    ...{ name: `${SECRET} meeting`, audience: 'county', place: `${SECRET} Hall` },
    ...{ phone: '01632 960123', link: '', startTime: '10:00', endTime: '12:00', times: 3 },
    ...{ repeat: 'monthly', ordinal: 2, weekday: 'wednesday' },
    startsOn: new Date().toISOString().slice(0, 10),
    clientId: clientId('series'),
  });
  const title = `${SECRET} in a suggestion`;
  await meetings.suggestItem(linkWorker.actor, {
    ...{ meetingId, title, clientId: clientId('suggestion') },
  });
  const file = { name: `${SECRET} paper.txt`, bytes: new TextEncoder().encode(SECRET) };
  const { paperId } = await meetings.addPaper(marjoram, {
    ...{ meetingId, file, clientId: clientId('paper') },
  });
  return { meetingId, paperId };
}
