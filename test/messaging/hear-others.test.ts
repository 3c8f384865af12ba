import { describe, expect, it } from 'vitest';

import { hearOthers } from '#server/messaging/hear-others.ts';
import { processStateOf } from '#server/messaging/process-state.ts';
import { openFenwold } from './support/fenwold.ts';

describe('what another process announces', () => {
  it('about who has a room open is remembered here, and told to nobody', async () => {
    const { tools, announced, countyRoomId: roomId, people } = await openFenwold();
    const { openRooms } = processStateOf(tools);
    const { personId } = people.rowan;
    const before = announced.length;
    const hear = (view: object) => hearOthers(tools, { event: 'room.opening', view });
    const place = { roomId, personId };
    hear({ kind: 'renewed', ...place, tabId: 'tab', isShown: true });
    expect(openRooms.isShown(place)).toBe(true);
    hear({ kind: 'hidden', personId });
    expect([openRooms.isShown(place), openRooms.openers(roomId)]).toEqual([false, [personId]]);
    hear({ kind: 'ended', ...place, tabId: 'tab' });
    expect(openRooms.openers(roomId)).toEqual([]);
    hear({ kind: 'renewed', ...place, tabId: 'other', isShown: true });
    hear({ kind: 'out', ...place });
    expect(openRooms.size).toBe(0);
    expect(announced).toHaveLength(before);
  });

  it('in another way than this version knows is left out', async () => {
    const { tools, countyRoomId: roomId } = await openFenwold();
    const { openRooms } = processStateOf(tools);
    for (const view of [null, 'text', {}, { kind: 'renewed', roomId }, { kind: 'moved' }]) {
      hearOthers(tools, { event: 'room.opening', view });
    }
    hearOthers(tools, { event: 'room.opened', view: { kind: 'out', roomId, personId: 'x' } });
    expect(openRooms.size).toBe(0);
  });
});
