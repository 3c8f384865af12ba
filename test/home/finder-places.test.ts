import { describe, expect, it } from 'vitest';

import { matches, placesFor } from '#app/home/components/finder/places.ts';
import type { RoomList, RoomSummary } from '#server/messaging/contract.ts';

const rowan = { id: 'rowan', name: 'Rowan Brackett', organisation: 'Brackenford' };
const zoe = { id: 'zoe', name: 'Zoë O’Hedge', organisation: 'Teasel House' };
const room = (id: string, change: Partial<RoomSummary>): RoomSummary => ({
  id,
  kind: 'topic',
  name: null,
  state: 'open',
  people: [],
  attention: { level: 'everything', muted: null, mutedThreadIds: [] },
  unread: 0,
  lastSeq: 0,
  lastSentAt: null,
  ...change,
});
const rooms: RoomList = {
  county: [room('county', { kind: 'county', name: 'Fenwold' })],
  organisations: [room('teasel', { kind: 'organisation', name: 'Teasel House' })],
  topics: [room('gardens', { name: 'Gardens and growing' })],
  direct: [
    room('with-rowan', { kind: 'direct', people: [rowan] }),
    room('with-both', { kind: 'direct', people: [rowan, zoe] }),
  ],
};

describe('finding a room or person', () => {
  it.each([
    ['Teasel House', 'hou tea', true],
    ['Zoë O’Hedge', 'zoe', true],
    ['Zoë O’Hedge', 'hedge', true],
    ['Gardens and growing', 'rowing', false],
    ['Fenwold', '', true],
    ['Fenwold', '.*', true],
  ])('“%s” by “%s”: %s', (name, words, isFound) => {
    expect(matches(name, words)).toBe(isFound);
  });

  it('shows all my rooms before anything is typed', () => {
    const ids = placesFor(rooms, [], '').rooms.map(({ id }) => id);
    expect(ids).toEqual(['county', 'teasel', 'gardens', 'with-rowan', 'with-both']);
  });

  it('shows a person to whom I have not written alone, and for others the room with them', () => {
    const found = placesFor(rooms, [rowan, zoe], 'ro');
    expect(found.rooms.map(({ id }) => id)).toEqual(['with-rowan', 'with-both']);
    expect(found.people).toEqual([zoe]);
  });
});
