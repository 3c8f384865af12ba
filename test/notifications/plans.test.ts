import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { Device } from '#server/notifications/device.model.ts';
import {
  addDevice,
  countNew,
  listDevices,
  listForYou,
  markSeen,
  removeDevice,
  sendMails,
  tellConcerns,
} from '#server/notifications/index.ts';
import { asId, Notification } from '#server/notifications/notification.model.ts';
import { wasteOf } from '#test/messaging/support/waste-of.ts';
import { profiled } from '#test/support/profiled.ts';
import { openDevices } from './support/open-devices.ts';
import { openForYou, type ForYou } from './support/open-for-you.ts';

/** What others were told in years, and what Hazel has seen long ago. */
async function fill({ people, countyId, clock }: ForYou): Promise<void> {
  const { hazel, rowan } = people;
  const told = (personId: string, number: number, seenAt: Date | null) => ({
    _id: new mongoose.Types.ObjectId(),
    ...{ personId: asId(personId), countyId: asId(countyId), kind: 'mention' as const },
    ...{ subjectId: `${personId}-${number}`, thingId: '0'.repeat(24), mark: 1, seenAt },
    at: new Date(clock.now().getTime() - number * 60_000),
  });
  await Notification.collection.insertMany(
    Array.from({ length: 1_000 }, (_, number) => [
      told(rowan.personId, number + 10, null),
      told(hazel.personId, number + 10, clock.now()),
    ]).flat(),
  );
}

describe('what “For you” asks the database', () => {
  it('is answered by indexes, and reads little more than it gives', async () => {
    const forYou = await openForYou();
    const { people, mention, direct, tell, tools } = forYou;
    const { hazel, marjoram } = people;
    await fill(forYou);
    await mention(hazel, 'Hazel Quickset');
    await direct(marjoram, hazel);
    const works: [string, () => Promise<unknown>][] = [
      ['tellConcerns', tell],
      ['listForYou', () => listForYou(tools, hazel, {})],
      ['countNew', () => countNew(tools, { ...hazel, mayHaveNew: true })],
      ['markSeen', () => markSeen(tools, hazel, { readAt: new Date().toISOString() })],
    ];
    for (const [name, work] of works) {
      const asked = await profiled(work);
      const wasted = asked.filter((entry) => /\.(notif|message)/.test(entry.ns) && wasteOf(entry));
      expect(
        wasted.map(({ ns, planSummary, docsExamined }) => [ns, planSummary, docsExamined]),
        name,
      ).toEqual([]);
      expect(asked.length, name).toBeGreaterThan(0);
    }
  });

  it('is as much for many mentions as for one', async () => {
    const { people, mention, tell, tools } = await openForYou();
    const { hazel } = people;
    const count = async (work: () => Promise<unknown>) => (await profiled(work)).length;
    const ask = async () => ({
      tell: await count(tell),
      list: await count(() => listForYou(tools, hazel, {})),
      count: await count(() => countNew(tools, { ...hazel, mayHaveNew: true })),
    });
    await mention(hazel, 'Hazel Quickset');
    const few = await ask();
    for (let number = 0; number < 12; number += 1) await mention(hazel, 'Hazel Quickset');
    // One step more looks whether there is more; the marks are wiped in one bulk.
    const many = await ask();
    expect(many.list).toBe(few.list);
    expect(many.count).toBe(few.count);
    expect(many.tell - few.tell).toBeLessThanOrEqual(2 * 12);
  });

  it('is no question for those to whom nothing was told', async () => {
    const { people, tools } = await openForYou();
    expect(await profiled(() => countNew(tools, people.hazel))).toEqual([]);
  });
});

describe('what devices ask the database', () => {
  it('is answered by indexes, for all who are told at once together', async () => {
    const { people, countyId, mention, turnOn, signIn, atOnce, service, tools, clock } =
      await openDevices();
    const { hazel, linnet, marjoram, rowan } = people;
    await Device.collection.insertMany(
      Array.from({ length: 500 }, (_, number) => ({
        _id: new mongoose.Types.ObjectId(),
        ...{ personId: new mongoose.Types.ObjectId(), countyId: asId(countyId) },
        ...{ sessionHash: `${number}`, endpoint: `https://push.example/${number}` },
        ...{ endpointHash: `${number}`, p256dh: '', auth: '', at: new Date() },
      })),
    );
    const told = [hazel, linnet, marjoram];
    for (const who of told) {
      await atOnce(who);
      await turnOn(who, who.personId);
      await mention(who, who.name, rowan);
    }
    await tellConcerns(tools);
    clock.moveTo('2026-10-07T08:31:00Z');
    const there = await signIn(hazel);
    const again = service.subscribe('again');
    const works: [string, () => Promise<unknown>][] = [
      ['sendMails', () => sendMails(tools)],
      ['addDevice', () => addDevice(tools, there, again)],
      ['listDevices', () => listDevices(tools, there)],
      [
        'removeDevice',
        async () => {
          const [first] = (await listDevices(tools, there)).devices;
          await removeDevice(tools, there, { deviceId: first?.id });
        },
      ],
    ];
    const questions = new Map<string, number>();
    for (const [name, work] of works) {
      const asked = (await profiled(work)).filter(({ ns }) => /\.(devices|sessions)/.test(ns));
      const wasted = asked.filter(wasteOf);
      expect(
        wasted.map(({ ns, planSummary, docsExamined }) => [ns, planSummary, docsExamined]),
        name,
      ).toEqual([]);
      questions.set(name, asked.length);
    }
    expect(service.arrived).toHaveLength(told.length);
    expect(questions.get('sendMails')).toBe(2);
  });
});
