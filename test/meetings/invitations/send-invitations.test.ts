import { describe, expect, it } from 'vitest';

import { cancelMeeting, changeMeeting, makeFeed, readFeed } from '#server/meetings/index.ts';
import { changeForm } from '../support/change-form.ts';
import { linkIn } from '../support/open-followed.ts';
import { once } from '../support/open-october.ts';
import { openInvited } from './support/open-invited.ts';

describe('invitations to a series', () => {
  it('go to those who chose them and to nobody else, once', async () => {
    const { createYear, choose, send, office, hazel, rowan, emailOf } = await openInvited();
    await choose(hazel);
    await createYear();
    await send();
    await send();
    expect(office.delivered.map(({ recipients }) => recipients)).toEqual([[emailOf(hazel)]]);
    await choose(rowan);
    await send();
    await send();
    expect(office.delivered.map(({ recipients }) => recipients)).toEqual([
      [emailOf(hazel)],
      [emailOf(rowan)],
    ]);
  });

  it('hold the series with its rule, for calendar programs beside the words and as a file', async () => {
    const { createYear, choose, send, calendarsTo, lettersTo, hazel, emailOf, tools } =
      await openInvited();
    await choose(hazel);
    const [first] = await createYear();
    await send();
    const [invitation] = calendarsTo(hazel);
    expect(invitation).toMatchObject({ method: 'REQUEST', isSame: true });
    expect(invitation?.parts).toContainEqual({
      contentType: 'application/ics',
      filename: 'invite.ics',
    });
    expect(invitation?.parts.map(({ contentType }) => contentType)).toContain('text/calendar');
    expect(invitation?.events).toEqual([
      {
        uid: `${first?.seriesId ?? ''}@meetings.hedgerow`,
        ...{ sequence: 0, recurrenceId: null, start: '2026-10-14T10:00:00', status: 'CONFIRMED' },
        rule: 'FREQ=MONTHLY;BYDAY=2WE;UNTIL=20270908T090000Z',
        organizer: 'mailto:post@hedgerow.example',
        attendees: [`mailto:${emailOf(hazel)}`],
        ...{ partStat: 'NEEDS-ACTION', rsvp: 'FALSE' },
      },
    ]);
    const feed = await makeFeed(tools, hazel, {});
    const { text } = await readFeed(tools, { link: linkIn(feed) });
    expect(text).toContain(`UID:${first?.seriesId ?? ''}@meetings.hedgerow`);
    const part = lettersTo(hazel)[0]?.mail.attachments.find(
      ({ contentType }) => contentType === 'text/calendar',
    );
    expect(part?.headers.get('content-type')).toMatchObject({
      value: 'text/calendar',
      params: { method: 'REQUEST', charset: 'utf-8' },
    });
  });

  it('say date, place, page and how to stop, in both parts', async () => {
    const { createYear, choose, send, lettersTo, hazel } = await openInvited();
    await choose(hazel);
    const [first] = await createYear();
    await send();
    const mail = lettersTo(hazel)[0]?.mail;
    expect(mail?.subject).toBe('Invitation: Practice meeting');
    for (const part of [mail?.text, String(mail?.html)]) {
      expect(part).toContain('Wednesday 14 October 2026, 10:00 to 12:00');
      expect(part).toContain('Ambry Village Hall, the upstairs room, or by phone');
      expect(part).toContain(`https://hedgerow.fenwold.example/meetings/${first?.id ?? ''}`);
      expect(part).toContain('https://hedgerow.fenwold.example/meetings/stop/');
      expect(part).toContain('There are 2 more dates');
    }
    const lines = new Map(
      mail?.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
    );
    expect(lines.get('list-id')).toBe('<invitations.hedgerow.fenwold.example>');
    expect(lines.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(lines.get('list-unsubscribe')).toContain(
      'https://hedgerow.fenwold.example/meetings/stop/',
    );
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('in the middle of a series are for the dates to come, without those that were cancelled', async () => {
    const { tools, createYear, choose, send, look, calendarsTo, marjoram, hazel, rowan } =
      await openInvited();
    const dates = await createYear();
    const [, , third, fourth, fifth] = dates;
    if (!third || !fourth || !fifth) throw new Error('There are twelve.');
    await cancelMeeting(tools, marjoram, once(fourth.id));
    const moved = changeForm(await look(fifth.id), { day: '2027-02-17' });
    await changeMeeting(tools, marjoram, moved);
    await choose(hazel);
    await send('2026-12-01T09:00:00.000Z');
    const [invitation] = calendarsTo(hazel);
    expect(invitation?.events).toMatchObject([
      { start: '2026-12-09T10:00:00', sequence: 0, recurrenceId: null },
      { start: '2027-02-17T10:00:00', sequence: 1, recurrenceId: '2027-02-10T10:00:00' },
    ]);
    expect(invitation?.text).toContain('EXDATE;TZID=Europe/London:20270113T100000');
    expect(calendarsTo(rowan)).toEqual([]);
  });

  it('are for those who may come: an organisation’s own, and what is for the county', async () => {
    const { createYear, choose, send, subjectsTo, teasel, hazel, rowan, teazle, marjoram } =
      await openInvited();
    for (const actor of [hazel, rowan, teazle, marjoram]) await choose(actor);
    await createYear({ audience: teasel, name: 'Of Teasel' });
    await createYear({ name: 'Of all' });
    await send();
    for (const actor of [hazel, teazle]) {
      expect(subjectsTo(actor).sort()).toEqual(['Invitation: Of Teasel', 'Invitation: Of all']);
    }
    for (const actor of [rowan, marjoram]) {
      expect(subjectsTo(actor)).toEqual(['Invitation: Of all']);
    }
  });
});
