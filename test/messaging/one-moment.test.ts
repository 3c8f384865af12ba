import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { sendMessage } from '#server/messaging/index.ts';
import { profiled } from '#test/support/profiled.ts';

import { openFenwold } from './support/fenwold.ts';
import { wasteOf } from './support/waste-of.ts';

async function openRooms() {
  const fenwold = await openFenwold();
  const write = (actor: Actor, roomId: string) =>
    sendMessage(fenwold.tools, actor, { roomId, clientId: randomUUID(), text: 'At one moment.' });
  return { ...fenwold, write };
}

describe('writing at one moment', () => {
  it('is one question about places and one write, however many write', async () => {
    const { people, countyRoomId, write } = await openRooms();
    const writers = [people.hazel, people.rowan, people.linnet, people.marjoram];
    const writeAll = () => Promise.all(writers.map((actor) => write(actor, countyRoomId)));
    // Names are asked for once.
    await writeAll();
    const asked = await profiled(() => Promise.all([writeAll(), writeAll()]));
    const of = (op: string, name: string) =>
      asked.filter((one) => one.op === op && one.ns.endsWith(`.${name}`));
    const places = of('command', 'roomMemberships');
    expect(places).toHaveLength(1);
    expect(places.filter(wasteOf)).toEqual([]);
    expect(of('insert', 'messages')).toHaveLength(1);
  });

  it('lets everybody into their own rooms, and nobody into those of others', async () => {
    const { people, countyRoomId, teaselRoomId, write } = await openRooms();
    const { hazel, rowan, linnet, sedge, barnaby } = people;
    // Right but for the county: what is found for one is no answer to the other.
    const elsewhere = { ...hazel, countyId: sedge.countyId };
    const outcomes = await Promise.allSettled([
      write(hazel, countyRoomId),
      write(sedge, countyRoomId),
      write(hazel, teaselRoomId),
      write(rowan, teaselRoomId),
      write(elsewhere, teaselRoomId),
      write(rowan, countyRoomId),
      write(barnaby, countyRoomId),
      write(linnet, teaselRoomId),
    ]);
    const isIn = outcomes.map(({ status }) => status === 'fulfilled');
    expect(isIn).toEqual([true, false, true, false, false, true, false, true]);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      expect(outcome.reason).toMatchObject({ code: 'notFound' });
    }
  });
});
