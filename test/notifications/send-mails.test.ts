import { describe, expect, it } from 'vitest';

import { markRead } from '#server/messaging/index.ts';
import { sendMails, tellConcerns } from '#server/notifications/index.ts';
import { Mailing } from '#server/notifications/mailing.model.ts';
import { Notification } from '#server/notifications/notification.model.ts';
import { openLetters } from './support/open-letters.ts';

const DIGEST = 'For you on Hedgerow';
const MENTION = 'Somebody mentioned you';

describe('letters about what concerns me', () => {
  it('LW14: leave me alone after five and on days off; it is in the digest of the day I chose', async () => {
    const { hazel, mention, choose, work, runAt, subjectsTo, clock } = await openLetters();
    await work(hazel, ['monday', 'wednesday', 'thursday', 'friday']);
    await choose(hazel, { digestDays: ['wednesday'], digestHour: '8' });
    clock.moveTo('2026-10-12T18:00:00Z');
    await mention(hazel, 'Hazel Quickset');
    // Monday 19:00 and 23:00, Tuesday 9:00 and 16:00, Wednesday 8:29, all by the clocks of London.
    for (const moment of ['12T18:00', '12T22:00', '13T08:00', '13T15:00', '14T07:29']) {
      await runAt(`2026-10-${moment}:00Z`);
      expect(subjectsTo(hazel)).toEqual([]);
    }
    await runAt('2026-10-14T07:30:00Z');
    expect(subjectsTo(hazel)).toEqual([DIGEST]);
  });

  it('that are wanted at once wait out quiet hours and days off, and then come', async () => {
    const { hazel, mention, choose, work, runAt, subjectsTo, clock } = await openLetters();
    await work(hazel, ['monday', 'wednesday', 'thursday', 'friday']);
    await choose(hazel, { mentions: 'now' });
    await mention(hazel, 'Hazel Quickset');
    await runAt('2026-10-07T08:31:00Z');
    expect(subjectsTo(hazel)).toEqual([MENTION]);
    clock.moveTo('2026-10-12T18:00:00Z');
    await mention(hazel, 'Hazel Quickset');
    await mention(hazel, 'Hazel Quickset');
    await runAt('2026-10-12T18:00:00Z');
    await runAt('2026-10-13T12:00:00Z');
    expect(subjectsTo(hazel)).toHaveLength(1);
    await runAt('2026-10-14T07:30:00Z');
    expect(subjectsTo(hazel)).toEqual([MENTION, MENTION]);
  });

  it('hold only what was not seen, never twice, and are not sent where nothing is left', async () => {
    const { hazel, mention, runAt, lettersTo, tools, countyRoomId: roomId } = await openLetters();
    const first = await mention(hazel, 'Hazel Quickset');
    const second = await mention(hazel, 'Hazel Quickset');
    await markRead(tools, hazel, { roomId, seq: first.seq });
    await runAt('2026-10-12T08:00:00Z');
    const [letter] = lettersTo(hazel);
    expect(letter?.mail.text).toContain(`#message-${second.id}`);
    expect(letter?.mail.text).not.toContain(`#message-${first.id}`);
    await runAt('2026-10-19T08:00:00Z');
    const third = await mention(hazel, 'Hazel Quickset');
    await runAt('2026-10-20T08:00:00Z');
    await markRead(tools, hazel, { roomId, seq: third.seq });
    await runAt('2026-10-26T09:00:00Z');
    expect(lettersTo(hazel)).toHaveLength(1);
  });

  it('are not sent for what somebody wants not at all, nor to those who are away', async () => {
    const { hazel, people, mention, direct, choose, runAt, office } = await openLetters();
    await choose(hazel, { mentions: 'no', directMessages: 'no' });
    await choose(people.linnet, { digestDays: [] });
    await mention(hazel, 'Hazel Quickset');
    await direct(people.rowan, hazel);
    await mention(people.linnet, 'Linnet Sallow');
    await runAt('2026-10-12T08:00:00Z');
    expect(await Notification.countDocuments({ personId: hazel.personId })).toBe(0);
    expect(office.delivered).toEqual([]);
  });

  it('R12: go once by three processes at a time, and with a clock set back and forward again', async () => {
    const { people, mention, direct, runAt, office, tools, other, clock } = await openLetters();
    const { hazel, rowan, linnet, marjoram } = people;
    for (const { name } of [hazel, linnet, marjoram]) await mention(hazel, name, rowan);
    await direct(linnet, rowan);
    await tellConcerns(tools);
    clock.moveTo('2026-10-12T08:00:00Z');
    await Promise.all([sendMails(tools), sendMails(other()), sendMails(other())]);
    const addresses = () => office.delivered.flatMap(({ recipients }) => recipients).toSorted();
    expect(new Set(addresses()).size).toBe(4);
    expect(addresses()).toHaveLength(4);
    // An hour back, and forward again; something new is told a week later, not a second time today.
    clock.moveTo('2026-10-12T07:00:00Z');
    await mention(hazel, 'Hazel Quickset');
    for (const moment of ['12T07:00', '12T07:55', '12T08:00', '12T09:00', '18T09:00']) {
      await runAt(`2026-10-${moment}:00Z`);
    }
    expect(addresses()).toHaveLength(4);
    await runAt('2026-10-19T08:00:00Z');
    expect(addresses()).toHaveLength(5);
  });

  it('that a process had in hand when it ended are not sent again; those that waited are', async () => {
    const { people, mention, runAt, office, clock, subjectsTo } = await openLetters();
    const { hazel, linnet, rowan } = people;
    for (const { name } of [hazel, linnet]) await mention(hazel, name, rowan);
    office.shut(true);
    await runAt('2026-10-12T08:00:00Z');
    expect(await Mailing.countDocuments({ state: 'waiting' })).toBe(2);
    const takenAt = clock.now();
    await Mailing.updateOne({ personId: hazel.personId }, { state: 'sending', takenAt });
    office.shut(false);
    await runAt('2026-10-12T08:11:00Z');
    expect(subjectsTo(hazel)).toEqual([]);
    expect(subjectsTo(linnet)).toEqual([DIGEST]);
    expect(await Mailing.findOne({ personId: hazel.personId }).lean()).toMatchObject({
      state: 'unknown',
    });
  });

  it('wait for a mail server that is away, and not into quiet hours', async () => {
    const { hazel, mention, choose, runAt, office, subjectsTo } = await openLetters();
    await choose(hazel, { mentions: 'now' });
    await mention(hazel, 'Hazel Quickset');
    office.shut(true);
    await runAt('2026-10-07T16:20:00Z');
    office.shut(false);
    await runAt('2026-10-07T17:00:00Z');
    expect(subjectsTo(hazel)).toEqual([]);
    await runAt('2026-10-08T07:30:00Z');
    expect(subjectsTo(hazel)).toEqual([MENTION]);
  });
});
