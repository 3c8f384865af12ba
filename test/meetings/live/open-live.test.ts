import { describe, expect, it } from 'vitest';

import { openLive } from '#server/meetings/index.ts';
import { processStateOf, sweepHere } from '#server/meetings/live/process-state.ts';
import { openMeeting, UNKNOWN_ID } from './support/open-meeting.ts';

describe('who is in a meeting', () => {
  it('are those who have its page open, by name, for as long as they renew it', async () => {
    const { tools, clock, announced, hazel, rowan, see, arrive, meetingId } = await openMeeting();
    await arrive(rowan);
    expect(await arrive(hazel)).toEqual({ personIds: [rowan.personId, hazel.personId] });
    expect((await see(hazel)).here.map(({ name }) => name)).toEqual([
      'Hazel Quickset',
      'Rowan Brackett',
    ]);
    clock.moveTo('2026-10-14T09:11:00.000Z');
    await arrive(hazel);
    announced.length = 0;
    clock.moveTo('2026-10-14T09:11:31.000Z');
    sweepHere(tools, processStateOf(tools).here);
    expect((await see(hazel)).here.map(({ name }) => name)).toEqual(['Hazel Quickset']);
    expect(announced).toMatchObject([
      { event: 'live.changed', view: { meetingId }, audience: [hazel.personId] },
    ]);
  });

  it('hear of each other when somebody comes, and not when a lease is renewed', async () => {
    const { announced, hazel, rowan, arrive } = await openMeeting();
    const told = () => announced.filter(({ event }) => event === 'live.changed').length;
    await arrive(hazel);
    await arrive(rowan);
    expect(told()).toBe(2);
    await arrive(rowan);
    await arrive(rowan, 'another-tab');
    expect(told()).toBe(2);
  });

  it('stay longer where the page was read without a script that renews it', async () => {
    const { clock, hazel, see, arrive } = await openMeeting();
    await arrive(hazel, 'page');
    clock.moveTo('2026-10-14T09:14:59.000Z');
    expect((await see(hazel)).here).toHaveLength(1);
    clock.moveTo('2026-10-14T09:15:00.000Z');
    expect((await see(hazel)).here).toEqual([]);
  });

  it('are nobody before the page opens and after the day', async () => {
    const { clock, hazel, arrive } = await openMeeting();
    clock.moveTo('2026-10-14T08:44:59.000Z');
    expect(await arrive(hazel)).toEqual({ personIds: [] });
    clock.moveTo('2026-10-14T23:00:00.000Z');
    expect(await arrive(hazel)).toEqual({ personIds: [] });
    clock.moveTo('2026-10-14T22:59:59.000Z');
    expect((await arrive(hazel)).personIds).toHaveLength(1);
  });

  it('are not those who may not see the meeting: for them it is unknown', async () => {
    const { tools, barnaby, alder, stranger, meetingId } = await openMeeting();
    const open = (actor: typeof barnaby, id: string) =>
      openLive(tools, actor, { meetingId: id, tabId: 'a-tab' }).catch((error: unknown) => error);
    for (const actor of [barnaby, alder, stranger]) {
      const unknown = await open(actor, UNKNOWN_ID);
      expect(unknown).toMatchObject({ code: 'notFound' });
      expect(await open(actor, meetingId)).toEqual(unknown);
    }
    expect(processStateOf(tools).here.people(meetingId)).toEqual([]);
  });
});
