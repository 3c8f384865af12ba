import { describe, expect, it } from 'vitest';

import { changePresence, getPresence, openRoom } from '#server/messaging/index.ts';
import { changeRoles, heardBy, openFenwold } from './support/fenwold.ts';

const tabId = 'tab-of-this-person';

describe('whether others see when I am here', () => {
  it('is switched off at once, wherever I am', async () => {
    const { tools, announced, people, countyRoomId: roomId } = await openFenwold();
    const { hazel, rowan } = people;
    await changePresence(tools, rowan, { showsPresence: 'yes' });
    for (const actor of [hazel, rowan]) await openRoom(tools, actor, { roomId, tabId });
    await changePresence(tools, rowan, {});
    expect(heardBy(announced, hazel, 'room.here')).toEqual([
      { roomId, personId: rowan.personId, isHere: true },
      { roomId, personId: rowan.personId, isHere: false },
    ]);
    expect(await openRoom(tools, hazel, { roomId, tabId })).toMatchObject({ personIds: [] });
    await openRoom(tools, rowan, { roomId, tabId });
    expect(heardBy(announced, hazel, 'room.here')).toHaveLength(2);
  });

  it('is each person’s own, and outlives a change of roles', async () => {
    const { tools, people, organisations } = await openFenwold();
    const { hazel, rowan } = people;
    await changePresence(tools, rowan, { showsPresence: 'yes' });
    const more = { role: 'supervisor', organisationId: organisations.brackenford } as const;
    await changeRoles(tools, rowan, { added: [more], ended: [] });
    expect(await getPresence(tools, rowan)).toEqual({ showsPresence: true });
    expect(await getPresence(tools, hazel)).toEqual({ showsPresence: false });
  });
});
