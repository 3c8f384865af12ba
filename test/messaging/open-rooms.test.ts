import { describe, expect, it } from 'vitest';

import { createOpenRooms } from '#server/messaging/open-rooms.ts';
import { createTestClock } from '#test/support/test-clock.ts';

function start() {
  const clock = createTestClock();
  const rooms = createOpenRooms(() => clock.now().getTime());
  const tab = (personId: string, tabId = 'tab', roomId = 'room') => ({ roomId, personId, tabId });
  return { clock, rooms, tab };
}

describe('who has a room open', () => {
  it('is known for 60 seconds, and for 60 more with each renewal', () => {
    const { clock, rooms, tab } = start();
    rooms.renew(tab('rowan'), true);
    clock.forward({ seconds: 50 });
    rooms.renew(tab('rowan'), true);
    clock.forward({ seconds: 59 });
    expect(rooms.openers('room')).toEqual(['rowan']);
    expect(rooms.sweep()).toEqual([]);
    clock.forward({ seconds: 1 });
    expect(rooms.openers('room')).toEqual([]);
    expect(rooms.isShown({ roomId: 'room', personId: 'rowan' })).toBe(false);
    expect(rooms.sweep()).toEqual([{ roomId: 'room', personId: 'rowan' }]);
    expect(rooms.sweep()).toEqual([]);
    expect(rooms.size).toBe(0);
  });

  it('is a matter of each tab', () => {
    const { clock, rooms, tab } = start();
    rooms.renew(tab('rowan', 'one'), true);
    clock.forward({ seconds: 30 });
    rooms.renew(tab('rowan', 'two'), true);
    rooms.end(tab('rowan', 'one'));
    expect(rooms.openers('room')).toEqual(['rowan']);
    clock.forward({ seconds: 45 });
    expect(rooms.sweep()).toEqual([]);
    rooms.end(tab('rowan', 'two'));
    expect(rooms.size).toBe(0);
  });

  it('is not shown without the will of the person, and not told as gone', () => {
    const { clock, rooms, tab } = start();
    rooms.renew(tab('rowan'), false);
    expect(rooms.openers('room')).toEqual(['rowan']);
    expect(rooms.isShown({ roomId: 'room', personId: 'rowan' })).toBe(false);
    clock.forward({ seconds: 61 });
    expect(rooms.sweep()).toEqual([]);
  });

  it('is hidden at once, in all rooms and of one person', () => {
    const { rooms, tab } = start();
    rooms.renew(tab('rowan'), true);
    rooms.renew(tab('rowan', 'tab', 'other'), true);
    rooms.renew(tab('hazel'), true);
    expect(rooms.hide('rowan').map(({ roomId }) => roomId)).toEqual(['room', 'other']);
    expect(rooms.isShown({ roomId: 'room', personId: 'rowan' })).toBe(false);
    expect(rooms.isShown({ roomId: 'room', personId: 'hazel' })).toBe(true);
    expect(rooms.openers('room')).toEqual(['rowan', 'hazel']);
  });

  it('does not grow with tabs without end', () => {
    const { rooms, tab } = start();
    for (let number = 0; number < 50; number += 1) rooms.renew(tab('rowan', `tab${number}`), true);
    for (let number = 40; number < 50; number += 1) rooms.end(tab('rowan', `tab${number}`));
    expect(rooms.openers('room')).toEqual([]);
  });
});
