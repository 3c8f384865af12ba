import { describe, expect, it } from 'vitest';

import { isThere } from '#server/lib/trusted-filters.ts';
import { changeRoles } from '#test/messaging/support/fenwold.ts';
import { closeAccount, endSession, pauseSeat, signOut } from '#server/accounts/index.ts';
import { startDirectRoom } from '#server/messaging/index.ts';
import { Device } from '#server/notifications/device.model.ts';
import { countMailings, markSeen, sendMails, tellConcerns } from '#server/notifications/index.ts';
import { Mailing } from '#server/notifications/mailing.model.ts';
import { Notification } from '#server/notifications/notification.model.ts';
import { openDevices } from './support/open-devices.ts';

const MENTION = 'Somebody mentioned you';
const NOW = '2026-10-07T08:31:00Z';

describe('what is wanted at once, where a device is on', () => {
  it('goes to all devices and not by letter, and says no word that anybody wrote', async () => {
    const { hazel, people, direct, turnOn, atOnce, runAt, service, subjectsTo, tools } =
      await openDevices();
    await atOnce(hazel);
    await turnOn(hazel, 'firefox');
    await turnOn(hazel, 'safari', 'safari');
    await direct(people.rowan, hazel, 'The keys are under the Brackett pot');
    await runAt(NOW);
    expect(service.arrived.map(({ browser }) => browser).toSorted()).toEqual(['firefox', 'safari']);
    const [first, second] = service.said();
    expect(first).toEqual(second);
    expect(first).toMatchObject({ words: 'Somebody wrote to you' });
    expect(first?.path).toMatch(/^\/rooms\/[0-9a-f]{24}/);
    const texts = service.arrived.map(({ text, headers }) => text + JSON.stringify(headers)).join();
    expect(texts).not.toMatch(/Rowan|Brackett|keys|Hazel|Fenwold|people\.example/);
    expect(service.arrived[0]?.headers.urgency).toBe('normal');
    await runAt('2026-10-07T09:31:00Z');
    expect(service.arrived).toHaveLength(2);
    expect(subjectsTo(hazel)).toEqual([]);
    expect(await countMailings(tools, people.alder)).toMatchObject({ sent: 1, waiting: 0 });
  });

  it('is one topic for one place, and another for another or somebody else', async () => {
    const { people, direct, turnOn, atOnce, runAt, service } = await openDevices();
    const { hazel, linnet, rowan } = people;
    for (const who of [hazel, linnet]) await atOnce(who);
    await turnOn(hazel, 'of-hazel');
    await turnOn(linnet, 'of-linnet');
    await direct(rowan, hazel);
    await runAt(NOW);
    await direct(rowan, hazel);
    await runAt('2026-10-07T08:41:00Z');
    await direct(rowan, linnet);
    await runAt('2026-10-07T08:51:00Z');
    const topics = service.arrived.map(({ headers }) => headers.topic);
    expect(topics[0]).toMatch(/^[\w-]{32}$/);
    expect(topics[1]).toBe(topics[0]);
    expect(topics[2]).not.toBe(topics[0]);
  });

  it('LW14: waits out quiet hours and days off, and what is for the digest is in the digest', async () => {
    const { hazel, people, mention, direct, work, turnOn, atOnce, runAt, reached, ...more } =
      await openDevices();
    await work(hazel, ['monday', 'wednesday', 'thursday', 'friday']);
    await atOnce(hazel, { directMessages: 'digest', digestDays: ['wednesday'], digestHour: '8' });
    await turnOn(hazel, 'firefox');
    more.clock.moveTo('2026-10-12T18:00:00Z');
    await mention(hazel, 'Hazel Quickset');
    await direct(people.rowan, hazel);
    for (const moment of ['12T18:00', '12T22:00', '13T08:00', '13T15:00', '14T07:29']) {
      await runAt(`2026-10-${moment}:00Z`);
      expect(reached()).toEqual([]);
    }
    await runAt('2026-10-14T07:30:00Z');
    expect(more.service.said()).toMatchObject([{ words: MENTION }]);
    expect(more.subjectsTo(hazel)).toEqual(['For you on Hedgerow']);
  });

  it('LW14: passes at any hour where a supervisor whom I chose marks it urgent, and wakes the phone', async () => {
    const { hazel, people, choose, say, turnOn, runAt, service, subjectsTo, tools, clock } =
      await openDevices();
    await choose(hazel, { urgentFrom: people.hurdle.personId });
    await turnOn(hazel, 'firefox');
    clock.moveTo('2026-10-12T18:00:00Z');
    const room = await startDirectRoom(tools, people.hurdle, { personIds: [hazel.personId] });
    await say(people.hurdle, room.id, 'Please ring me tonight', { isUrgent: 'yes' });
    await runAt('2026-10-12T18:01:00Z');
    expect(service.said()).toMatchObject([
      { words: 'Your supervisor wrote to you, and it cannot wait' },
    ]);
    expect(service.arrived[0]?.headers.urgency).toBe('high');
    expect(service.arrived[0]?.text).not.toMatch(/Hurdle|ring me/);
    expect(subjectsTo(hazel)).toEqual([]);
  });

  it('is nowhere once it was seen', async () => {
    const { hazel, mention, turnOn, atOnce, runAt, reached, tools, clock } = await openDevices();
    await atOnce(hazel);
    await turnOn(hazel, 'firefox');
    clock.moveTo('2026-10-07T18:00:00Z');
    await mention(hazel, 'Hazel Quickset');
    await tellConcerns(tools);
    await markSeen(tools, { ...hazel, mayHaveNew: true }, { readAt: clock.now().toISOString() });
    await runAt('2026-10-08T08:00:00Z');
    expect(reached()).toEqual([]);
  });

  it('goes to another device where one is gone, which is forgotten; with none left by letter', async () => {
    const { hazel, mention, turnOn, atOnce, runAt, reached, service, subjectsTo } =
      await openDevices();
    await atOnce(hazel);
    await turnOn(hazel, 'firefox');
    await turnOn(hazel, 'safari', 'safari');
    service.answer('firefox', 410);
    await mention(hazel, 'Hazel Quickset');
    await runAt(NOW);
    expect(reached()).toEqual(['safari']);
    expect(await Device.countDocuments()).toBe(1);
    service.answer('safari', 404);
    await mention(hazel, 'Hazel Quickset');
    await runAt('2026-10-07T09:00:00Z');
    expect(await Device.countDocuments()).toBe(0);
    expect(subjectsTo(hazel)).toEqual([MENTION]);
    expect(reached()).toHaveLength(1);
  });

  it.each([429, 500, 403])('goes by letter, and the device stays, after %i', async (status) => {
    const { hazel, mention, turnOn, atOnce, runAt, reached, service, subjectsTo } =
      await openDevices();
    await atOnce(hazel);
    await turnOn(hazel, 'firefox');
    service.answer('firefox', status);
    await mention(hazel, 'Hazel Quickset');
    await runAt(NOW);
    expect(subjectsTo(hazel)).toEqual([MENTION]);
    service.answer('firefox', 201);
    await mention(hazel, 'Hazel Quickset');
    await runAt('2026-10-07T09:00:00Z');
    expect(reached()).toEqual(['firefox']);
    expect(subjectsTo(hazel)).toEqual([MENTION]);
  });

  it('reaches whose letters come back, and devices while the mail server is away', async () => {
    const { people, mention, turnOn, atOnce, runAt, reached, office, subjectsTo } =
      await openDevices();
    const { hazel, linnet, rowan } = people;
    office.refuse('hazel.quickset@people.example', { code: 550, words: '5.1.1 No such user' });
    await atOnce(hazel);
    await mention(hazel, 'Hazel Quickset', rowan);
    await runAt(NOW);
    await turnOn(hazel, 'firefox');
    for (const { name } of [linnet, hazel]) await mention(hazel, name, rowan);
    await atOnce(linnet);
    office.shut(true);
    await runAt('2026-10-07T09:00:00Z');
    expect(reached()).toEqual(['firefox']);
    expect(await Mailing.countDocuments({ state: 'waiting' })).toBe(1);
    office.shut(false);
    await runAt('2026-10-07T09:10:00Z');
    expect(subjectsTo(linnet)).toEqual([MENTION]);
    expect(subjectsTo(hazel)).toEqual([]);
  });
});

describe('a device whose session is over', () => {
  it('is told nothing: it comes by letter, and the device is forgotten', async () => {
    const { people, mention, turnOn, atOnce, runAt, reached, subjectsTo, tools } =
      await openDevices();
    const { hazel, linnet, rowan } = people;
    for (const who of [hazel, linnet]) await atOnce(who);
    const signedOut = await turnOn(hazel, 'firefox');
    await signOut(tools, signedOut);
    const elsewhere = await turnOn(linnet, 'of-linnet');
    const phone = await turnOn(linnet, 'phone', 'safari');
    await endSession(tools, phone, { session: elsewhere.sessionHash });
    for (const { name } of [hazel, linnet]) await mention(hazel, name, rowan);
    await runAt(NOW);
    expect(reached()).toEqual(['phone']);
    expect(subjectsTo(hazel)).toEqual([MENTION]);
    expect(subjectsTo(linnet)).toEqual([]);
    expect(await Device.countDocuments()).toBe(1);
  });

  it('is told nothing after 30 days in which nobody was there', async () => {
    const { hazel, mention, turnOn, atOnce, runAt, reached, subjectsTo, clock } =
      await openDevices();
    await atOnce(hazel);
    await turnOn(hazel, 'firefox');
    clock.moveTo('2026-11-09T10:00:00Z');
    await mention(hazel, 'Hazel Quickset');
    await runAt('2026-11-09T10:01:00Z');
    expect(reached()).toEqual([]);
    expect(subjectsTo(hazel)).toEqual([MENTION]);
  });

  it('goes with the last role, and hears nothing while its owner is away', async () => {
    const { people, organisations, mention, turnOn, atOnce, runAt, reached, office, tools } =
      await openDevices();
    const { hazel, linnet, rowan } = people;
    for (const who of [hazel, linnet]) await atOnce(who);
    await turnOn(hazel, 'firefox');
    const away = await turnOn(linnet, 'of-linnet');
    for (const { name } of [hazel, linnet]) await mention(hazel, name, rowan);
    await tellConcerns(tools);
    const ended = [{ role: 'linkWorker' as const, organisationId: organisations.teasel }];
    await changeRoles(tools, hazel, { added: [], ended });
    expect(await Device.countDocuments({ personId: hazel.personId })).toBe(0);
    await pauseSeat(tools, away, {});
    await runAt(NOW);
    expect(reached()).toEqual([]);
    expect(office.delivered).toEqual([]);
  });

  it('of a closed account is told nothing', async () => {
    const { people, mention, turnOn, atOnce, runAt, reached, office, tools } = await openDevices();
    const { hazel, alder, rowan } = people;
    await atOnce(hazel);
    await turnOn(hazel, 'firefox');
    await mention(hazel, 'Hazel Quickset', rowan);
    await tellConcerns(tools);
    await closeAccount(tools, alder, { personId: hazel.personId });
    await runAt(NOW);
    expect(reached()).toEqual([]);
    expect(office.delivered).toEqual([]);
    expect(await Device.countDocuments()).toBe(0);
  });
});

describe('without a mail server', () => {
  const withoutMail = async () => {
    const devices = await openDevices();
    devices.tools.mailer = { ...devices.tools.mailer, reachesPeople: false };
    return devices;
  };

  it('devices are told; what would be a letter ends, and nothing piles up', async () => {
    const { people, mention, turnOn, atOnce, runAt, reached, office, tools } = await withoutMail();
    const { hazel, linnet, marjoram, rowan, alder } = people;
    for (const who of [hazel, linnet]) await atOnce(who);
    await turnOn(hazel, 'firefox');
    for (const { name } of [hazel, linnet, marjoram]) await mention(hazel, name, rowan);
    await runAt(NOW);
    expect(reached()).toEqual(['firefox']);
    await runAt('2026-10-12T08:00:00Z');
    expect(office.delivered).toEqual([]);
    expect(await Notification.countDocuments({ mailAt: isThere() })).toBe(0);
    expect(await countMailings(tools, alder)).toMatchObject({
      reachesPeople: false,
      waiting: 0,
      sent: 1,
    });
    // A mail server is set: what is over is in no letter.
    tools.mailer = { ...tools.mailer, reachesPeople: true };
    await runAt('2026-10-19T08:00:00Z');
    expect(office.delivered).toEqual([]);
  });

  it('a push service that is away is tried again', async () => {
    const { hazel, mention, turnOn, atOnce, runAt, reached, service } = await withoutMail();
    await atOnce(hazel);
    await turnOn(hazel, 'firefox');
    service.answer('firefox', 503);
    await mention(hazel, 'Hazel Quickset');
    await runAt(NOW);
    expect(await Mailing.findOne().lean()).toMatchObject({ state: 'waiting', tries: 1 });
    service.answer('firefox', 201);
    await runAt('2026-10-07T08:40:00Z');
    expect(reached()).toEqual(['firefox']);
  });
});

describe('several processes', () => {
  it('push once', async () => {
    const { people, mention, turnOn, atOnce, clock, reached, tools, other } = await openDevices();
    const { hazel, linnet, marjoram, rowan } = people;
    for (const who of [hazel, linnet, marjoram]) {
      await atOnce(who);
      await turnOn(who, who.personId);
      await mention(hazel, who.name, rowan);
    }
    await tellConcerns(tools);
    clock.moveTo(NOW);
    await Promise.all([sendMails(tools), sendMails(other()), sendMails(other())]);
    await sendMails(tools);
    expect(reached()).toHaveLength(3);
    expect(new Set(reached()).size).toBe(3);
  });
});
