import { describe, expect, it } from 'vitest';

import { Membership } from '#server/accounts/membership.model.ts';
import { createSeries, listMeetings, makeFeed, replyToMeeting } from '#server/meetings/index.ts';
import { yearOfMeetings } from '../support/open-fenwold.ts';
import { calendarGone, linkIn, openFollowed } from '../support/open-followed.ts';

describe('a calendar feed', () => {
  it('LW12: is read without a session, and names nobody', async () => {
    const { tools, marjoram, hazel, rowan, feed, read } = await openFollowed();
    const { meetings } = await listMeetings(tools, hazel);
    const [october] = meetings;
    if (!october) throw new Error('October is there.');
    await replyToMeeting(tools, hazel, { meetingId: october.id, answer: 'going' });
    await replyToMeeting(tools, rowan, { meetingId: october.id, answer: 'going' });
    const text = await read(linkIn(feed));
    expect(text).toContain('RRULE:FREQ=MONTHLY;BYDAY=2WE;UNTIL=20270908T090000Z;WKST=MO');
    for (const { name } of [hazel, rowan, marjoram]) {
      for (const word of name.split(' ')) expect(text).not.toContain(word);
    }
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|mailto/i);
  });

  it('cannot be guessed or bent', async () => {
    const { tools, rowan, feed, read } = await openFollowed();
    const link = linkIn(feed);
    const [id = '', version = '', signature = ''] = link.split('.');
    const other = linkIn(await makeFeed(tools, rowan, {}));
    const [otherId = ''] = other.split('.');
    for (const bent of [
      ...[`${otherId}.${version}.${signature}`, `${id}.2.${signature}`, `${id}.${version}.`],
      ...[`${id}.${version}.${signature.slice(0, -1)}A`, id, '', 'x'.repeat(90)],
    ]) {
      if (bent !== link) await expect(read(bent)).rejects.toMatchObject(calendarGone);
    }
  });

  it('leads nowhere once its person has left, and shows the meetings of the roles held now', async () => {
    const { tools, marjoram, hazel, feed, read, teasel, brackenford, fenwold } =
      await openFollowed();
    await createSeries(tools, marjoram, yearOfMeetings({ name: 'Teasel team', audience: teasel }));
    await createSeries(tools, marjoram, yearOfMeetings({ name: 'Bracken', audience: brackenford }));
    expect(await read(linkIn(feed))).toContain('SUMMARY:Teasel team');
    expect(await read(linkIn(feed))).not.toContain('Bracken');
    await fenwold.giveRole(hazel.personId, ['linkWorker', brackenford]);
    expect(await read(linkIn(feed))).toContain('SUMMARY:Bracken');
    await Membership.updateMany({ personId: hazel.personId }, { $set: { state: 'ended' } });
    await expect(read(linkIn(feed))).rejects.toMatchObject(calendarGone);
  });
});
