import { describe, expect, it } from 'vitest';

import { changePresence, startDirectRoom } from '#server/messaging/index.ts';
import { changeRoles } from './support/fenwold.ts';
import { openLiveDoor, type Ear } from './support/live-door.ts';

const within = { timeout: 20_000 };
const viewsOf = ({ heard }: Ear, name: string) =>
  heard.filter(({ event }) => event === name).map(({ view }) => view);
const tab = (name: string) => `tab-of-${name}`.padEnd(20, '-');

describe('writing and being here, over the live door', () => {
  it('reach the others who have the room open, and not after they closed it', async () => {
    const { connect, tools, people, countyRoomId: roomId } = await openLiveDoor();
    await changePresence(tools, people.rowan, { showsPresence: true });
    const [hazel, rowan] = [await connect(people.hazel), await connect(people.rowan)];
    const marjoram = await connect(people.marjoram);
    await hazel.ask('room.open', { roomId, tabId: tab('hazel') });
    await rowan.ask('room.open', { roomId, tabId: tab('rowan') });
    const here = { roomId, personId: people.rowan.personId, isHere: true };
    await expect.poll(() => viewsOf(hazel, 'room.here'), within).toEqual([here]);
    await rowan.ask('room.typing', { roomId });
    await expect
      .poll(() => viewsOf(hazel, 'room.typing'), within)
      .toEqual([{ roomId, personId: people.rowan.personId, name: 'Rowan Brackett' }]);

    await hazel.ask('room.close', { roomId, tabId: tab('hazel') });
    await rowan.ask('room.close', { roomId, tabId: tab('rowan') });
    await rowan.ask('room.open', { roomId, tabId: tab('rowan') });
    // A later round trip: by then the others would have heard.
    await hazel.ask('room.people', { roomId });
    await marjoram.ask('room.people', { roomId });
    expect(viewsOf(hazel, 'room.here')).toEqual([here]);
    for (const event of ['room.here', 'room.typing']) {
      expect(viewsOf(marjoram, event)).toEqual([]);
      expect(viewsOf(rowan, event)).toEqual([]);
    }
  });

  it('are over at once for somebody who is removed, though the socket stands', async () => {
    const { connect, tools, people, organisations, teaselRoomId: roomId } = await openLiveDoor();
    // A direct room with a supervisor keeps Linnet signed in as an activity provider.
    await startDirectRoom(tools, people.hazel, { personIds: [people.linnet.personId] });
    await changePresence(tools, people.linnet, { showsPresence: true });
    const [hazel, linnet] = [await connect(people.hazel), await connect(people.linnet)];
    await hazel.ask('room.open', { roomId, tabId: tab('hazel') });
    await linnet.ask('room.open', { roomId, tabId: tab('linnet') });
    const { teasel, loosestrife } = organisations;
    await changeRoles(tools, people.linnet, {
      added: [{ role: 'activityProvider', organisationId: loosestrife }],
      ended: [{ role: 'linkWorker', organisationId: teasel }],
    });
    await expect
      .poll(() => viewsOf(hazel, 'room.here').at(-1), within)
      .toEqual({ roomId, personId: people.linnet.personId, isHere: false });
    await hazel.ask('room.typing', { roomId });
    for (const [event, input] of Object.entries({
      'room.open': { tabId: tab('linnet') },
      'room.close': { tabId: tab('linnet') },
      'room.typing': {},
      'room.people': {},
    })) {
      expect(await linnet.ask(event, { roomId, ...input })).toMatchObject({
        ok: false,
        error: { code: 'notFound' },
      });
    }
    expect(viewsOf(linnet, 'room.typing')).toEqual([]);
  });

  it('are not taken without end (T21)', async () => {
    const { connect, people, countyRoomId: roomId } = await openLiveDoor();
    const hazel = await connect(people.hazel);
    const codes = new Set<string | undefined>();
    for (let number = 0; number < 31; number += 1) {
      codes.add((await hazel.ask('room.typing', { roomId })).error?.code);
    }
    expect([...codes]).toEqual([undefined, 'tooManyRequests']);
  });
});
