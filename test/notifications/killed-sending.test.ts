import { describe, expect, it, vi } from 'vitest';

import { Person } from '#server/accounts/person.model.ts';
import { anyOf } from '#server/lib/trusted-filters.ts';
import { Mailing } from '#server/notifications/mailing.model.ts';
import { addPerson } from '#test/messaging/support/fenwold.ts';
import { startLetters } from '#test/support/start-letters.ts';
import { addressOf } from './support/open-for-you.ts';
import { openDevices } from './support/open-devices.ts';
import { openLetters, type Letters } from './support/open-letters.ts';

const DUE = '2026-10-12T08:00:00Z';
/** Those whose letters one process has in hand. */
const IN_HAND = 4;

const start = ({ office }: Pick<Letters, 'office'>, at: string, ca?: string) =>
  startLetters('letters', { office, at, ...(ca && { ca }) });

describe('R15: a process that is killed while it sends', { timeout: 180_000 }, () => {
  it('leaves each letter to be sent once by the others, and none twice', async () => {
    const letters = await openLetters();
    const { tools, countyId, organisations, people, say, countyRoomId, office } = letters;
    const readers = [];
    for (let number = 0; number < 30; number += 1) {
      const name = `Reader ${String.fromCharCode(65 + number)}`;
      const held = [{ role: 'linkWorker' as const, organisationId: organisations.teasel }];
      const reader = await addPerson(tools, countyId, { name, held });
      await Person.updateOne(
        { _id: reader.personId },
        { email: `reader-${number}@people.example` },
      );
      readers.push(reader);
    }
    await say(people.marjoram, countyRoomId, '@everyone here', { tellsEveryone: true });
    await letters.tell();
    office.slowDown(150);
    const two = [start(letters, DUE), start(letters, DUE)];
    await vi.waitUntil(() => office.delivered.length >= 8, { timeout: 60_000, interval: 5 });
    two[0]?.child.kill('SIGKILL');
    await Promise.all(two.map(({ ended }) => ended));
    // The clock is set back, then eleven minutes are over.
    for (const at of ['2026-10-12T07:40:00Z', '2026-10-12T08:11:00Z'])
      await start(letters, at).ended;

    const to = office.delivered.flatMap(({ recipients }) => recipients);
    expect(to.length).toBe(new Set(to).size);
    const lost = await Mailing.find({ state: 'unknown' }).lean();
    expect(lost.length).toBeLessThanOrEqual(IN_HAND);
    expect(await Mailing.countDocuments({ state: anyOf(['waiting', 'sending']) })).toBe(0);
    const others = Object.values(people).filter(
      ({ personId }) => ![people.marjoram.personId, people.sedge.personId].includes(personId),
    );
    const isPeer = ({ roles }: (typeof others)[number]) =>
      roles.includes('linkWorker') || roles.includes('supervisor');
    const expected = readers.length + others.filter(isPeer).length;
    const unknown = new Set(lost.map(({ personId }) => personId.toString()));
    const addresses = await Person.find({ _id: anyOf([...unknown]) }, { email: 1 }).lean();
    const arrivedOrLost = new Set([...to, ...addresses.map(({ email }) => email)]);
    expect(arrivedOrLost.size).toBe(expected);
    expect(to).not.toContain(addressOf(people.marjoram));
  });

  it('leaves each push to be sent once by the others, and none twice or by letter as well', async () => {
    const devices = await openDevices();
    const { tools, countyId, organisations, office, service, turnOn, atOnce } = devices;
    const held = [{ role: 'linkWorker' as const, organisationId: organisations.teasel }];
    for (let number = 0; number < 16; number += 1) {
      const name = `Reader ${String.fromCharCode(65 + number)}`;
      const reader = await addPerson(tools, countyId, { name, held });
      await Person.updateOne(
        { _id: reader.personId },
        { email: `reader-${number}@people.example` },
      );
      await atOnce(reader);
      await turnOn(reader, reader.personId);
      await devices.mention(reader, name);
    }
    await devices.tell();
    service.slowDown(200);
    const at = '2026-10-07T09:00:00Z';
    const two = [start({ office }, at, service.cert), start({ office }, at, service.cert)];
    await vi.waitUntil(() => service.arrived.length >= 5, { timeout: 60_000, interval: 5 });
    two[0]?.child.kill('SIGKILL');
    await Promise.all(two.map(({ ended }) => ended));
    for (const later of ['2026-10-07T08:45:00Z', '2026-10-07T09:11:00Z'])
      await start({ office }, later, service.cert).ended;

    const reached = devices.reached();
    expect(reached.length).toBe(new Set(reached).size);
    const lost = await Mailing.find({ state: 'unknown' }).lean();
    expect(lost.length).toBeLessThanOrEqual(IN_HAND);
    expect(await Mailing.countDocuments({ state: anyOf(['waiting', 'sending']) })).toBe(0);
    expect(new Set([...reached, ...lost.map(({ personId }) => personId.toString())]).size).toBe(16);
    expect(office.delivered).toEqual([]);
  });
});
