import { describe, expect, it } from 'vitest';

import { findMessageSince } from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

/** A room with a message on each of some moments. */
async function openTalk(moments: string[]) {
  const fenwold = await openFenwold();
  const { clock, people, countyRoomId, say } = fenwold;
  for (const moment of moments) {
    clock.moveTo(moment);
    await say(people.hazel, countyRoomId, `Said at ${moment}`);
  }
  const find = async (on: string, who = people.rowan) =>
    (await findMessageSince(fenwold.tools, who, { roomId: countyRoomId, on }))?.seq ?? null;
  return { ...fenwold, find };
}

describe('going to a day in a room', () => {
  it('finds the first message of that day, or the first one since', async () => {
    const { find } = await openTalk([
      '2027-03-01T09:00:00Z',
      '2027-03-03T09:00:00Z',
      '2027-03-03T10:00:00Z',
    ]);
    expect(await find('2027-01-01')).toBe(1);
    expect(await find('2027-03-01')).toBe(1);
    expect(await find('2027-03-02')).toBe(2);
    expect(await find('2027-03-03')).toBe(2);
    expect(await find('2027-03-04')).toBeNull();
  });

  it('begins a day at midnight by the clocks of the county, in summer and in winter', async () => {
    const { find } = await openTalk([
      '2027-06-09T22:59:59Z',
      '2027-06-09T23:00:00Z',
      '2027-11-09T23:59:59Z',
      '2027-11-10T00:00:00Z',
    ]);
    expect(await find('2027-06-10')).toBe(2);
    expect(await find('2027-11-10')).toBe(4);
  });

  it('is for members: a room of others and an unknown one look alike', async () => {
    const { tools, people, teaselRoomId, say } = await openTalk([]);
    await say(people.hazel, teaselRoomId, 'Between us');
    const on = '2020-01-01';
    for (const outsider of [people.rowan, people.marjoram, people.barnaby, people.sedge]) {
      await expect(
        findMessageSince(tools, outsider, { roomId: teaselRoomId, on }),
      ).rejects.toMatchObject({ code: 'notFound' });
    }
    const found = await findMessageSince(tools, people.linnet, { roomId: teaselRoomId, on });
    expect(found?.seq).toBe(1);
  });

  it('says what to do where the text is no day', async () => {
    const { tools, people, countyRoomId: roomId } = await openTalk([]);
    for (const on of ['', 'tomorrow', '2027-02-30', { $gt: '' }]) {
      await expect(findMessageSince(tools, people.hazel, { roomId, on })).rejects.toMatchObject({
        code: 'invalidInput',
        fields: { on: 'Choose a day, for example 3 November 2026.' },
      });
    }
  });
});
