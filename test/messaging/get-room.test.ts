import { describe, expect, it } from 'vitest';

import { getRoom, startDirectRoom } from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('one room', () => {
  it('says what it is for, how many are in it and what I may do', async () => {
    const { tools, people, countyRoomId: roomId } = await openFenwold();
    expect(await getRoom(tools, people.hazel, { roomId })).toEqual({
      id: roomId,
      kind: 'county',
      name: 'Fenwold',
      purpose: 'For every link worker, supervisor and coordinator of Fenwold.',
      state: 'open',
      memberCount: 5,
      people: [],
      attention: { level: 'everything', muted: null, mutedThreadIds: [] },
      mayWrite: true,
      mayLeave: false,
      mayPin: false,
      mayKeep: true,
      mayBringUp: true,
      mayTellEveryone: false,
      mayMarkUrgent: false,
      pins: [],
      marks: { savedSeqs: [] },
    });
  });

  it('that I am not in looks like one that is not there', async () => {
    const { tools, people, teaselRoomId, otherCountyRoomId } = await openFenwold();
    const direct = await startDirectRoom(tools, people.linnet, {
      personIds: [people.hazel.personId],
    });
    const refusals: unknown[] = [];
    for (const roomId of [
      teaselRoomId,
      otherCountyRoomId,
      direct.id,
      '0123456789abcdef01234567',
      'nowhere',
      '__proto__',
    ]) {
      refusals.push(
        await getRoom(tools, people.rowan, { roomId }).catch((error: unknown) => error),
      );
    }
    expect(new Set(refusals.map(String))).toEqual(
      new Set(['NotFoundError: We could not find that room.']),
    );
    await expect(getRoom(tools, people.hazel, { roomId: direct.id })).resolves.toBeDefined();
    await expect(
      getRoom(tools, people.sedge, { roomId: otherCountyRoomId }),
    ).resolves.toBeDefined();
  });

  it('is refused even to its member where the session is of another county', async () => {
    const { tools, people, countyRoomId: roomId, otherCountyId } = await openFenwold();
    const misplaced = { ...people.hazel, countyId: otherCountyId };
    await expect(getRoom(tools, misplaced, { roomId })).rejects.toMatchObject({ code: 'notFound' });
    await expect(getRoom(tools, people.hazel, { roomId })).resolves.toBeDefined();
  });
});
