import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { changePresence, openRoom, startDirectRoom } from '#server/messaging/index.ts';
import { processStateOf, sweepOpenRooms } from '#server/messaging/process-state.ts';
import { changeRoles, heardBy, openFenwold, type Fenwold } from './support/fenwold.ts';

const open = ({ tools }: Fenwold, actor: Actor, roomId: string) =>
  openRoom(tools, actor, { roomId, tabId: randomUUID() });
const show = ({ tools }: Fenwold, actor: Actor) =>
  changePresence(tools, actor, { showsPresence: 'yes' });

describe('having a room open', () => {
  it('shows who else is here, of those who want to be shown', async () => {
    const fenwold = await openFenwold();
    const { announced, people, countyRoomId: roomId } = fenwold;
    const { hazel, rowan, linnet } = people;
    await show(fenwold, rowan);
    expect(await open(fenwold, hazel, roomId)).toEqual({ roomId, personIds: [] });
    expect(await open(fenwold, rowan, roomId)).toEqual({ roomId, personIds: [] });
    expect(await open(fenwold, linnet, roomId)).toEqual({ roomId, personIds: [rowan.personId] });
    expect(heardBy(announced, hazel, 'room.here')).toEqual([
      { roomId, personId: rowan.personId, isHere: true },
    ]);
    // Told to nobody who has the room closed, and not to the one it is about.
    expect(heardBy(announced, people.marjoram, 'room.here')).toEqual([]);
    expect(heardBy(announced, rowan, 'room.here')).toEqual([]);
  });

  it('ends with the lease when it is not renewed', async () => {
    const fenwold = await openFenwold();
    const { tools, clock, announced, people, countyRoomId: roomId } = fenwold;
    const { hazel, rowan } = people;
    await show(fenwold, rowan);
    await open(fenwold, rowan, roomId);
    clock.forward({ seconds: 30 });
    await open(fenwold, hazel, roomId);
    clock.forward({ seconds: 29 });
    sweepOpenRooms(tools, processStateOf(tools).openRooms);
    expect(heardBy(announced, hazel, 'room.here')).toEqual([]);
    clock.forward({ seconds: 1 });
    sweepOpenRooms(tools, processStateOf(tools).openRooms);
    expect(heardBy(announced, hazel, 'room.here')).toEqual([
      { roomId, personId: rowan.personId, isHere: false },
    ]);
  });

  it('is over at once for somebody who is taken out of it', async () => {
    const fenwold = await openFenwold();
    const { tools, announced, people, organisations, teaselRoomId: roomId } = fenwold;
    const { hazel, linnet } = people;
    await show(fenwold, hazel);
    await show(fenwold, linnet);
    await open(fenwold, hazel, roomId);
    await open(fenwold, linnet, roomId);
    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    await changeRoles(tools, linnet, { added: [], ended: [held] });
    expect(heardBy(announced, hazel, 'room.here').at(-1)).toEqual({
      roomId,
      personId: linnet.personId,
      isHere: false,
    });
    const before = heardBy(announced, linnet, 'room.here').length;
    await changePresence(tools, hazel, {});
    expect(heardBy(announced, linnet, 'room.here')).toHaveLength(before);
    expect(processStateOf(tools).openRooms.openers(roomId)).toEqual([hazel.personId]);
    await expect(open(fenwold, linnet, roomId)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is no window for activity providers but into their direct rooms', async () => {
    const fenwold = await openFenwold();
    const { tools, announced, people, countyRoomId } = fenwold;
    const { hazel, barnaby } = people;
    await show(fenwold, hazel);
    const direct = await startDirectRoom(tools, hazel, { personIds: [barnaby.personId] });
    await open(fenwold, barnaby, direct.id);
    await open(fenwold, hazel, countyRoomId);
    expect(heardBy(announced, barnaby, 'room.here')).toEqual([]);
    await expect(open(fenwold, barnaby, countyRoomId)).rejects.toMatchObject({ code: 'notFound' });
    await open(fenwold, hazel, direct.id);
    expect(heardBy(announced, barnaby, 'room.here')).toEqual([
      { roomId: direct.id, personId: hazel.personId, isHere: true },
    ]);
  });

  it('of a room of others changes nothing there', async () => {
    const fenwold = await openFenwold();
    const { tools, people, otherCountyRoomId, teaselRoomId } = fenwold;
    for (const roomId of [otherCountyRoomId, teaselRoomId]) {
      await expect(open(fenwold, people.rowan, roomId)).rejects.toMatchObject({ code: 'notFound' });
      expect(processStateOf(tools).openRooms.openers(roomId)).toEqual([]);
    }
  });
});
