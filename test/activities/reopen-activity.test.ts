import { describe, expect, it } from 'vitest';

import { closeActivity, reopenActivity } from '#server/activities/index.ts';
import { fortnight, openRoom } from './support/open-room.ts';

const from = fortnight.closedFrom;

/** Closed for a fortnight by Hazel, and it is the second day of it. */
async function openClosed() {
  const room = await openRoom();
  const { tools, clock, hazel, activityId, announced } = room;
  await closeActivity(tools, hazel, { activityId, ...fortnight });
  clock.moveTo('2026-10-20T09:00:00Z');
  announced.length = 0;
  return room;
}

describe('taking closed days away', () => {
  it('opens it at once, by anybody who sees it, with the room it had', async () => {
    const { tools, barnaby, activityId, read, withRoom } = await openClosed();
    expect((await read()).room.state).toBe('closed');
    const { closures } = await reopenActivity(tools, barnaby, { activityId, from });
    expect(closures).toEqual([]);
    expect((await read()).room.state).toBe('roomNow');
    expect(await withRoom()).toBe(1);
  });

  it('takes only the days that begin then, and nothing twice', async () => {
    const { tools, hazel, activityId, read } = await openClosed();
    const winter = { closedFrom: '2026-12-21', closedUntil: '2027-01-03' };
    await closeActivity(tools, hazel, { activityId, ...winter });
    await reopenActivity(tools, hazel, { activityId, from });
    await reopenActivity(tools, hazel, { activityId, from });
    expect((await read()).closures).toEqual([{ from: '2026-12-21', until: '2027-01-03' }]);
  });

  it('is told to all who may see the activity', async () => {
    const { tools, announced, barnaby, hazel, oakley, activityId } = await openClosed();
    await reopenActivity(tools, barnaby, { activityId, from });
    expect(announced.map(({ event }) => event)).toEqual(['activity.changed']);
    expect(announced[0]?.audience).toContain(hazel.personId);
    expect(announced[0]?.audience).not.toContain(oakley.personId);
  });

  it('is not there for other activity providers and other counties, and takes days alone', async () => {
    const { tools, hazel, oakley, stranger, activityId, read } = await openClosed();
    for (const outsider of [oakley, stranger]) {
      await expect(reopenActivity(tools, outsider, { activityId, from })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    for (const wrong of ['', 'today', { $gt: '' }, undefined]) {
      await expect(reopenActivity(tools, hazel, { activityId, from: wrong })).rejects.toMatchObject(
        {
          code: 'invalidInput',
        },
      );
    }
    expect((await read()).closures).toHaveLength(1);
  });
});
