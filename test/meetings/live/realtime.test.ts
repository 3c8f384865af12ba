import { describe, expect, it } from 'vitest';

import type { meetingsRealtime } from '#server/meetings/live/realtime.ts';
import { openLiveMeeting, openTab } from './support/open-live-meeting.ts';
import { UNKNOWN_ID } from './support/open-meeting.ts';

const within = { timeout: 20_000 };
const inputs: Record<keyof typeof meetingsRealtime, object> = {
  'live.open': { tabId: 'tab-of-the-attack' },
  'live.close': { tabId: 'tab-of-the-attack' },
  'notes.open': { vector: 'AA==' },
  'notes.update': { update: 'AAA=' },
};

describe('the live door of meetings', () => {
  it('carries words to those who have the page open, and to nobody else', async () => {
    const world = await openLiveMeeting();
    const { hazel, rowan } = world;
    const [hers, his, afar] = [
      await openTab(world, hazel),
      await openTab(world, rowan),
      await openTab(world, world.live.marjoram),
    ];
    await hers.open();
    await his.open();
    expect(await hers.write('Buses stop at six')).toMatchObject({ ok: true, data: { seq: 1 } });
    await expect.poll(() => his.text(), within).toBe('Buses stop at six');
    await his.close();
    await hers.write(', they say');
    await hers.ask('live.open', { tabId: 'ask-once-more' });
    expect(his.text()).toBe('Buses stop at six');
    expect(afar.heard).toEqual([]);
  });

  it.each(Object.entries(inputs))(
    '%s of a meeting that is not there for them is answered as an unknown one',
    async (event, input) => {
      const world = await openLiveMeeting();
      const { live, meetingId } = world;
      const growers = await live.platform.accounts.addOrganisation(live.marjoram.actor, {
        name: 'Loosestrife Growers',
        kinds: ['activityProvider'],
      });
      const barnaby = await live.invite({
        ...{ name: 'Barnaby Trellis', role: 'activityProvider', organisationId: growers.id },
      });
      const tab = await barnaby.connect();
      const theirs = await tab.ask(event, { ...input, meetingId });
      expect(theirs).toEqual(await tab.ask(event, { ...input, meetingId: UNKNOWN_ID }));
      expect(theirs).toMatchObject({ ok: false, error: { code: 'notFound' } });
    },
  );

  it('refuses what it does not know, and too much of it', async () => {
    const world = await openLiveMeeting();
    const hers = await openTab(world, world.hazel);
    for (const wrong of [{ update: { $gt: '' } }, { update: 'no base64' }, { update: 7 }, {}]) {
      expect(await hers.ask('notes.update', wrong)).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      });
    }
    const many = await Promise.all(
      Array.from({ length: 125 }, () => hers.ask('notes.open', { vector: 'AA==' })),
    );
    expect(many.at(-1)).toMatchObject({ ok: false, error: { code: 'tooManyRequests' } });
  });
});
