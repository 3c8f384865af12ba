import { describe, expect, it } from 'vitest';

import { Agenda } from '#server/meetings/agenda/agenda.model.ts';
import { cancelMeeting, getLive } from '#server/meetings/index.ts';
import { once } from '#test/meetings/support/open-october.ts';
import { items, openMeeting, openPage, UNKNOWN_ID } from './support/open-meeting.ts';

describe('the meeting itself', () => {
  it('says what is on its agenda, and has notes for the whole and for each item', async () => {
    const { hazel, see, meetingId } = await openMeeting();
    expect(await see(hazel)).toEqual({
      ...{ meetingId, stage: 'open', now: '2026-10-14T09:10:00.000Z' },
      ...{ opensAt: '2026-10-14T08:45:00.000Z', closesAt: '2026-10-14T23:00:00.000Z' },
      items: items.map(({ key: _key, ...item }) => item),
      place: { itemId: null, since: null },
      ...{ here: [], chair: null, hands: [], round: null, votes: [] },
      ...{ mayLead: false, mayTakeChair: true },
      notes: ['meeting', 'item:news', 'item:transport', 'item:dates'].map((key) => ({
        ...{ key, text: '' },
      })),
      writer: expect.any(Number) as number,
    });
  });

  it('works without an agenda, and keeps notes of items that are gone from it', async () => {
    const world = await openMeeting();
    const page = await openPage(world, world.hazel);
    page.write('Still here', 'item:news');
    await page.send();
    await Agenda.deleteMany({});
    expect(await world.see(world.rowan)).toMatchObject({
      items: [],
      notes: [
        { key: 'meeting', text: '' },
        { key: 'item:news', text: 'Still here' },
      ],
    });
  });

  it('opens a quarter of an hour before, and closes with its day by the clocks of London', async () => {
    const { clock, hazel, see } = await openMeeting();
    const stages = [];
    for (const at of ['14T08:44:59', '14T08:45:00', '14T22:59:59', '14T23:00:00']) {
      clock.moveTo(`2026-10-${at}.000Z`);
      stages.push((await see(hazel)).stage);
    }
    expect(stages).toEqual(['ahead', 'open', 'open', 'over']);
  });

  it('does not open where it is cancelled', async () => {
    const { tools, clock, marjoram, hazel, see, meetingId } = await openMeeting();
    clock.moveTo('2026-10-14T08:50:00.000Z');
    await cancelMeeting(tools, marjoram, once(meetingId));
    expect((await see(hazel)).stage).toBe('cancelled');
  });

  it('of others looks like one that does not exist', async () => {
    const world = await openMeeting();
    const { tools, meetingId, rowan, barnaby, alder, stranger, strangeCoordinator } = world;
    const look = (actor: typeof rowan, id: string) =>
      getLive(tools, actor, { meetingId: id }).catch((error: unknown) => error);
    const unknown = await look(rowan, UNKNOWN_ID);
    expect(unknown).toMatchObject({ code: 'notFound' });
    for (const actor of [barnaby, alder, stranger, strangeCoordinator]) {
      expect(await look(actor, meetingId)).toEqual(unknown);
    }
  });
});
