import { describe, expect, it } from 'vitest';

import {
  createSeries,
  dropFeed,
  getFeed,
  listMeetings,
  makeFeed,
  readFeed,
  replyToMeeting,
} from '#server/meetings/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { openFenwold, yearOfMeetings } from '../support/open-fenwold.ts';

const linkIn = ({ address }: { address: string }) => address.split('/').at(-1) ?? '';

async function openFollowed() {
  const world = await openFenwold();
  const { tools, marjoram, hazel } = world;
  const { seriesId } = await createSeries(tools, marjoram, yearOfMeetings());
  const feed = await makeFeed(tools, hazel, {});
  const read = async (link: string) => (await readFeed(tools, { link })).text;
  return { ...world, seriesId, feed, read };
}

const gone = { code: 'notFound', message: 'We could not find that calendar.' };

describe('the link of a calendar feed', () => {
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

  it('stays the same until it is asked for anew, and then the old one leads nowhere', async () => {
    const { tools, hazel, feed, read } = await openFollowed();
    expect(await makeFeed(tools, hazel, {})).toEqual(feed);
    expect(await getFeed(tools, hazel)).toEqual(feed);
    const anew = await makeFeed(tools, hazel, { isNew: 'yes' });
    expect(anew.address).not.toBe(feed.address);
    await expect(read(linkIn(feed))).rejects.toMatchObject(gone);
    await expect(read(linkIn(anew))).resolves.toContain('BEGIN:VEVENT');
    await dropFeed(tools, hazel, {});
    expect(await getFeed(tools, hazel)).toBeNull();
    await expect(read(linkIn(anew))).rejects.toMatchObject(gone);
    expect((await makeFeed(tools, hazel, {})).address).not.toBe(anew.address);
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
      if (bent !== link) await expect(read(bent)).rejects.toMatchObject(gone);
    }
  });

  it('two presses at one moment make one link', async () => {
    const { tools, rowan } = await openFollowed();
    const [one, other] = await Promise.all([
      makeFeed(tools, rowan, {}),
      makeFeed(tools, rowan, {}),
    ]);
    expect(other).toEqual(one);
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
    await expect(read(linkIn(feed))).rejects.toMatchObject(gone);
  });

  it('of one series is for those who see it; a coordinator follows one of any organisation', async () => {
    const { tools, marjoram, hazel, rowan, read, teasel, seriesId } = await openFollowed();
    const form = yearOfMeetings({ name: 'Teasel team', audience: teasel });
    const team = (await createSeries(tools, marjoram, form)).seriesId;
    const text = await read(linkIn(await makeFeed(tools, hazel, { seriesId: team })));
    expect(text).toContain('SUMMARY:Teasel team');
    expect(text).not.toContain('SUMMARY:Practice meeting');
    expect(text).toContain('X-WR-CALNAME:Teasel team');
    await expect(makeFeed(tools, rowan, { seriesId: team })).rejects.toMatchObject({
      code: 'notFound',
    });
    const all = await read(linkIn(await makeFeed(tools, marjoram, {})));
    expect(all).not.toContain('SUMMARY:Teasel team');
    expect(all).toContain('SUMMARY:Practice meeting');
    const one = await read(linkIn(await makeFeed(tools, marjoram, { seriesId: team })));
    expect(one).toContain('SUMMARY:Teasel team');
    expect(await getFeed(tools, marjoram, { seriesId })).toBeNull();
  });

  it('is not there for activity providers, administrators and another county', async () => {
    const { tools, barnaby, alder, stranger, seriesId } = await openFollowed();
    for (const ask of [makeFeed, getFeed]) {
      await expect(ask(tools, barnaby, {})).rejects.toMatchObject({ code: 'notFound' });
      await expect(ask(tools, alder, {})).rejects.toMatchObject({ code: 'notFound' });
      await expect(ask(tools, stranger, { seriesId })).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});
